import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { LiveCursor } from '#contracts';
import type { ClientToServer, LiveFrame, LiveSubscribed, ServerToClient } from '#contracts';
import { until } from './until.js';

/** A browser's worth of live client: a socket that comes back by itself, and the cursor that makes sense of it. */
export class Watching {
  readonly frames: LiveFrame[] = [];
  readonly refused: string[] = [];
  /** How often it had to give up on the gap. */
  afresh = 0;
  connects = 0;
  private readonly cursor = new LiveCursor({
    frame: (frame) => this.frames.push(frame),
    afresh: () => (this.afresh += 1),
    refused: (threadId) => this.refused.push(threadId),
  });
  private readonly socket: Socket<ServerToClient, ClientToServer>;

  private constructor(origin: string, cookie: string) {
    this.socket = io(origin, {
      path: '/live',
      transports: ['websocket'],
      extraHeaders: { cookie },
      reconnectionDelay: 20,
      reconnectionDelayMax: 100,
      forceNew: true,
    });
    this.socket.on('connect', () => {
      this.connects += 1;
      const attempt = this.cursor.resume();
      this.socket.emit('resume', attempt.request, (answer) => attempt.answered(answer));
    });
    this.socket.on('disconnect', () => this.cursor.lost());
    this.socket.on('event', (frame) => this.cursor.received(frame));
    this.socket.on('resync', ({ position }) => this.cursor.resynced(position));
    this.socket.on('left', ({ threads }) => this.cursor.left(threads));
  }

  /** Resolves when it hears. */
  static async at(origin: string, cookie: string, ...threads: readonly string[]): Promise<Watching> {
    const watching = new Watching(origin, cookie);
    for (const threadId of threads) watching.cursor.want(threadId);
    await until(() => watching.cursor.live);
    return watching;
  }

  get live(): boolean {
    return this.cursor.live;
  }

  get position(): number {
    return this.cursor.position ?? 0;
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  /** What it heard of one thread. */
  of(threadId: string): LiveFrame[] {
    return this.frames.filter(({ payload }) => (payload as { threadId?: string }).threadId === threadId);
  }

  async subscribe(threadId: string): Promise<LiveSubscribed> {
    this.cursor.want(threadId);
    const answer = await this.socket.emitWithAck('subscribe', { threadId });
    this.cursor.subscribed(threadId, answer, null);
    return answer;
  }

  unsubscribe(threadId: string): void {
    this.cursor.unwant(threadId);
    this.socket.emit('unsubscribe', { threadId });
  }

  /** The network goes and comes back. */
  drop(): void {
    this.socket.io.engine.close();
  }

  close(): void {
    this.socket.disconnect();
  }
}
