/** What the adversary reads of tables and files: every row with the transaction that wrote it and its place on the disk. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const TABLES = `
  SELECT format('%I.%I', n.nspname, c.relname) AS name,
         (SELECT format('ROW(%s)::text', string_agg(format('t.%I', a.attname), ', ')) FROM pg_index i
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY(i.indkey)
           WHERE i.indrelid = c.oid AND i.indisprimary) AS "rowKey"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind = 'r' AND n.nspname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`;

/** @returns {Promise<{ table: string, key: string | null, xmin: number, ctid: [number, number], text: string }[]>} `key` is the primary one */
export async function takeStored({ database }) {
  const { rows: tables } = await database.query(TABLES);
  const all = [];
  for (const { name, rowKey } of tables) {
    const { rows } = await database.query(
      `SELECT xmin::text AS xmin, ctid::text AS ctid, to_jsonb(t)::text AS text, ${rowKey ?? 'NULL'} AS key
         FROM ${name} t`,
    );
    for (const { xmin, ctid, text, key } of rows) {
      const place = JSON.parse(ctid.replace('(', '[').replace(')', ']'));
      all.push({ table: name, key, xmin: Number(xmin), ctid: place, text });
    }
  }
  return all;
}

/** Names and sizes in the folder of the spool: always the same, whatever waits. */
export function spoolLooks({ folder }) {
  const spool = join(folder, 'spool');
  const files = readdirSync(spool).sort();
  return files.map((name) => `${name} ${statSync(join(spool, name)).size}`).join('\n');
}
