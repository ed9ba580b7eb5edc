/** What the adversary reads of tables and files: every row with the transaction that wrote it and its place on the disk. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const TABLES = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`;

/** @returns {Promise<{ table: string, xmin: number, ctid: [number, number], row: Record<string, unknown>, text: string }[]>} */
export async function takeStored({ database }) {
  const { rows: tables } = await database.query(TABLES);
  const all = [];
  for (const { name } of tables) {
    const { rows } = await database.query(
      `SELECT xmin::text AS xmin, ctid::text AS ctid, to_jsonb(t)::text AS text FROM ${name} t`,
    );
    for (const { xmin, ctid, text } of rows)
      all.push({ table: name, xmin: Number(xmin), ctid: JSON.parse(ctid.replace('(', '[').replace(')', ']')), text });
  }
  return all;
}

/** Names and sizes in the folder of the spool: always the same, whatever waits. */
export function spoolLooks({ folder }) {
  const spool = join(folder, 'spool');
  const files = readdirSync(spool).sort();
  return files.map((name) => `${name} ${statSync(join(spool, name)).size}`).join('\n');
}
