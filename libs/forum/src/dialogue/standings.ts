import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { limits, Voice } from '#contracts';
import type { ThreadRow } from '../threads/thread.row.js';

type Matter = Pick<ThreadRow, 'id' | 'voice'>;

const COPY = `
  INSERT INTO anonymous.standing (thread_id, open_question, rating, solved, reason, withdrawn, reopen_until)
  SELECT id, open_question_seq, rating, rated_solved, rating_reason, withdrawn,
    CASE WHEN NOT withdrawn THEN answered_on + ${limits.reopeningDays} END
  FROM forum.thread WHERE id = $1
  ON CONFLICT (thread_id) DO UPDATE SET open_question = excluded.open_question, rating = excluded.rating,
    solved = excluded.solved, reason = excluded.reason, withdrawn = excluded.withdrawn,
    reopen_until = excluded.reopen_until`;

/**
 * An anonymous author asks at the anonymous origin where their matter stands, and the forum's tables cannot be reached
 * there: so it is copied in the transaction that changes it.
 */
@Injectable()
export class Standings {
  async copy(tx: EntityManager, thread: Matter): Promise<void> {
    if (thread.voice === Voice.ANONYMOUS) await tx.query(COPY, [thread.id]);
  }

  /** The matter is settled as of this day: from now its author may judge it, or open it again. */
  async settle(tx: EntityManager, thread: Matter, on: string): Promise<void> {
    await tx.query('UPDATE forum.thread SET answered_on = $2 WHERE id = $1', [thread.id, on]);
    await this.copy(tx, thread);
  }
}
