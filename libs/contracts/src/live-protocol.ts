import type { LiveFrame } from './live.js';

/** Where the live app answers: socket.io (websocket transport) on this path, polling on `${livePath}/poll`. */
export const livePath = '/live';

/** What a client asks for after every connect: everything after `since`, and these threads' rooms. */
export interface LiveResume {
  /** The last position the client has handled; null on its first connect. */
  readonly since: number | null;
  readonly threads: readonly string[];
}

/** The answer to a resume or a poll. Frames after it continue at `position + 1`. */
export interface LiveAnswer {
  readonly position: number;
  /** In order of position; empty when `resync` is true. */
  readonly frames: readonly LiveFrame[];
  /** The gap is too long to replay, or there is nothing to replay from: fetch what is on the screen afresh. */
  readonly resync: boolean;
  /** Threads of the request that do not exist or may not be read. */
  readonly refused: readonly string[];
}

export interface LiveSubscription {
  readonly threadId: string;
}

/** `version` is the thread's at the moment of joining: a client that shows an older one fetches afresh. */
export type LiveSubscribed =
  | { readonly ok: true; readonly position: number; readonly version: number }
  | { readonly ok: false; readonly code: 'NOT_FOUND' | 'TOO_MANY' };

export interface ClientToServer {
  resume: (request: LiveResume, answer: (answer: LiveAnswer) => void) => void;
  subscribe: (request: LiveSubscription, answer: (answer: LiveSubscribed) => void) => void;
  unsubscribe: (request: LiveSubscription) => void;
}

export interface ServerToClient {
  event: (frame: LiveFrame) => void;
  /** The node itself lost too much to replay, or the viewer's rooms changed: the answer of a resume, unasked. */
  resync: (notice: { readonly position: number }) => void;
  /** These threads' rooms were left because the right to read them is gone. */
  left: (notice: { readonly threads: readonly string[] }) => void;
}
