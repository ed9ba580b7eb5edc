import { Injectable, Logger } from '@nestjs/common';
import { Database } from '#platform';
import type { EntityManager } from 'typeorm';
import {
  HOLD_BOARDS,
  HOLD_THREAD,
  NEXT_THREADS,
  REPAIR_BOARDS,
  REPAIR_POSTS,
  REPAIR_THREAD,
  WRONG_BOARDS,
  WRONG_POSTS,
} from './reconciliation.queries.js';

const AT_ONCE = 100;
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** How many rows had counters that were not what is there. */
export interface Repaired {
  readonly boards: number;
  readonly threads: number;
  readonly posts: number;
}

/**
 * Counters are moved with what they count, in one transaction; this is for the day on which something went wrong all the
 * same. It counts again, a hundred threads at a time, and puts right what differs. Nobody is told: a counter is right at
 * the next look. What it logs are numbers, never which thread: the log must say nothing of who was where.
 */
@Injectable()
export class Reconciliation {
  private readonly logger = new Logger('reconciliation');

  constructor(private readonly database: Database) {}

  async run(): Promise<Repaired> {
    const boards = await this.repairBoards();
    let [threads, posts] = [0, 0];
    for (let after = BEFORE_ALL; ;) {
      const batch = await this.database.rows<{ id: string; wrong: boolean }>(NEXT_THREADS, [after, AT_ONCE]);
      const ids = batch.map(({ id }) => id);
      for (const { id, wrong } of batch) if (wrong) threads += await this.repairThread(id);
      for (const [id, seqs] of await this.wrongPosts(ids)) posts += await this.repairPosts(id, seqs);
      const last = ids.at(-1);
      if (last === undefined) break;
      after = last;
    }
    if (boards + threads + posts > 0)
      this.logger.warn(`counters put right: ${boards} boards, ${threads} threads, ${posts} posts`);
    return { boards, threads, posts };
  }

  // Each is held before it is counted again: whoever posts meanwhile waits, and counts on from the truth.

  private async repairBoards(): Promise<number> {
    const wrong = await this.database.rows<{ id: string }>(WRONG_BOARDS);
    const ids = wrong.map(({ id }) => id);
    if (ids.length === 0) return 0;
    return this.database.transaction(async (tx) => {
      await tx.query(HOLD_BOARDS, [ids]);
      return changedBy(tx, REPAIR_BOARDS, [ids]);
    });
  }

  private repairThread(id: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      await tx.query(HOLD_THREAD, [id]);
      return changedBy(tx, REPAIR_THREAD, [id]);
    });
  }

  private repairPosts(id: string, seqs: readonly number[]): Promise<number> {
    return this.database.transaction(async (tx) => {
      await tx.query(HOLD_THREAD, [id]);
      return changedBy(tx, REPAIR_POSTS, [[id], seqs]);
    });
  }

  private async wrongPosts(threadIds: readonly string[]): Promise<Map<string, number[]>> {
    const found = await this.database.rows<{ threadId: string; seq: number }>(WRONG_POSTS, [threadIds]);
    const wrong = new Map<string, number[]>();
    for (const { threadId, seq } of found) wrong.set(threadId, [...(wrong.get(threadId) ?? []), seq]);
    return wrong;
  }
}

async function changedBy(tx: EntityManager, statement: string, parameters: unknown[]): Promise<number> {
  const [, changed] = await tx.query<[unknown[], number]>(statement, parameters);
  return changed;
}
