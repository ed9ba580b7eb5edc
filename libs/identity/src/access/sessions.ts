import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StaffId } from '#contracts';
import { Clock, Database, dayOf, notFound, together, type Viewer, ViewerSource } from '#platform';
import { newSessionToken, SESSION_DAYS, sessionHashIn } from './session-cookie.js';
import { SessionEntity } from './session.entity.js';
import { VIEWERS_OF_SESSIONS, VIEWER_OF_STAFF, type ViewerRow } from './viewer.queries.js';

const DAY_MS = 86_400_000;

/** Signed-in browsers. Reading one writes nothing, so that being here leaves no trace. */
@Injectable()
export class Sessions extends ViewerSource {
  private readonly viewerBehind = together((hashes: readonly Buffer[]) => this.viewersBehind(hashes));

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {
    super();
  }

  /** Who stands behind a Cookie header (of a request or of a socket's handshake); null for a guest. */
  async fromCookieHeader(cookie: string | undefined): Promise<Viewer | null> {
    const hash = sessionHashIn(cookie);
    return hash === null ? null : this.viewerBehind(hash);
  }

  private async viewersBehind(hashes: readonly Buffer[]): Promise<(Viewer | null)[]> {
    type Placed = ViewerRow & { readonly place: number };
    const values = [hashes, this.clock.today()];
    const rows = await this.database.prepared<Placed>('identity.viewers', VIEWERS_OF_SESSIONS, values);
    const viewers = Array<Viewer | null>(hashes.length).fill(null);
    for (const { place, ...viewer } of rows) viewers[place] = viewer;
    return viewers;
  }

  /** The rights of a person without a browser: for the live app, the worker and the story. @throws NOT_FOUND */
  async viewerOf(staffId: StaffId): Promise<Viewer> {
    const [row] = await this.database.rows<ViewerRow>(VIEWER_OF_STAFF, [staffId]);
    if (!row) throw notFound();
    return row;
  }

  /** Begins a session and returns the cookie's value. */
  async start(tx: EntityManager, staffId: StaffId): Promise<string> {
    const { token, hash } = newSessionToken();
    const now = this.clock.now();
    const expiresOn = dayOf(new Date(now.getTime() + SESSION_DAYS * DAY_MS));
    await tx.insert(SessionEntity, { tokenHash: hash, staffId, createdOn: dayOf(now), expiresOn });
    // Swept here, where something is written anyway, rather than by a job with a rhythm of its own.
    await tx.query('DELETE FROM identity.session WHERE expires_on <= $1::date', [dayOf(now)]);
    return token;
  }

  async end(tx: EntityManager, cookie: string | undefined): Promise<void> {
    const hash = sessionHashIn(cookie);
    if (hash !== null) await tx.delete(SessionEntity, { tokenHash: hash });
  }

  async endAll(tx: EntityManager, staffId: StaffId): Promise<void> {
    await tx.delete(SessionEntity, { staffId });
  }
}
