/** What the adversary makes of the stored rows, without being told what any table means. */

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const INSTANT = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d/;

/**
 * A row that names a member: somebody did something.
 * @typedef {{ table: string, who: number, xmin: number, isNew: boolean, times: number[], ids: Set<string> }} Trace
 *   `isNew`: the row was not there before; else it only changed
 */

/** @param {string[]} staff ids in the order of the crowd @returns {Trace[]} each change of each row once */
export function identifiedTraces(snapshots, staff) {
  const numberOf = new Map(staff.map((id, n) => [id, n]));
  const seen = new Set();
  const known = new Set();
  const traces = [];
  for (const { table, key: own, xmin, text } of snapshots.flat()) {
    const ids = new Set(text.match(UUID));
    const people = [...ids].filter((id) => numberOf.has(id));
    const key = `${table} ${xmin} ${text}`;
    if (people.length === 0 || seen.has(key)) continue;
    seen.add(key);
    const isNew = own == null || !known.has(`${table} ${own}`);
    known.add(`${table} ${own}`);
    const times = Object.values(timesOf(JSON.parse(text)));
    for (const id of people) traces.push({ table, who: numberOf.get(id), xmin, isNew, times, ids });
  }
  return traces;
}

/** The columns of a row that hold a time, in milliseconds: as a timestamp, or as a number that can only be one. */
export function timesOf(row) {
  const times = {};
  for (const [column, value] of Object.entries(row)) {
    if (typeof value === 'string' && INSTANT.test(value)) times[column] = Date.parse(value);
    else if (typeof value === 'number' && value > 1.6e12 && value < 2.2e12) times[column] = value;
    else if (typeof value === 'number' && value > 1.6e9 && value < 2.2e9) times[column] = value * 1000;
  }
  return times;
}

/**
 * Everything stored of one anonymous post: rows that carry its author's key and step, or its thread and place.
 * @typedef {{ xmin: number, times: Record<string, number>, rows: { table: string, xmin: number, ctid: number[], row: object }[] }} Stored
 * @returns {(post: { authorKey: string, seq: number, threadId: string }) => Stored}
 */
export function postsStored(snapshots) {
  const byKey = new Map();
  const add = (key, row) => byKey.set(key, [...(byKey.get(key) ?? []), row]);
  for (const snapshot of snapshots)
    for (const { table, xmin, ctid, text } of snapshot) {
      const row = JSON.parse(text);
      const one = { table, xmin, ctid, row };
      if (row.author_key !== undefined && row.seq !== undefined) add(`${row.author_key}/${row.seq}`, one);
      if (row.thread_id !== undefined && row.seq !== undefined) add(`${row.thread_id}#${row.seq}`, one);
      if (row.thread_id !== undefined && row.seq === undefined && row.author_key !== undefined)
        add(`${row.author_key}/1`, one);
    }
  return ({ authorKey, seq, threadId }) => {
    const own = byKey.get(`${authorKey}/${seq}`) ?? [];
    const place = own.find(({ row }) => typeof row.post_seq === 'number')?.row.post_seq;
    const rows = [...own, ...(byKey.get(`${threadId}#${place}`) ?? [])];
    const times = {};
    for (const { table, row } of rows)
      for (const [column, at] of Object.entries(timesOf(row))) times[`${table}.${column}`] ??= at;
    return { xmin: Math.min(...rows.map((one) => one.xmin)), times, rows };
  };
}
