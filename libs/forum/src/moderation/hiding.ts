import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PostState, ReviewState } from '#contracts';
import type { StaffId } from '#contracts';
import { Clock, DomainError } from '#platform';
import type { Viewer } from '#platform';
import { PostChanges } from '../posts/post-changes.js';
import { mayHide, mayRestore } from '../posts/post.policy.js';
import { PostReader } from '../posts/post-reader.js';
import { Settling } from '../reviews/settling.js';
import { Announcing } from '../watching/announcing.js';
import { factsOf, isPurged } from '../threads/thread.row.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { ThreadHooks } from '../threads/thread-hooks.js';
import { refuseParty } from './impartiality.js';
import type { TraceAction } from './moderation-trace.entity.js';
import { Traces } from './traces.js';

const SET_POST_STATE = 'UPDATE forum.post SET state = $3, last_trace = $4 WHERE thread_id = $1 AND seq = $2';
const HIDE_THREAD = 'UPDATE forum.thread SET hidden_by_trace = $2, closed_at = coalesce(closed_at, $3) WHERE id = $1';
const RESTORE_THREAD = `
  UPDATE forum.thread SET hidden_by_trace = NULL,
    closed_at = CASE WHEN locked_by_trace IS NULL THEN NULL ELSE closed_at END
  WHERE id = $1`;

/** REJECT: what a rule held stays hidden, for a reason of a moderator. */
type Verdict = Extract<TraceAction, 'HIDE' | 'RESTORE' | 'REJECT'>;

/** Hides a post or a whole thread, and shows it again. Inside a transaction that holds the thread. */
@Injectable()
export class Hiding {
  constructor(
    private readonly posts: PostReader,
    private readonly changes: PostChanges,
    private readonly traces: Traces,
    private readonly settling: Settling,
    private readonly announcing: Announcing,
    private readonly hooks: ThreadHooks,
    private readonly clock: Clock,
  ) {}

  /**
   * @param seq null: the whole thread
   * @throws DomainError FORBIDDEN, NOT_IMPARTIAL, PURGED, CONFLICT when it is so already
   */
  async put(
    tx: EntityManager,
    viewer: Viewer,
    thread: ThreadRow,
    { seq, action, reason }: { seq: number | null; action: Verdict; reason: string },
  ): Promise<void> {
    await refuseParty(tx, viewer, thread);
    const trace = await this.traces.leave(tx, viewer, thread, { seq, action, reason });
    const authorId =
      seq === null
        ? await this.putThread(tx, thread, action, trace)
        : await this.putPost(tx, viewer, thread, seq, action, trace);
    const what = { threadId: thread.id, seq: seq ?? 1 };
    await this.hooks.moderated(tx, { ...what, authorId, at: this.clock.now() });
    const state = action === 'RESTORE' ? ReviewState.DISMISSED : ReviewState.UPHELD;
    await this.settling.settle(tx, viewer, thread, { seq: what.seq, state, reason });
    if (action === 'RESTORE') await this.announcing.announce(tx, thread, what.seq);
  }

  private async putThread(
    tx: EntityManager,
    thread: ThreadRow,
    action: Verdict,
    trace: string,
  ): Promise<StaffId | null> {
    if ((thread.hidden !== null) === (action === 'HIDE')) throw new DomainError('CONFLICT');
    if (action === 'RESTORE' && isPurged(thread)) throw new DomainError('PURGED');
    if (action === 'RESTORE') await tx.query(RESTORE_THREAD, [thread.id]);
    else await tx.query(HIDE_THREAD, [thread.id, trace, this.clock.now()]);
    await this.changes.tellThread(tx, thread);
    return thread.authorId;
  }

  private async putPost(
    tx: EntityManager,
    viewer: Viewer,
    thread: ThreadRow,
    seq: number,
    action: Verdict,
    trace: string,
  ): Promise<StaffId | null> {
    const post = await this.posts.find(thread.id, seq, tx);
    const from = action === 'HIDE' ? PostState.VISIBLE : PostState.HIDDEN;
    if (post.state !== from) throw new DomainError('CONFLICT');
    const allowed = action === 'HIDE' ? mayHide : mayRestore;
    if (!allowed(viewer, factsOf(thread), post)) throw new DomainError('FORBIDDEN');
    const state = action === 'RESTORE' ? PostState.VISIBLE : PostState.HIDDEN;
    await tx.query(SET_POST_STATE, [thread.id, seq, state, trace]);
    if (state !== from) await this.changes.recount(tx, post, state === PostState.HIDDEN ? -1 : 1);
    await this.changes.tell(tx, thread, post, 'unit');
    return post.authorId;
  }
}
