import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PostState } from '#contracts';
import { Clock } from '#platform';
import { PostChanges } from '../posts/post-changes.js';
import type { PostRow } from '../posts/post.row.js';
import { DELETE_TEXT } from '../posts/post.statements.js';
import { ThreadHooks } from '../threads/thread-hooks.js';
import type { ThreadRow } from '../threads/thread.row.js';

const OPENING = 1;
const ENTOMB = `
  UPDATE forum.post SET state = 'PURGED', input_hash = NULL, image_count = 0, document_count = 0, last_trace = $3
  WHERE thread_id = $1 AND seq = $2`;
/** What others wrote down because of it. */
const FORGET = [
  "UPDATE forum.flag SET note = '' WHERE thread_id = $1 AND seq = $2",
  "UPDATE forum.review SET words = '{}' WHERE thread_id = $1 AND seq = $2",
];
/** With its opening a thread loses its title, and is hidden for good. */
const EMPTY_THREAD = `
  UPDATE forum.thread SET title = '', excerpt = '', hidden_by_trace = $2, closed_at = coalesce(closed_at, $3), pinned = false,
    announced_to_unit_id = NULL, announced_until = NULL, announced_acknowledge = NULL
  WHERE id = $1`;

/** Erases what a post says for good: text, versions, pictures, documents, what search knows. Its place stays, with the reason. */
@Injectable()
export class Erasing {
  constructor(
    private readonly changes: PostChanges,
    private readonly hooks: ThreadHooks,
    private readonly clock: Clock,
  ) {}

  /** Inside a transaction that holds the thread. @param trace the act with its reason */
  async erase(tx: EntityManager, thread: ThreadRow, post: PostRow, trace: string): Promise<void> {
    const key = [thread.id, post.seq];
    for (const statement of [...DELETE_TEXT, ...FORGET]) await tx.query(statement, key);
    await tx.query(ENTOMB, [...key, trace]);
    if (post.seq === OPENING) await tx.query(EMPTY_THREAD, [thread.id, trace, this.clock.now()]);
    else if (post.state === PostState.VISIBLE) await this.changes.recount(tx, post, -1);
    await this.changes.tell(tx, thread, post, 'unit');
    const { seq, authorId } = post;
    await this.hooks.moderated(tx, { threadId: thread.id, seq, authorId, at: this.clock.now() });
  }
}
