import type { Socket } from 'socket.io';
import type { ClientToServer, LiveAnswer, LiveResume, LiveSubscribed, Room, ServerToClient } from '#contracts';
import { room } from '#contracts';
import type { Viewer } from '#platform';
import { Pause } from '#platform';
import type { LiveAudience } from './live-audience.js';
import type { LiveStream } from './live-stream.js';
import { THREADS_AT_ONCE } from './live-requests.js';
import { Turns } from './turns.js';

export type LiveSocket = Socket<ClientToServer, ServerToClient>;

const RETRY_MS = 500;
const MOST_REQUESTS = 200;

/**
 * One connected client: which rooms it is in, and the care that it is in no other. Leaving is immediate; joining
 * waits until the rights were read again, and hands over in the same breath what was said meanwhile.
 */
export class Watcher {
  private readonly turns = new Turns();
  private readonly retry = new Pause();
  private readonly threads = new Set<string>();
  private personal: readonly Room[] = [];
  /** While rights are in doubt: the position up to which everything was heard. */
  private silentSince: number | null;
  private doubts = 0;

  constructor(
    private readonly socket: LiveSocket,
    private viewer: Viewer,
    private readonly stream: LiveStream,
    private readonly audience: LiveAudience,
  ) {
    this.silentSince = stream.position;
  }

  get staffId(): string {
    return this.viewer.staffId;
  }

  get isOverwhelmed(): boolean {
    return this.turns.waiting > MOST_REQUESTS;
  }

  /** Rights may have changed: hears nothing from this moment until they were read again. */
  fallSilent(): void {
    this.doubts += 1;
    this.silentSince ??= this.stream.position;
    for (const joined of this.socket.rooms) if (joined !== this.socket.id) void this.socket.leave(joined);
  }

  settleRights(): Promise<void> {
    return this.turns.take(() => this.settle());
  }

  /** Joins the viewer's own rooms. @param resolvedAt the access mark under which the viewer was resolved */
  start(resolvedAt: number): Promise<void> {
    return this.turns.take(() => this.settle(resolvedAt === this.stream.accessMark ? this.viewer : undefined));
  }

  resume({ since, threads }: LiveResume): Promise<LiveAnswer> {
    return this.turns.take(async () => {
      await this.stream.reach(since);
      for (;;) {
        await this.settle();
        const readable = await this.audience.readable(this.viewer, threads);
        if (this.silentSince !== null && this.socket.connected) continue;
        for (const id of readable.keys()) this.threads.add(id);
        await this.socket.join(this.rooms());
        const refused = threads.filter((id) => !readable.has(id));
        return { ...this.stream.missedSince(since, new Set(this.rooms())), refused };
      }
    });
  }

  subscribe(threadId: string): Promise<LiveSubscribed> {
    return this.turns.take(async () => {
      if (this.threads.size >= THREADS_AT_ONCE && !this.threads.has(threadId)) return { ok: false, code: 'TOO_MANY' };
      const version = (await this.audience.readable(this.viewer, [threadId])).get(threadId);
      if (version === undefined) return { ok: false, code: 'NOT_FOUND' };
      this.threads.add(threadId);
      // In doubt it is joined, or told to be left, with all the others.
      if (this.silentSince === null) await this.socket.join(room.thread(threadId));
      return { ok: true, position: this.stream.position, version };
    });
  }

  unsubscribe(threadId: string): Promise<void> {
    return this.turns.take(async () => {
      this.threads.delete(threadId);
      await this.socket.leave(room.thread(threadId));
    });
  }

  /** Reads the rights again until they hold still, then hears again. Does nothing when they are not in doubt. */
  private async settle(known?: Viewer): Promise<void> {
    let viewer = known;
    while (this.silentSince !== null && this.socket.connected) {
      const doubts = this.doubts;
      try {
        const rights = await this.audience.rightsOf(viewer ?? this.socket.handshake.headers.cookie, [...this.threads]);
        if (doubts !== this.doubts) viewer = undefined;
        else if (rights === null) this.socket.disconnect(true);
        else this.hearAgain(rights.viewer, rights.personal, rights.readable);
      } catch {
        // The database is away. Hearing nothing is safe; hearing on old rights is not.
        await this.retry.for(RETRY_MS);
      }
    }
  }

  private hearAgain(viewer: Viewer, personal: readonly Room[], readable: ReadonlyMap<string, number>): void {
    const lost = [...this.threads].filter((id) => !readable.has(id));
    for (const id of lost) this.threads.delete(id);
    this.viewer = viewer;
    this.personal = personal;
    void this.socket.join(this.rooms());
    const { frames, resync, position } = this.stream.missedSince(this.silentSince, new Set(this.rooms()));
    this.silentSince = null;
    if (lost.length > 0) this.socket.emit('left', { threads: lost });
    if (resync) this.socket.emit('resync', { position });
    for (const frame of frames) this.socket.emit('event', frame);
  }

  private rooms(): Room[] {
    return [...this.personal, ...[...this.threads].map(room.thread)];
  }
}
