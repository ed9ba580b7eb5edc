import { io, type Socket } from 'socket.io-client';
import { LiveCursor, type ClientToServer, type LiveHandlers, type ServerToClient } from '#contracts';
import { polling } from './poll.js';

/** A server that restarts is back before this many attempts; a network that blocks websockets never is. */
const ATTEMPTS_BEFORE_POLLING = 3;

/** What the rest of the app may ask of the line to the live app. */
export interface Line {
  /** `shown` is the version of the thread on the screen. */
  subscribe(threadId: string, shown: number): void;
  unsubscribe(threadId: string): void;
  close(): void;
}

export interface LineOptions {
  readonly path: string;
  readonly handlers: LiveHandlers;
  /** Threads on the screen already. */
  readonly threads: readonly string[];
  readonly onUp: (up: boolean) => void;
}

/** Joins the socket to a cursor: the cursor decides what counts, the socket only carries. */
export function connect({ path, handlers, threads, onUp }: LineOptions): Line {
  const cursor = new LiveCursor(handlers);
  threads.forEach((threadId) => cursor.want(threadId));
  const socket: Socket<ServerToClient, ClientToServer> = io({ path, transports: ['websocket'] });
  const polls = polling(path, cursor, onUp);
  let failures = 0;
  socket.on('connect_error', () => {
    failures += 1;
    if (failures >= ATTEMPTS_BEFORE_POLLING) polls.start();
  });
  socket.on('connect', () => {
    failures = 0;
    polls.stop();
    const attempt = cursor.resume();
    socket.emit('resume', attempt.request, (answer) => attempt.answered(answer));
    onUp(true);
  });
  socket.on('disconnect', () => {
    cursor.lost();
    onUp(false);
  });
  socket.on('event', (frame) => cursor.received(frame));
  socket.on('resync', ({ position }) => cursor.resynced(position));
  socket.on('left', (notice) => cursor.left(notice.threads));
  return {
    subscribe: (threadId, shown) => {
      cursor.want(threadId);
      // Also while a resume is under way: it was asked for before this thread was wanted.
      if (!socket.connected) return;
      socket.emit('subscribe', { threadId }, (answer) => cursor.subscribed(threadId, answer, shown));
    },
    unsubscribe: (threadId) => {
      cursor.unwant(threadId);
      socket.emit('unsubscribe', { threadId });
    },
    close: () => {
      polls.stop();
      socket.close();
    },
  };
}
