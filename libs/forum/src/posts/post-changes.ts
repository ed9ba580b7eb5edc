import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Outbox } from '#platform';
import { LetterCopies } from '../anonymous/letter-copies.js';
import { postChanged, threadChanged, type Audible } from '../live-events.js';
import type { ThreadRow } from '../threads/thread.row.js';
import type { PostRow } from './post.row.js';
import { RAISE_VERSION, RECOUNT_BRANCH, RECOUNT_THREAD } from './post.statements.js';

/** What every change of a standing post brings along. Inside a transaction that holds the thread. */
@Injectable()
export class PostChanges {
  constructor(
    private readonly outbox: Outbox,
    private readonly letters: LetterCopies,
  ) {}

  /** Moves the counters above a reply that falls (-1) or stands again (1). */
  async recount(tx: EntityManager, post: PostRow, by: -1 | 1): Promise<void> {
    await tx.query(RECOUNT_THREAD, [post.threadId, by]);
    if (post.parentSeq !== null) await tx.query(RECOUNT_BRANCH, [post.threadId, by, [post.parentSeq, post.rootSeq]]);
  }

  /** Raises the version and tells who watches, of an act of moderation all of its unit; an opening also changes what lists show. */
  async tell(tx: EntityManager, thread: ThreadRow, post: PostRow, to: Audible = 'readers'): Promise<void> {
    const version = await raiseVersion(tx, thread);
    await this.letters.copy(tx, thread, post.seq);
    const events = await postChanged(tx, thread, { seq: post.seq, version }, to);
    if (post.seq === 1) events.push(...(await threadChanged(tx, thread, version)));
    await this.outbox.record(tx, ...events);
  }

  async tellThread(tx: EntityManager, thread: ThreadRow): Promise<void> {
    await this.outbox.record(tx, ...(await threadChanged(tx, thread, await raiseVersion(tx, thread))));
  }
}

async function raiseVersion(tx: EntityManager, thread: ThreadRow): Promise<number> {
  const [rows] = await tx.query<[{ version: number }[], number]>(RAISE_VERSION, [thread.id]);
  return rows[0]?.version ?? thread.version;
}
