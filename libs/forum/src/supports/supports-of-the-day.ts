import { Injectable } from '@nestjs/common';
import { Clock, Database, mixTable } from '#platform';
import { hotRankSql } from '../rank.rules.js';
import { THE_MATTER } from './support.entity.js';

/** The number is arbitrary and this lock's own. */
const LOCK = 7_160_432_902;
/** Nobody says anything while a day is settled: what they see would be half of it. Any number may speak together. */
export const WHILE_NOT_SETTLED = `SELECT pg_advisory_xact_lock_shared(${LOCK})`;
const ALONE = `SELECT pg_advisory_xact_lock(${LOCK})`;

// $1 throughout: today. Threads are held first, as by everyone who changes posts.
const ENDED = 'FROM forum.support_today WHERE day < $1';
const HOLD_THREADS = `SELECT FROM forum.thread WHERE id IN (SELECT thread_id ${ENDED}) ORDER BY id FOR UPDATE`;
const SETTLE = [
  `INSERT INTO forum.support (thread_id, staff_id, seq)
   SELECT thread_id, staff_id, seq ${ENDED} AND change = 1 ORDER BY random()`,
  `DELETE FROM forum.support s USING forum.support_today d
   WHERE d.day < $1 AND d.change = -1 AND (d.thread_id, d.staff_id, d.seq) = (s.thread_id, s.staff_id, s.seq)`,
  `UPDATE forum.post p SET support_count = p.support_count + d.change
   FROM (SELECT thread_id, seq, sum(change) AS change ${ENDED} GROUP BY thread_id, seq) d
   WHERE (p.thread_id, p.seq) = (d.thread_id, d.seq)`,
  `UPDATE forum.thread t SET me_too_count = t.me_too_count + d.change,
     hot_rank = ${hotRankSql('t.post_count', 't.me_too_count + d.change')}
   FROM (SELECT thread_id, sum(change)::int AS change ${ENDED} AND seq = ${THE_MATTER} GROUP BY thread_id) d
   WHERE t.id = d.thread_id`,
  `DELETE ${ENDED}`,
];

/**
 * Who supported something would tell when they were there, to lay beside an anonymous post. So what is said today lies
 * apart and is mixed again and again, and goes over to where it stays a day at a time, mixed.
 */
@Injectable()
export class SupportsOfTheDay {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** To be done every minute: no finer than that does the order of what was said stay. */
  async mix(): Promise<void> {
    await this.settle();
    await mixTable(this.database, 'forum.support_today');
  }

  /** Days that are over, all in one transaction. */
  private async settle(): Promise<void> {
    const today = this.clock.today();
    const [ended] = await this.database.rows(`SELECT ${ENDED} LIMIT 1`, [today]);
    if (ended === undefined) return;
    await this.database.transaction(async (tx) => {
      await tx.query(ALONE);
      for (const statement of [HOLD_THREADS, ...SETTLE]) await tx.query(statement, [today]);
    });
  }
}
