import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { BoardId, StaffId, ThreadId, ThreadKind, UnitId, Voice } from '#contracts';

/** A thread that was just published and asks for an answer. */
export interface PublishedThread {
  readonly threadId: ThreadId;
  readonly boardId: BoardId;
  readonly kind: ThreadKind;
  readonly voice: Voice;
  readonly title: string;
  /** Null when anonymous. */
  readonly authorId: StaffId | null;
  /** The unit that owes the answer: the addressed one, else the addressed leader's, else the board's. */
  readonly answerUnitId: UnitId;
  readonly addresseeId: StaffId | null;
  readonly reachUnitId: UnitId;
  /** Of an anonymous thread: the slot. Nothing a hook writes may hold a finer time. */
  readonly postedAt: Date;
  readonly slot: boolean;
}

export type PublicationHook = (tx: EntityManager, thread: PublishedThread) => Promise<void>;

/**
 * What other rooms do in the very transaction that publishes a thread with 请求答复, by name or from the anonymous
 * inbox: so that there is never a thread on the ledger without a case, nor a case without its thread.
 */
@Injectable()
export class ThreadHooks {
  private readonly hooks: PublicationHook[] = [];

  onReplyRequested(hook: PublicationHook): void {
    this.hooks.push(hook);
  }

  async replyRequested(tx: EntityManager, thread: PublishedThread): Promise<void> {
    for (const hook of this.hooks) await hook(tx, thread);
  }
}
