import type { EntityManager } from 'typeorm';
import { DomainError, notFound } from '#platform';
import { THREAD_BY_ID } from '../threads/thread.queries.js';
import type { ThreadRow } from '../threads/thread.row.js';

const HOLD_THREAD = 'SELECT FROM forum.thread WHERE id = $1 FOR UPDATE';

/** The thread an item of the inbox is about, held until the transaction ends. @throws DomainError NOT_FOUND */
export async function findHeld(tx: EntityManager, threadId: string): Promise<ThreadRow> {
  await tx.query(HOLD_THREAD, [threadId]);
  const [row] = await tx.query<ThreadRow[]>(THREAD_BY_ID, [null, threadId]);
  if (row === undefined) throw notFound();
  return row;
}

/**
 * What was accepted while the thread was still open is published; a thread closed before the window stays closed.
 * An anonymous author closes at the end of theirs, the very moment the next one begins.
 * @throws DomainError THREAD_WITHDRAWN, THREAD_LOCKED
 */
export function refuseClosedBefore({ closedAt, withdrawn }: ThreadRow, slot: Date, windowSeconds: number): void {
  const began = slot.getTime() - windowSeconds * 1000;
  if (closedAt === null || Date.parse(closedAt) > began) return;
  throw new DomainError(withdrawn ? 'THREAD_WITHDRAWN' : 'THREAD_LOCKED');
}
