/**
 * PostgreSQL counts the looks into its tables, keeps the time of the last, and shows it to every role; whoever watches
 * over a database keeps these numbers for years. Nobody has to store anything for them to tell when somebody writes.
 */
import { setTimeout as pause } from 'node:timers/promises';

/** The forum looks into these every second or two, whoever comes. */
const ALWAYS = ['directory', 'horizon', 'image', 'inbox', 'key'];
const LOOKED_INTO = `
  SELECT relname AS name FROM pg_stat_all_tables
   WHERE schemaname = 'anonymous' AND relname <> ALL($2) AND greatest(last_seq_scan, last_idx_scan) > $1 ORDER BY 1`;
const CONNECTIONS = `SELECT count(*)::int AS open FROM pg_stat_activity WHERE usename = 'xinqiao_anonymous'`;
const SHOWN = `SELECT count(*)::int AS shown FROM pg_stat_activity
                WHERE usename = 'xinqiao_anonymous' AND query_start > $1`;

/** Somebody writes while nobody else does anything. Ends the anonymous app. @returns {Promise<string[]>} in plain words */
export async function countedOrShown(stage, person, registration) {
  const { database } = stage;
  const first = async (sql, values) => (await database.query(sql, values)).rows[0];
  const { now } = await first('SELECT clock_timestamp() AS now');
  if ((await person.post(() => 0.99, registration)) === undefined) throw new Error('There is nothing to write with.');
  const { shown } = await first(SHOWN, [now]);
  // A connection that ends has told PostgreSQL all that it counted.
  await stage.endAnonymous();
  while ((await first(CONNECTIONS)).open > 0) await pause(10);
  const { rows } = await database.query(LOOKED_INTO, [now, ALWAYS]);
  return [
    ...(shown === 0 ? [] : ['PostgreSQL shows when a connection of the anonymous app asked something']),
    ...rows.map(({ name }) => `PostgreSQL keeps when somebody who writes was looked up in anonymous.${name}`),
  ];
}
