import { Injectable } from '@nestjs/common';
import { Role, room } from '#contracts';
import type { Room } from '#contracts';
import { Threads } from '#forum';
import { Units } from '#identity';
import { ViewerSource } from '#platform';
import type { Viewer } from '#platform';

/** The roles whose holders read what reaches the units below theirs; the forum's lists use the same. */
const readsFromAbove: readonly Role[] = [
  Role.LEADER,
  Role.DELEGATE,
  Role.MODERATOR,
  Role.TRIAGE_OFFICER,
  Role.SUPERVISOR,
];

export interface Rights {
  readonly viewer: Viewer;
  readonly personal: readonly Room[];
  /** The version of each thread that may be read. */
  readonly readable: ReadonlyMap<string, number>;
}

/** Who may hear what. Decides nothing itself: sessions are identity's, and whether a thread may be read is the forum's. */
@Injectable()
export class LiveAudience {
  constructor(
    private readonly viewers: ViewerSource,
    private readonly units: Units,
    private readonly threads: Threads,
  ) {}

  /** Null for guests, ended sessions, and whoever has yet to change an initial password. */
  async viewerOf(cookie: string | undefined): Promise<Viewer | null> {
    const viewer = await this.viewers.fromCookieHeader(cookie);
    return viewer === null || viewer.mustChangePassword ? null : viewer;
  }

  async rightsOf(who: Viewer | string | undefined, threads: readonly string[]): Promise<Rights | null> {
    const viewer = typeof who === 'object' ? who : await this.viewerOf(who);
    if (viewer === null) return null;
    return { viewer, personal: await this.personalRooms(viewer), readable: await this.readable(viewer, threads) };
  }

  async readable(viewer: Viewer, threads: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (threads.length === 0) return new Map();
    const rows = await this.threads.manyFor(viewer, threads);
    return new Map(rows.flatMap((row) => (row === null ? [] : [[row.id as string, row.version] as const])));
  }

  /** For lists and letters. */
  private async personalRooms(viewer: Viewer): Promise<readonly Room[]> {
    const above = viewer.roles.filter(({ role }) => readsFromAbove.includes(role)).map(({ unitId }) => unitId);
    const below = above.length === 0 ? [] : await this.units.within(above);
    const units = new Set([...viewer.lineage, ...below]);
    return [room.everyone, room.staff(viewer.staffId), ...[...units].map(room.unit)];
  }
}
