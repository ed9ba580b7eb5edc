import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, DomainError, invalidInput } from '#platform';
import type { Viewer } from '#platform';
import { PostChanges } from '../posts/post-changes.js';
import { checkReason } from '../text.rules.js';
import { mayModerate } from '../threads/thread.policy.js';
import type { ModerateInput } from '../threads/thread.inputs.js';
import { factsOf } from '../threads/thread.row.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { ThreadHooks } from '../threads/thread-hooks.js';
import { Threads } from '../threads/threads.js';
import { Hiding } from './hiding.js';
import { TraceAction } from './moderation-trace.entity.js';
import { Traces } from './traces.js';

const LOCK_THREAD = 'UPDATE forum.thread SET locked_by_trace = $2, closed_at = coalesce(closed_at, $3) WHERE id = $1';
const UNLOCK_THREAD = `
  UPDATE forum.thread SET locked_by_trace = NULL,
    closed_at = CASE WHEN hidden_by_trace IS NULL THEN NULL ELSE closed_at END
  WHERE id = $1`;
const PIN_THREAD = 'UPDATE forum.thread SET pinned = $2 WHERE id = $1';

/** What moderators do. Each act leaves a trace that everyone who may read the thread sees. */
@Injectable()
export class Moderation {
  constructor(
    private readonly threads: Threads,
    private readonly changes: PostChanges,
    private readonly traces: Traces,
    private readonly hiding: Hiding,
    private readonly hooks: ThreadHooks,
    private readonly clock: Clock,
  ) {}

  /**
   * Hides a post, or with no seq the whole thread.
   * @throws DomainError FORBIDDEN, NOT_IMPARTIAL, CONFLICT when it is hidden already
   */
  async hide(viewer: Viewer, input: ModerateInput): Promise<void> {
    await this.judge(viewer, input, TraceAction.HIDE);
  }

  /** @throws DomainError FORBIDDEN, NOT_IMPARTIAL, CONFLICT when it is not hidden */
  async restore(viewer: Viewer, input: ModerateInput): Promise<void> {
    await this.judge(viewer, input, TraceAction.RESTORE);
  }

  /** Ends the talk; what was said stays. @throws DomainError FORBIDDEN, CONFLICT when it is locked already */
  async lock(viewer: Viewer, input: ModerateInput): Promise<void> {
    if (postOf(input) !== null) throw invalidInput('seq', 'a thread is locked as a whole');
    await this.act(viewer, input, TraceAction.LOCK, async (tx, thread, trace) => {
      if (thread.locked !== null) throw new DomainError('CONFLICT');
      await tx.query(LOCK_THREAD, [thread.id, trace, this.clock.now()]);
      await this.changes.tellThread(tx, thread);
    });
  }

  /** @throws DomainError FORBIDDEN, CONFLICT when it is not locked, or as a duplicate */
  async unlock(viewer: Viewer, threadId: string): Promise<void> {
    await this.act(viewer, { threadId }, TraceAction.UNLOCK, async (tx, thread) => {
      if (thread.locked === null || thread.duplicateOf !== null) throw new DomainError('CONFLICT');
      await tx.query(UNLOCK_THREAD, [thread.id]);
      await this.changes.tellThread(tx, thread);
    });
  }

  /** Absolute, so that a repeat is harmless and leaves no second trace. */
  async pin(viewer: Viewer, threadId: string, on: boolean): Promise<void> {
    const thread = await this.threads.getFor(viewer, threadId);
    if (mayModerate(viewer, factsOf(thread)) && thread.pinned === on) return;
    await this.act(viewer, { threadId }, on ? TraceAction.PIN : TraceAction.UNPIN, async (tx, { id }) => {
      await tx.query(PIN_THREAD, [id, on]);
      await this.changes.tellThread(tx, thread);
    });
  }

  private async judge(viewer: Viewer, input: ModerateInput, action: 'HIDE' | 'RESTORE'): Promise<void> {
    const reason = checkReason(input.reason);
    await this.threads.change(viewer, input.threadId, mayModerate, (tx, thread) =>
      this.hiding.put(tx, viewer, thread, { seq: postOf(input), action, reason }),
    );
  }

  private async act(
    viewer: Viewer,
    input: { threadId: string; reason?: string },
    action: TraceAction,
    change: (tx: EntityManager, thread: ThreadRow, trace: string) => Promise<void>,
  ): Promise<void> {
    const reason = input.reason === undefined ? '' : checkReason(input.reason);
    await this.threads.change(viewer, input.threadId, mayModerate, async (tx, thread) => {
      const trace = await this.traces.leave(tx, viewer, thread, { seq: null, action, reason });
      await change(tx, thread, trace);
      const { id: threadId, authorId } = thread;
      if (!isQuiet(action)) await this.hooks.moderated(tx, { threadId, seq: 1, authorId, at: this.clock.now() });
    });
  }
}

/** Takes nothing from anybody. */
const isQuiet = (action: TraceAction): boolean => action === TraceAction.PIN || action === TraceAction.UNPIN;

/** The post that is meant; null: the thread, with which its opening stands and falls. */
function postOf({ seq }: { readonly seq?: number | null }): number | null {
  return seq == null || seq === 1 ? null : seq;
}
