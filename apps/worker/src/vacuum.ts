import type { Database } from '#platform';

/**
 * PostgreSQL counts nothing of what the anonymous app's role does, so autovacuum never notices the tables that this role
 * writes, and the planner would know nothing of their size.
 */
export async function vacuumUncounted(database: Database): Promise<void> {
  await database.rows(
    'VACUUM (ANALYZE) anonymous.spent, anonymous.author, anonymous.outcome, anonymous.inbox, anonymous.image, anonymous.horizon',
  );
}
