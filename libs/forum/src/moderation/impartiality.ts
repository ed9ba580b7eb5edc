import type { EntityManager } from 'typeorm';
import { DomainError } from '#platform';
import type { Viewer } from '#platform';
import type { ThreadRow } from '../threads/thread.row.js';

/** SQL that holds for a party by name: who spoke in the thread `t`, flagged something in it, or is addressed. */
export const isParty = (viewer: string): string => `(t.addressee_id IS NOT DISTINCT FROM ${viewer}
  OR EXISTS (SELECT FROM forum.post said WHERE said.thread_id = t.id AND said.author_id = ${viewer})
  OR EXISTS (SELECT FROM forum.flag mine WHERE mine.thread_id = t.id AND mine.staff_id = ${viewer}))`;

const PARTY = `SELECT ${isParty('$2')} AS party FROM forum.thread t WHERE t.id = $1`;

/**
 * Nobody judges in a matter of their own. Asked when it is done and not for each post that is shown, because it looks
 * through the whole thread. Who spoke anonymously is known to nobody, so that no rule can keep them from judging.
 * @throws DomainError NOT_IMPARTIAL
 */
export async function refuseParty(tx: EntityManager, viewer: Viewer, thread: Pick<ThreadRow, 'id'>): Promise<void> {
  const [row] = await tx.query<{ party: boolean }[]>(PARTY, [thread.id, viewer.staffId]);
  if (row?.party === true) throw new DomainError('NOT_IMPARTIAL');
}
