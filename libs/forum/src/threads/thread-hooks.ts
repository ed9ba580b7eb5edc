import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ThreadId, UnitId } from '#contracts';

/** A thread that was just published and asks for an answer. */
export interface PublishedThread {
  readonly threadId: ThreadId;
  /** The unit that owes the answer: the addressed one, else the addressed leader's, else the board's. */
  readonly answerUnitId: UnitId;
  readonly reachUnitId: UnitId;
  /** Of an anonymous thread: the slot. Nothing a hook writes may hold a finer time. */
  readonly postedAt: Date;
  readonly slot: boolean;
}

/** A thread whose author took it back or opened it again. */
export interface AuthorsStep {
  readonly threadId: ThreadId;
  /** Null for a letter. */
  readonly reachUnitId: UnitId | null;
  /** Of an anonymous author: the slot. */
  readonly at: Date;
  readonly slot: boolean;
  /** Why, in the words of the author, where no post says it. */
  readonly note: string | null;
  /** The post that says so, if one does. */
  readonly postSeq?: number;
}

export type AuthorsHook = (tx: EntityManager, step: AuthorsStep) => Promise<void>;
export type PublicationHook = (tx: EntityManager, thread: PublishedThread) => Promise<void>;

/**
 * What other rooms do in the very transaction that publishes a thread with 请求答复, takes it back or opens it again, by
 * name or from the anonymous inbox: so that the ledger and the thread never say different things.
 */
@Injectable()
export class ThreadHooks {
  private readonly publication: PublicationHook[] = [];
  private readonly withdrawal: AuthorsHook[] = [];
  private readonly reopening: AuthorsHook[] = [];

  onReplyRequested(hook: PublicationHook): void {
    this.publication.push(hook);
  }

  onWithdrawn(hook: AuthorsHook): void {
    this.withdrawal.push(hook);
  }

  onReopened(hook: AuthorsHook): void {
    this.reopening.push(hook);
  }

  async replyRequested(tx: EntityManager, thread: PublishedThread): Promise<void> {
    for (const hook of this.publication) await hook(tx, thread);
  }

  async withdrawn(tx: EntityManager, step: AuthorsStep): Promise<void> {
    for (const hook of this.withdrawal) await hook(tx, step);
  }

  async reopened(tx: EntityManager, step: AuthorsStep): Promise<void> {
    for (const hook of this.reopening) await hook(tx, step);
  }
}
