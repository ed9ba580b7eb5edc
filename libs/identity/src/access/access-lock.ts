import type { EntityManager } from 'typeorm';

const ACCESS_LOCK = 7_291_001;

/**
 * One change of tree or power at a time, until commit: two moves could close a circle that neither sees, and two
 * administrators could remove one another.
 */
export async function lockAccess(tx: EntityManager): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock($1)', [ACCESS_LOCK]);
}
