import type { LiveFrame } from './live.js';
import type { LiveAnswer, LiveResume, LiveSubscribed } from './live-protocol.js';

export interface LiveHandlers {
  /** Called once for each frame, in order of position. */
  frame(frame: LiveFrame): void;
  /** What was shown may be out of date: fetch it again. Also called on the first connect. */
  afresh(): void;
  /** The viewer may no longer read this thread, or it never existed. */
  refused?(threadId: string): void;
}

export interface LiveAttempt {
  readonly request: LiveResume;
  /** Hand the server's answer back here; an answer to an attempt that was given up is ignored. */
  readonly answered: (answer: LiveAnswer) => void;
}

/**
 * What a client must remember to miss nothing and to see nothing twice, without a socket or a framework in it.
 *
 * After each connect (or for each poll) call `resume()`, send its request and hand the answer to it. Frames that
 * arrive before the answer are dropped on purpose: the answer holds them, and taking them would skip the gap.
 */
export class LiveCursor {
  private last: number | null = null;
  private attempts = 0;
  private catchingUp = true;
  private readonly wanted = new Set<string>();

  constructor(private readonly handlers: LiveHandlers) {}

  /** The last position handled; null before the first answer. */
  get position(): number | null {
    return this.last;
  }

  get live(): boolean {
    return !this.catchingUp;
  }

  get threads(): readonly string[] {
    return [...this.wanted];
  }

  /** The connection is gone; until the next answer nothing that arrives is trusted. */
  lost(): void {
    this.attempts += 1;
    this.catchingUp = true;
  }

  resume(): LiveAttempt {
    this.lost();
    const attempt = this.attempts;
    return {
      request: { since: this.last, threads: this.threads },
      answered: (answer) => {
        if (attempt === this.attempts) this.takeUp(answer);
      },
    };
  }

  received(frame: LiveFrame): void {
    if (this.catchingUp) return;
    this.take(frame);
  }

  /** The server says the gap cannot be replayed. */
  resynced(position: number): void {
    if (this.catchingUp) return;
    this.last = position;
    this.handlers.afresh();
  }

  /** Remembers the thread for every later resume; the caller sends `subscribe` when a connection is up. */
  want(threadId: string): void {
    this.wanted.add(threadId);
  }

  unwant(threadId: string): void {
    this.wanted.delete(threadId);
  }

  /** `shown` is the version on the screen, or null when nothing is. */
  subscribed(threadId: string, answer: LiveSubscribed, shown: number | null): void {
    if (!answer.ok) this.refuse(threadId);
    else if (shown !== null && shown < answer.version) this.handlers.afresh();
  }

  /** The server left these rooms for us. */
  left(threads: readonly string[]): void {
    for (const threadId of threads) this.refuse(threadId);
  }

  private takeUp(answer: LiveAnswer): void {
    const first = this.last === null;
    this.catchingUp = false;
    for (const threadId of answer.refused) this.refuse(threadId);
    if (first || answer.resync) {
      // Also backwards: a server restored from a backup starts again at an earlier position.
      this.last = answer.position;
      this.handlers.afresh();
      return;
    }
    for (const frame of answer.frames) this.take(frame);
    this.last = Math.max(this.last ?? 0, answer.position);
  }

  private take(frame: LiveFrame): void {
    if (this.last !== null && frame.position <= this.last) return;
    this.last = frame.position;
    this.handlers.frame(frame);
  }

  private refuse(threadId: string): void {
    if (this.wanted.delete(threadId)) this.handlers.refused?.(threadId);
  }
}
