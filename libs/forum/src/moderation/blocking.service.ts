import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError, invalidInput } from '#platform';
import type { Viewer } from '#platform';
import { mayBlock } from '../dialogue/dialogue.policy.js';
import { PostChanges } from '../posts/post-changes.js';
import { PostReader } from '../posts/post-reader.js';
import type { PostRow } from '../posts/post.row.js';
import { checkReason } from '../text.rules.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import type { BlockInput, PostOfAuthor } from './blocking.inputs.js';
import { TraceAction } from './moderation-trace.entity.js';
import { Traces } from './traces.js';

const MARK = 'UPDATE forum.thread_author SET blocked_by_trace = $2 WHERE id = $1';
/** The anonymous app refuses by this column, and gives its author the reason by receipt. */
const TELL_ANONYMOUS_APP = `
  UPDATE anonymous.author SET blocked = $2
  WHERE author_key = (SELECT author_key FROM forum.thread_author WHERE id = $1)`;

/** Stops an anonymous author in one thread. Who it is stays unknown, and elsewhere they speak as before. */
@Injectable()
export class Blocking {
  constructor(
    private readonly threads: Threads,
    private readonly posts: PostReader,
    private readonly changes: PostChanges,
    private readonly traces: Traces,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN, INVALID_INPUT, CONFLICT when they are blocked already */
  async block(viewer: Viewer, input: BlockInput): Promise<void> {
    const reason = checkReason(input.reason);
    await this.act(viewer, input, TraceAction.BLOCK, reason);
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, INVALID_INPUT, CONFLICT when they are not blocked */
  async unblock(viewer: Viewer, input: PostOfAuthor): Promise<void> {
    await this.act(viewer, input, TraceAction.UNBLOCK, '');
  }

  private async act(
    viewer: Viewer,
    { threadId, postSeq }: PostOfAuthor,
    action: 'BLOCK' | 'UNBLOCK',
    reason: string,
  ): Promise<void> {
    await this.threads.change(viewer, threadId, mayBlock, async (tx, thread) => {
      const post = await this.posts.find(thread.id, postSeq, tx);
      if (post.personaId === null) throw invalidInput('postSeq', 'not by an anonymous author');
      const blocks = action === TraceAction.BLOCK;
      if ((post.blocked !== null) === blocks) throw new DomainError('CONFLICT');
      const trace = await this.traces.leave(tx, viewer, thread, { seq: postSeq, action, reason });
      await this.mark(tx, thread, post, blocks ? { trace, reason } : { trace: null, reason: null });
    });
  }

  private async mark(
    tx: EntityManager,
    thread: ThreadRow,
    post: PostRow,
    { trace, reason }: { readonly trace: string | null; readonly reason: string | null },
  ): Promise<void> {
    await tx.query(MARK, [post.personaId, trace]);
    await tx.query(TELL_ANONYMOUS_APP, [post.personaId, reason]);
    await this.changes.tell(tx, thread, post, 'unit');
  }
}
