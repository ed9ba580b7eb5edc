import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PostState } from '#contracts';
import { CONFIG, Database } from '#platform';
import type { Config } from '#platform';
import { Traces } from '../moderation/traces.js';
import { POST_BY_SEQ } from '../posts/post.queries.js';
import type { PostRow } from '../posts/post.row.js';
import { THREAD_BY_ID } from '../threads/thread.queries.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { Erasing } from './erasing.js';
import { PurgeList } from './purge-list.js';
import type { ListedPurge } from './purge-list.js';

/** Any number of workers may run, one at a time looks. */
const ALONE = "SELECT pg_advisory_xact_lock(hashtextextended('forum.purge', 0))";
const DONE = `
  SELECT p.id, p.thread_id AS "threadId", p.seq, post.id AS "postId", p.reason, p.unit_id AS "unitId", p.done_on::text AS "on"
  FROM forum.purge p JOIN forum.post post ON post.thread_id = p.thread_id AND post.seq = p.seq
  WHERE p.done_on IS NOT NULL ORDER BY p.done_on, p.id`;
const HOLD = 'SELECT FROM forum.thread WHERE id = $1 FOR UPDATE';
const REMEMBER = `
  INSERT INTO forum.purge (id, thread_id, seq, reason, unit_id, done_on) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (thread_id, seq) DO UPDATE SET done_on = excluded.done_on`;

/** Keeps the list outside the database whole, and repeats what an older copy of the database has forgotten. */
@Injectable()
export class PurgeRound {
  private readonly list: PurgeList;

  constructor(
    private readonly database: Database,
    private readonly traces: Traces,
    private readonly erasing: Erasing,
    @Inject(CONFIG) config: Pick<Config, 'purgeList'>,
  ) {
    this.list = new PurgeList(config.purgeList);
  }

  /** @returns how many were written down and how many repeated */
  look(): Promise<{ readonly listed: number; readonly repeated: number }> {
    return this.database.transaction(async (tx) => {
      await tx.query(ALONE);
      const listed = await this.list.read();
      const done = await tx.query<ListedPurge[]>(DONE);
      const known = new Set(done.map(({ postId }) => postId));
      let repeated = 0;
      for (const purge of listed) if (!known.has(purge.postId) && (await this.repeat(tx, purge))) repeated += 1;
      const written = new Set(listed.map(({ postId }) => postId));
      const missing = done.filter(({ postId }) => !written.has(postId));
      await this.list.append(missing);
      return { listed: missing.length, repeated };
    });
  }

  private async repeat(tx: EntityManager, purge: ListedPurge): Promise<boolean> {
    const { id, threadId, seq, postId, reason, unitId, on } = purge;
    await tx.query(HOLD, [threadId]);
    const [thread] = await tx.query<ThreadRow[]>(THREAD_BY_ID, [null, threadId]);
    const [post] = await tx.query<PostRow[]>(POST_BY_SEQ, [threadId, seq]);
    if (thread === undefined || post?.id !== postId || post.state === PostState.PURGED) return false;
    const trace = await this.traces.leaveAgain(tx, threadId, { seq: seq === 1 ? null : seq, reason, unitId, on });
    await this.erasing.erase(tx, thread, post, trace);
    await tx.query(REMEMBER, [id, threadId, seq, reason, unitId, on]);
    return true;
  }
}
