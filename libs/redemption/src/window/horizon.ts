import type { Client } from 'pg';
import type { Slot } from './window.rules.js';

/**
 * Writes down how far a witness has seen. The database's own word is written with the window it tells of; the spool's
 * is taken when a process finds it, and is later than the database's only where an older copy of that was put back.
 */
export async function movedHorizon(client: Client, witness: 'DATABASE' | 'SPOOL', slot: Slot): Promise<void> {
  await client.query(
    `INSERT INTO anonymous.horizon (witness, slot) VALUES ($1, $2)
     ON CONFLICT (witness) DO UPDATE SET slot = EXCLUDED.slot WHERE horizon.slot < EXCLUDED.slot`,
    [witness, slot],
  );
}
