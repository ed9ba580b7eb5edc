import type { EntityManager } from 'typeorm';

/** Far more than a live node replays (`limits.catchUp`), so pruning never cuts into anyone's catch-up. */
export const POSITIONS_KEPT = 20_000;

/**
 * Forgets what was relayed long ago. By position and never by time, because rows hold none; the newest rows always
 * stay, because the relay counts on from the highest position it finds.
 * @returns how many rows went
 */
export async function pruneOutbox(manager: EntityManager, keep = POSITIONS_KEPT): Promise<number> {
  const rows = await manager.query<{ gone: number }[]>(
    `WITH gone AS (
       DELETE FROM platform.outbox
         WHERE position <= (SELECT max(position) FROM platform.outbox) - $1
         RETURNING 1)
     SELECT count(*)::int AS gone FROM gone`,
    [Math.max(1, keep)],
  );
  return rows[0]?.gone ?? 0;
}
