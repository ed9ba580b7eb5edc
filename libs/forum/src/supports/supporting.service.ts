import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database, DomainError, Outbox } from '#platform';
import type { Viewer } from '#platform';
import { meTooChanged, supportChanged } from '../live-events.js';
import type { PostAddress } from '../posts/once.js';
import type { PostRef } from '../posts/post.inputs.js';
import { maySupport } from '../posts/post.policy.js';
import { PostReader } from '../posts/post-reader.js';
import { hotRankSql } from '../rank.rules.js';
import { maySayMeToo } from '../threads/thread.policy.js';
import { factsOf } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';

const SUPPORT = `
  WITH added AS (
    INSERT INTO forum.support (thread_id, staff_id, seq) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING 1
  )
  UPDATE forum.post SET support_count = support_count + 1
  WHERE thread_id = $1 AND seq = $3 AND EXISTS (SELECT FROM added) RETURNING support_count AS count`;
const UNSUPPORT = `
  WITH removed AS (
    DELETE FROM forum.support WHERE thread_id = $1 AND staff_id = $2 AND seq = $3 RETURNING 1
  )
  UPDATE forum.post SET support_count = support_count - 1
  WHERE thread_id = $1 AND seq = $3 AND EXISTS (SELECT FROM removed) RETURNING support_count AS count`;
const ME_TOO = `
  WITH added AS (
    INSERT INTO forum.me_too (thread_id, staff_id) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING 1
  )
  UPDATE forum.thread t
  SET me_too_count = me_too_count + 1, hot_rank = ${hotRankSql('t.post_count', 't.me_too_count + 1')}
  WHERE id = $1 AND EXISTS (SELECT FROM added) RETURNING me_too_count AS count`;
const NOT_ME_TOO = `
  WITH removed AS (DELETE FROM forum.me_too WHERE thread_id = $1 AND staff_id = $2 RETURNING 1)
  UPDATE forum.thread t
  SET me_too_count = me_too_count - 1, hot_rank = ${hotRankSql('t.post_count', 't.me_too_count - 1')}
  WHERE id = $1 AND EXISTS (SELECT FROM removed) RETURNING me_too_count AS count`;

/** Support for a post and 我也遇到. Absolute: asking for what is already so changes nothing and tells nobody. */
@Injectable()
export class Supporting {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly posts: PostReader,
    private readonly outbox: Outbox,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN (one's own, hidden, deleted, a letter) */
  async support(viewer: Viewer, { threadId, seq }: PostRef, on: boolean): Promise<PostAddress> {
    return this.database.transaction(async (tx) => {
      const thread = await this.threads.getFor(viewer, threadId, tx);
      const post = await this.posts.find(thread.id, seq, tx);
      if (!maySupport(viewer, factsOf(thread), post)) throw new DomainError('FORBIDDEN');
      const count = await counted(tx, on ? SUPPORT : UNSUPPORT, [thread.id, viewer.staffId, seq]);
      if (count !== null) await this.outbox.record(tx, supportChanged(thread, seq, count));
      return { threadId: thread.id, seq };
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN (one's own, hidden, a letter) */
  async meToo(viewer: Viewer, threadId: string, on: boolean): Promise<void> {
    await this.database.transaction(async (tx) => {
      const thread = await this.threads.getFor(viewer, threadId, tx);
      if (!maySayMeToo(viewer, factsOf(thread))) throw new DomainError('FORBIDDEN');
      const count = await counted(tx, on ? ME_TOO : NOT_ME_TOO, [thread.id, viewer.staffId]);
      if (count !== null) await this.outbox.record(tx, meTooChanged(thread, count));
    });
  }
}

/** The new count, or null when nothing changed. */
async function counted(tx: EntityManager, statement: string, parameters: unknown[]): Promise<number | null> {
  const [rows] = await tx.query<[{ count: number }[], number]>(statement, parameters);
  return rows[0]?.count ?? null;
}
