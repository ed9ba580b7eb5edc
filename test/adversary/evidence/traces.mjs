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
 * Everything stored of one anonymous post: rows that carry its author's key and step, or its thread and place. What
 * became no post, as a rating, changes its thread: then also what hangs on the thread on the evening after, with the
 * times that lie in its window; the end of the window tells nothing, and other times tell of something else.
 * @typedef {{ table: string, xmin: number, ctid: number[], row: object, times: Record<string, number> }} Row
 * @typedef {{ xmin: number, times: Record<string, number>, rows: Row[], around: Row[] }} Stored
 * @returns {(post: import('../crowd/play.mjs').Post) => Stored}
 */
export function postsStored(snapshots) {
  const byKey = new Map();
  const add = (key, row) => byKey.set(key, [...(byKey.get(key) ?? []), row]);
  for (const [evening, snapshot] of snapshots.entries())
    for (const { table, xmin, ctid, text } of snapshot) {
      const row = JSON.parse(text);
      const one = { table, xmin, ctid, row, times: timesOf(row) };
      if (row.author_key !== undefined && row.seq !== undefined) add(`${row.author_key}/${row.seq}`, one);
      if (row.thread_id !== undefined && row.seq !== undefined) add(`${row.thread_id}#${row.seq}`, one);
      if (row.thread_id !== undefined && row.seq === undefined && row.author_key !== undefined)
        add(`${row.author_key}/1`, one);
      const thread = row.seq === undefined && row.author_key === undefined ? (row.thread_id ?? row.id) : undefined;
      if (thread !== undefined) add(`${thread} ${evening}`, one);
    }
  return ({ authorKey, seq, threadId, silent, evening, began, window }) => {
    const own = byKey.get(`${authorKey}/${seq}`) ?? [];
    const place = own.find(({ row }) => typeof row.post_seq === 'number')?.row.post_seq;
    const rows = [...own, ...(byKey.get(`${threadId}#${place}`) ?? [])];
    const within = (at) => began <= at && at < window;
    const around = silent ? (byKey.get(`${threadId} ${evening}`) ?? []).map((one) => timedWithin(one, within)) : [];
    const times = {};
    for (const one of [...rows, ...around])
      for (const [column, at] of Object.entries(one.times)) times[`${one.table}.${column}`] ??= at;
    return { xmin: Math.min(...rows.map((one) => one.xmin)), times, rows, around };
  };
}

const timedWithin = (one, within) => ({
  ...one,
  times: Object.fromEntries(Object.entries(one.times).filter(([, at]) => within(at))),
});
