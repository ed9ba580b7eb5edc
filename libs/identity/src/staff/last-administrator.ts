import type { EntityManager } from 'typeorm';
import { DomainError } from '#platform';

/**
 * Asked after the change and before commit: whoever can still sign in and administers the top unit must exist, or
 * nobody could ever grant anything again. Callers hold the access lock.
 * @throws LAST_ADMINISTRATOR
 */
export async function requireAnAdministrator(tx: EntityManager): Promise<void> {
  const left = await tx.query<unknown[]>(`
    SELECT FROM identity.role_binding b
    JOIN identity.unit u ON u.id = b.unit_id AND u.parent_id IS NULL
    JOIN identity.staff s ON s.id = b.staff_id AND NOT s.suspended
    WHERE b.role = 'ADMINISTRATOR' LIMIT 1`);
  if (left.length === 0) throw new DomainError('LAST_ADMINISTRATOR');
}
