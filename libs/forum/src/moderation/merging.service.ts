import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid } from '#contracts';
import { Clock, Database, DomainError } from '#platform';
import type { Viewer } from '#platform';
import { PostChanges } from '../posts/post-changes.js';
import { isWithin } from '../reach.rules.js';
import { checkReason } from '../text.rules.js';
import { refuseClosed } from '../threads/closed.js';
import { mayModerate } from '../threads/thread.policy.js';
import { factsOf } from '../threads/thread.row.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { ThreadHooks } from '../threads/thread-hooks.js';
import { Threads } from '../threads/threads.js';
import type { CloseAsDuplicateInput } from './merging.inputs.js';
import { TraceAction } from './moderation-trace.entity.js';
import { Traces } from './traces.js';

// In the order of their ids, so that A into B and B into A at once never wait for each other.
const HOLD_BOTH = 'SELECT FROM forum.thread WHERE id IN ($1, $2) ORDER BY id FOR UPDATE';
const DUPLICATES = 'SELECT FROM forum.thread WHERE duplicate_of = $1 LIMIT 1';
const CLOSE = `
  UPDATE forum.thread SET duplicate_of = $2, locked_by_trace = $3, closed_at = coalesce(closed_at, $4), pinned = false
  WHERE id = $1`;
const OPEN = `
  UPDATE forum.thread SET duplicate_of = NULL, locked_by_trace = NULL,
    closed_at = CASE WHEN hidden_by_trace IS NULL THEN NULL ELSE closed_at END
  WHERE id = $1`;

/** Two threads about one matter: the talk goes on in one, the other stays where it is and says so. */
@Injectable()
export class Merging {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly changes: PostChanges,
    private readonly traces: Traces,
    private readonly hooks: ThreadHooks,
    private readonly clock: Clock,
  ) {}

  /**
   * Absolute: what is a duplicate of that thread already stays so, without a second trace.
   * @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT when it is locked, INVALID_INPUT, THREAD_LOCKED and
   *   THREAD_WITHDRAWN of the other thread, OTHER_IS_UNSEEN, HAS_DUPLICATES, CASE_IS_OPEN
   */
  async close(viewer: Viewer, { threadId, ofThreadId, ...input }: CloseAsDuplicateInput): Promise<void> {
    const reason = checkReason(input.reason);
    await this.database.transaction(async (tx) => {
      const { thread, other } = await this.both(tx, viewer, threadId, ofThreadId);
      if (thread.duplicateOf === other.id) return;
      await refuse(tx, thread, other);
      await this.hooks.duplicateClosed(tx, { threadId: thread.id });
      const act = { seq: null, reason };
      const trace = await this.traces.leave(tx, viewer, thread, {
        ...act,
        action: TraceAction.MERGE,
        otherId: other.id,
      });
      await this.traces.leave(tx, viewer, other, { ...act, action: TraceAction.ABSORB, otherId: thread.id });
      await tx.query(CLOSE, [thread.id, other.id, trace, this.clock.now()]);
      await this.tell(tx, thread, other);
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, CONFLICT when it is no duplicate */
  async separate(viewer: Viewer, threadId: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      const { duplicateOf } = await this.threads.getFor(viewer, threadId, tx);
      const { thread, other } = await this.both(tx, viewer, threadId, duplicateOf ?? threadId);
      if (thread.duplicateOf === null) throw new DomainError('CONFLICT');
      const act = { seq: null, action: TraceAction.SEPARATE, reason: '' };
      await this.traces.leave(tx, viewer, thread, { ...act, otherId: other.id });
      await this.traces.leave(tx, viewer, other, { ...act, otherId: thread.id });
      await tx.query(OPEN, [thread.id]);
      await this.tell(tx, thread, other);
    });
  }

  /** Held, and both of them the viewer's to moderate. */
  private async both(
    tx: EntityManager,
    viewer: Viewer,
    threadId: string,
    otherId: string,
  ): Promise<{ readonly thread: ThreadRow; readonly other: ThreadRow }> {
    if (isUuid(threadId) && isUuid(otherId)) await tx.query(HOLD_BOTH, [threadId, otherId]);
    const thread = await this.threads.getFor(viewer, threadId, tx);
    const other = await this.threads.getFor(viewer, otherId, tx);
    for (const each of [thread, other]) if (!mayModerate(viewer, factsOf(each))) throw new DomainError('FORBIDDEN');
    return { thread, other };
  }

  private async tell(tx: EntityManager, thread: ThreadRow, other: ThreadRow): Promise<void> {
    await this.changes.tellThread(tx, thread);
    await this.changes.tellThread(tx, other);
    const { id: threadId, authorId } = thread;
    await this.hooks.moderated(tx, { threadId, seq: 1, authorId, at: this.clock.now() });
  }
}

async function refuse(tx: EntityManager, thread: ThreadRow, other: ThreadRow): Promise<void> {
  if (thread.locked !== null || thread.id === other.id) throw new DomainError('CONFLICT');
  refuseClosed(factsOf(other));
  const { reach } = factsOf(thread);
  const { reach: there } = factsOf(other);
  // A way that ends before a locked door is none: whoever reads this one reads the other.
  if (reach === null || there === null || !isWithin(reach, there)) throw new DomainError('OTHER_IS_UNSEEN');
  if ((await tx.query<unknown[]>(DUPLICATES, [thread.id])).length > 0) throw new DomainError('HAS_DUPLICATES');
}
