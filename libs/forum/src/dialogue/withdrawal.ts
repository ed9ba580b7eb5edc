import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Voice } from '#contracts';
import { DomainError } from '#platform';
import { PostChanges } from '../posts/post-changes.js';
import { PostReader } from '../posts/post-reader.js';
import { DELETE_TEXT, ENTOMB, WITHDRAW_THREAD } from '../posts/post.statements.js';
import { checkNote } from '../text.rules.js';
import { ThreadHooks } from '../threads/thread-hooks.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { Standings } from './standings.js';

const OPENING = 1;

/** What a withdrawal does, whoever's it is. */
@Injectable()
export class Withdrawal {
  constructor(
    private readonly posts: PostReader,
    private readonly changes: PostChanges,
    private readonly standings: Standings,
    private readonly hooks: ThreadHooks,
  ) {}

  /**
   * The caller holds the thread and knows that its author speaks. What is withdrawn already stays as it is.
   * @param at of an anonymous author the slot
   */
  async put(tx: EntityManager, thread: ThreadRow, given: string | null, at: Date): Promise<void> {
    const reason = given === null ? null : checkNote('reason', given);
    if (thread.withdrawn) return;
    if (thread.hidden !== null) throw new DomainError('FORBIDDEN');
    const opening = await this.posts.find(thread.id, OPENING, tx);
    for (const statement of [...DELETE_TEXT, ENTOMB]) await tx.query(statement, [thread.id, OPENING]);
    await tx.query(WITHDRAW_THREAD, [thread.id, reason, at]);
    await this.standings.copy(tx, thread);
    await this.changes.tell(tx, thread, opening);
    const slot = thread.voice === Voice.ANONYMOUS;
    await this.hooks.withdrawn(tx, { threadId: thread.id, reachUnitId: thread.reachUnitId, at, slot, note: reason });
  }
}
