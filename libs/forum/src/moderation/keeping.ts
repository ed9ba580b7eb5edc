import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PostState, ReviewState } from '#contracts';
import { Clock, DomainError } from '#platform';
import type { Viewer } from '#platform';
import { PostChanges } from '../posts/post-changes.js';
import { PostReader } from '../posts/post-reader.js';
import { Settling } from '../reviews/settling.js';
import { ThreadHooks } from '../threads/thread-hooks.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { TraceAction } from './moderation-trace.entity.js';
import { Traces } from './traces.js';

const SAY_WHY = 'UPDATE forum.post SET last_trace = $3 WHERE thread_id = $1 AND seq = $2';

/** Lets a flagged post stand, and says so where it stands. Inside a transaction that holds the thread. */
@Injectable()
export class Keeping {
  constructor(
    private readonly posts: PostReader,
    private readonly changes: PostChanges,
    private readonly traces: Traces,
    private readonly settling: Settling,
    private readonly hooks: ThreadHooks,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError CONFLICT when it does not stand */
  async put(
    tx: EntityManager,
    viewer: Viewer,
    thread: ThreadRow,
    { seq, reason }: { readonly seq: number; readonly reason: string },
  ): Promise<void> {
    const post = await this.posts.find(thread.id, seq, tx);
    if (post.state !== PostState.VISIBLE || thread.hidden !== null) throw new DomainError('CONFLICT');
    const trace = await this.traces.leave(tx, viewer, thread, { seq, action: TraceAction.KEEP, reason });
    await tx.query(SAY_WHY, [thread.id, seq, trace]);
    await this.changes.tell(tx, thread, post, 'unit');
    await this.hooks.moderated(tx, { threadId: thread.id, seq, authorId: post.authorId, at: this.clock.now() });
    await this.settling.settle(tx, viewer, thread, { seq, state: ReviewState.DISMISSED, reason });
  }
}
