import { io, type Socket } from 'socket.io-client';
import type { ClientToServer, LiveCursor, ServerToClient } from '#contracts';
import { polling } from './poll.js';

/** A server that restarts is back before this many attempts; a network that blocks websockets never is. */
const ATTEMPTS_BEFORE_POLLING = 3;

/** What the rest of the app may ask of the line to the live app. */
export interface Line {
  subscribe(threadId: string): void;
  unsubscribe(threadId: string): void;
  close(): void;
}

/** Joins the socket to the cursor: the cursor decides what counts, the socket only carries. */
export function connect(path: string, cursor: LiveCursor, onUp: (up: boolean) => void): Line {
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
  socket.on('left', ({ threads }) => cursor.left(threads));
  return {
    subscribe: (threadId) => {
      // Also while a resume is under way: it was asked for before this thread was wanted.
      if (!socket.connected) return;
      socket.emit('subscribe', { threadId }, (answer) => cursor.subscribed(threadId, answer, null));
    },
    unsubscribe: (threadId) => socket.emit('unsubscribe', { threadId }),
    close: () => {
      polls.stop();
      socket.close();
    },
  };
}
