import type { DataSource } from 'typeorm';

/**
 * Times that a table with anonymous rows may hold. For an anonymous row each is the end of a window, or the moment of
 * somebody who acts by name; whoever adds one says which, here and in docs/anonymity.md.
 */
const TIMES: readonly string[] = [
  'forum.thread.posted_at',
  'forum.thread.last_activity_at',
  'forum.thread.closed_at',
  'forum.thread.slow_since',
  'forum.thread.hour_starts_at',
  'forum.thread.hour_ends_at',
  'forum.post.posted_at',
  'forum.post.edited_at',
  'forum.post_search.posted_at',
  'forum.post_revision.at',
];

/** It refuses and writes nothing: no entry of the key directory changes any more. */
const TRIGGERS: readonly string[] = ['directory_only_grows'];

/** Where rows of anonymous authors lie: the whole schema `anonymous`, and what hangs on a thread or post in `forum`. */
const TABLES = `
  SELECT c.oid FROM pg_class c
   WHERE c.relkind IN ('r', 'p') AND (c.relnamespace = 'anonymous'::regnamespace
      OR c.relnamespace = 'forum'::regnamespace AND (c.relname = 'thread'
        OR EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname IN ('thread_id', 'author_key'))))`;

const COLUMNS = `
  SELECT format('%s.%s.%s', c.relnamespace::regnamespace, c.relname, a.attname) AS name,
         format_type(a.atttypid, a.atttypmod) AS type, a.attidentity AS identity,
         coalesce(pg_get_expr(d.adbin, d.adrelid), '') AS fallback
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid IN (${TABLES}) ORDER BY 1`;

/** Keys to people, to issuance or out of the schema `anonymous`; and triggers, which could write anything anywhere. */
const TIES = `
  SELECT format('%s refers to %s', k.conrelid::regclass, k.confrelid::regclass) AS name
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.confrelid
   WHERE k.contype = 'f' AND k.conrelid IN (${TABLES})
     AND (c.relnamespace::regnamespace::text IN ('identity', 'issuance')
       OR k.connamespace = 'anonymous'::regnamespace AND c.relnamespace <> k.connamespace)
  UNION ALL
  SELECT format('%s has the trigger %s', t.tgrelid::regclass, t.tgname)
    FROM pg_trigger t WHERE NOT t.tgisinternal AND t.tgname <> ALL ($1) AND t.tgrelid IN (${TABLES})`;

interface ColumnRow {
  readonly name: string;
  readonly type: string;
  readonly identity: string;
  readonly fallback: string;
}

/** What breaks the promises of docs/anonymity.md, in plain words; empty when they are kept. */
export async function brokenPromises(source: Pick<DataSource, 'query'>): Promise<string[]> {
  const columns = await source.query<ColumnRow[]>(COLUMNS);
  const ties = await source.query<{ name: string }[]>(TIES, [TRIGGERS]);
  return [...columns.flatMap(wrongWith), ...ties.map(({ name }) => name)];
}

/** How many columns the promises are about. */
export async function columnsLookedAt(source: Pick<DataSource, 'query'>): Promise<number> {
  return (await source.query<ColumnRow[]>(COLUMNS)).length;
}

function wrongWith({ name, type, identity, fallback }: ColumnRow): string[] {
  const inAnonymous = name.startsWith('anonymous.');
  return [
    ...(/^(time|interval)/.test(type) && !TIMES.includes(name) ? [`${name} holds a time`] : []),
    // Wide enough for milliseconds; a slot is whole seconds and always the end of a window.
    ...(inAnonymous && /^(bigint|numeric|double|real)/.test(type) && !name.endsWith('.slot')
      ? [`${name} could hold a time`]
      : []),
    ...(identity !== '' || /nextval/.test(fallback) ? [`${name} counts rows as they come`] : []),
    ...(/now\(\)|CURRENT_|_timestamp|uuid/i.test(fallback) ? [`${name} is filled in by the clock or by itself`] : []),
    ...(inAnonymous && fallback !== '' && !/nextval/.test(fallback) ? [`${name} has a default`] : []),
    ...(inAnonymous && /staff|member|person|account|session|address$|agent|machine/.test(name)
      ? [`${name} is named after somebody`]
      : []),
  ];
}
