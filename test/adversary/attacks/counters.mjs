/**
 * PostgreSQL counts the looks into its tables, keeps the time of the last, and shows it to every role; whoever watches
 * over a database keeps these numbers for years. Nobody has to store anything for them to tell when somebody writes.
 */

const LOOKED_INTO = `
  SELECT relname AS name FROM pg_stat_all_tables
   WHERE schemaname = 'anonymous' AND greatest(last_seq_scan, last_idx_scan) > $1 ORDER BY 1`;
const SHOWN = `
  SELECT count(*)::int AS shown FROM pg_stat_activity WHERE usename = 'xinqiao_anonymous' AND query_start > $1`;

/** Somebody writes while nobody else does anything. Ends both apps. @returns {Promise<string[]>} in plain words */
export async function countedOrShown(stage, person, registration) {
  const { database } = stage;
  // A connection that ends has told PostgreSQL all that it counted.
  await stage.end('people');
  const [{ now }] = (await database.query('SELECT clock_timestamp() AS now')).rows;
  if ((await person.post(() => 0.99, registration)) === undefined) throw new Error('There is nothing to write with.');
  const [{ shown }] = (await database.query(SHOWN, [now])).rows;
  await stage.end('anonymous');
  const { rows } = await database.query(LOOKED_INTO, [now]);
  return [
    ...(shown === 0 ? [] : ['PostgreSQL shows when somebody writes, by the connections of the anonymous app']),
    ...(rows.length === 0
      ? []
      : [`PostgreSQL keeps when somebody writes, by ${rows.map(({ name }) => name).join(', ')}`]),
  ];
}
