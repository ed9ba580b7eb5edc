import { createServer } from 'node:http';
import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Server } from 'socket.io';
import { isInternal, livePath } from '#contracts';
import type { ClientToServer, ServerToClient } from '#contracts';
import { isOwnOrigin } from '#identity';
import { CONFIG } from '#platform';
import type { Config, PositionedEvent, Viewer } from '#platform';
import { LiveAudience } from './live-audience.js';
import { LiveStream } from './live-stream.js';
import { toResume, toThreadId } from './live-requests.js';
import { toFrame } from './recent-events.js';
import { Watcher } from './watcher.js';
import type { LiveSocket } from './watcher.js';

/** Sessions end by the day without an event, so rights are also read again now and then. */
const SWEEP_MS = 15 * 60_000;
/** How many watchers read their rights at once: a change for everybody must not take every connection of the pool. */
const AT_ONCE = 4;
const LARGEST_REQUEST = 16 * 1024;

/** The sockets of this node. It only ever emits to its own: no adapter, no sticky sessions. */
@Injectable()
export class LiveSockets implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('live');
  private readonly watchers = new Map<string, Watcher>();
  // Never listens: engine.io would take the whole path of the app's server, and polling by position lives there.
  private readonly engineHost = createServer();
  private readonly io: Server<ClientToServer, ServerToClient>;
  private sweep: NodeJS.Timeout | null = null;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly host: HttpAdapterHost,
    private readonly stream: LiveStream,
    private readonly audience: LiveAudience,
  ) {
    this.io = new Server(this.engineHost, {
      path: livePath,
      transports: ['websocket'],
      perMessageDeflate: false,
      maxHttpBufferSize: LARGEST_REQUEST,
      serveClient: false,
      // A socket is opened with our cookie by whichever page asks, so the page must be ours.
      allowRequest: ({ headers }, decide) =>
        decide(null, isOwnOrigin(headers.origin, headers.host, config.publicOrigin)),
    });
  }

  onApplicationBootstrap(): void {
    const server = this.host.httpAdapter.getHttpServer() as HttpServer;
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (request.url?.split('?', 1)[0] === `${livePath}/`) this.engineHost.emit('upgrade', request, socket, head);
      // Node leaves an upgrade that nobody takes open for ever.
      else if (server.listenerCount('upgrade') === 1) socket.destroy();
    });
    this.io.use((socket, next) => void this.admit(socket, next));
    this.io.on('connection', (socket) => this.serve(socket));
    this.stream.listen({
      event: (event) => this.tell(event),
      lost: (position) => {
        this.io.emit('resync', { position });
        void this.doubt([...this.watchers.values()]);
      },
    });
    this.sweep = setInterval(() => void this.doubt([...this.watchers.values()]), SWEEP_MS).unref();
  }

  async onModuleDestroy(): Promise<void> {
    if (this.sweep !== null) clearInterval(this.sweep);
    await this.io.close();
  }

  private async admit(socket: LiveSocket, next: (error?: Error) => void): Promise<void> {
    try {
      socket.data = {
        mark: this.stream.accessMark,
        viewer: await this.audience.viewerOf(socket.handshake.headers.cookie),
      };
      next((socket.data as Admission).viewer === null ? new Error('UNAUTHENTICATED') : undefined);
    } catch {
      next(new Error('UNAVAILABLE'));
    }
  }

  private serve(socket: LiveSocket): void {
    const { viewer, mark } = socket.data as Admission;
    if (viewer === null) return;
    const watcher = new Watcher(socket, viewer, this.stream, this.audience);
    this.watchers.set(socket.id, watcher);
    socket.on('disconnect', () => this.watchers.delete(socket.id));
    socket.on('resume', (request, answer) => {
      const resume = toResume(request);
      if (resume !== null) this.attempt(socket, () => watcher.resume(resume).then(answer));
    });
    socket.on('subscribe', (request, answer) => {
      const threadId = toThreadId(request);
      if (threadId !== null) this.attempt(socket, () => watcher.subscribe(threadId).then(answer));
    });
    socket.on('unsubscribe', (request) => {
      const threadId = toThreadId(request);
      if (threadId !== null) this.attempt(socket, () => watcher.unsubscribe(threadId));
    });
    this.attempt(socket, () => watcher.start(mark));
  }

  /**
   * Whatever fails for one client breaks its line, without a goodbye that would keep it away: it comes back by itself
   * and resumes, with nothing lost.
   */
  private attempt(socket: LiveSocket, work: () => Promise<unknown>): void {
    const watcher = this.watchers.get(socket.id);
    // Nobody of ours asks that fast, and a queue without an end is a way to bring a node down.
    if (watcher === undefined || watcher.isOverwhelmed) {
      socket.conn.close();
      return;
    }
    work().catch((error: unknown) => {
      this.logger.warn(`a line is broken to be made again: ${error instanceof Error ? error.message : String(error)}`);
      socket.conn.close();
    });
  }

  private tell(event: PositionedEvent): void {
    if (event.type === 'access.changed') void this.doubt(this.concerned(event.payload.staffIds));
    else if (event.type === 'session.ended') void this.doubt(this.concerned([event.payload.staffId]));
    if (isInternal(event.type) || event.rooms.length === 0) return;
    this.io.to([...event.rooms]).emit('event', toFrame(event));
  }

  private concerned(staffIds: readonly string[] | 'everyone'): Watcher[] {
    const all = [...this.watchers.values()];
    return staffIds === 'everyone' ? all : all.filter(({ staffId }) => staffIds.includes(staffId));
  }

  /** All fall silent at once, then hear again a few at a time. */
  private async doubt(watchers: readonly Watcher[]): Promise<void> {
    for (const watcher of watchers) watcher.fallSilent();
    const waiting = [...watchers];
    const settleNext = async (): Promise<void> => {
      for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) await next.settleRights();
    };
    await Promise.all(Array.from({ length: AT_ONCE }, settleNext));
  }
}

interface Admission {
  readonly viewer: Viewer | null;
  readonly mark: number;
}
