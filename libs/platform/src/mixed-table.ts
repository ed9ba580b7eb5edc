import { QueryFailedError, type EntityManager } from 'typeorm';
import type { Database } from './database.js';

/** A reader that takes longer, such as a backup, is not waited for: the next time will do. */
const PATIENCE = "SET LOCAL lock_timeout = '200ms'";

/**
 * Writes a small UNLOGGED table anew, in a random order: neither the transactions nor the places of its rows tell in
 * which order they came. Does nothing while somebody reads it for long.
 * @param table with its schema, as a constant of the code: it becomes part of the statements
 */
export async function mixTable(database: Database, table: `${string}.${string}`): Promise<void> {
  const [file] = await database.rows<{ bytes: number }>(`SELECT pg_relation_size('${table}')::int AS bytes`);
  if (file?.bytes === 0) return;
  await database
    .transaction((tx) => rewrite(tx, table))
    .catch((error: unknown) => {
      if (!wasTooLong(error)) throw error;
    });
}

/** Into a new file, the old one being removed: rows that are only deleted can still be read on the disk. */
async function rewrite(tx: EntityManager, table: string): Promise<void> {
  await tx.query(PATIENCE);
  await tx.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  const [all] = await tx.query<{ rows: string }[]>(`SELECT coalesce(json_agg(d), '[]')::text AS rows FROM ${table} d`);
  await tx.query(`TRUNCATE ${table}`);
  await tx.query(`INSERT INTO ${table} SELECT * FROM json_populate_recordset(NULL::${table}, $1) ORDER BY random()`, [
    all?.rows ?? '[]',
  ]);
}

/** SQLSTATE lock_not_available. */
function wasTooLong(error: unknown): boolean {
  return error instanceof QueryFailedError && (error.driverError as { code?: string }).code === '55P03';
}
