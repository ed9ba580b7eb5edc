/**
 * The attacks on "who wrote this". Each looks at one stored post and gives everybody a suspicion, the greater the more;
 * nobody is told which traces matter. Registered with the rest: see registration.mjs.
 */
import { unusualOnScreen } from './moderator.mjs';
import { identifiedTraces, postsStored } from '../evidence/traces.mjs';

/** Whoever reads the schema knows that a new row here is the doing of whom it names; elsewhere others are named, too. */
const ACTS = new Set(['identity.session', 'forum.post']);

/**
 * @param {{ staff: string[], lines: object[], log?: import('./wal.mjs').Log, looks?: object[] }} evidence beside the rows
 * @returns {Record<string, (post: object) => Float64Array>}
 */
export function attacks({ posts, stored, wall }, { staff, lines, log, looks }, windowMs) {
  const people = staff.length;
  const traces = identifiedTraces(stored, staff);
  const storedOf = postsStored(stored);
  const byXmin = sorted(traces.map(({ who, xmin }) => ({ who, at: xmin })));
  const lots = sorted(
    traces.filter(({ table }) => table.startsWith('issuance.')).map(({ who, xmin }) => ({ who, at: xmin })),
  );
  const acts = sorted(
    traces.filter(({ table, isNew }) => isNew && ACTS.has(table)).map(({ who, xmin }) => ({ who, at: xmin })),
  );
  const timed = sorted(traces.flatMap(({ who, times }) => times.map((at) => ({ who, at }))));
  const heard = sorted(lines.filter(({ at }) => !Number.isNaN(at)));
  // What was committed between the window before and its own, was done in its window: commits need no clock.
  const published = [...new Set(posts.map((post) => storedOf(post).xmin))].sort((one, other) => one - other);
  const sinceTheLast = (marks, xmin) =>
    counted(marks, published[published.indexOf(xmin) - 1] ?? -Infinity, xmin, people);
  const columns = new Set(
    [posts.filter(({ silent }) => silent), posts.filter(({ silent }) => !silent)].flatMap((alike) =>
      clockColumns(alike.map((post) => storedOf(post).times)),
    ),
  );
  const byThread = new Map();
  for (const { who, ids } of traces) for (const id of ids) byThread.set(id, [...(byThread.get(id) ?? []), who]);

  const found = {
    'the transactions around it': (post) => nearest(byXmin, storedOf(post).xmin, people),
    'acts by name around it': (post) => nearest(acts, storedOf(post).xmin, people),
    'acts by name in its window': (post) => sinceTheLast(acts, storedOf(post).xmin),
    'acts by name some windows before it': (post) => {
      const n = published.indexOf(storedOf(post).xmin);
      return counted(acts, published[n - 8] ?? -Infinity, published[n - 2] ?? -Infinity, people);
    },
    'the transactions of its window': (post) => sinceTheLast(byXmin, storedOf(post).xmin),
    'fetching tokens in its window': (post) => sinceTheLast(lots, storedOf(post).xmin),
    'being there in its window': ({ window }) => counted(timed, window - windowMs, window, people),
    'rows that point at its thread': ({ threadId }) => tally(byThread.get(threadId) ?? [], people),
    'log lines of its window': ({ window }) => {
      const real = wall.find((one) => one.window === window);
      return counted(heard, real.from, real.to, people);
    },
  };
  if (looks !== undefined) found['what is unusual on a moderator’s screen'] = unusualOnScreen(looks, people);
  if (log !== undefined) {
    const written = sorted(log.traces);
    found['the write-ahead log around it'] = (post) =>
      nearest(written, log.placesOf(storedOf(post)).words ?? 0, people);
  }
  for (const column of columns)
    found[`the clock in ${column}`] = (post) => {
      const at = storedOf(post).times[column];
      return at === undefined ? tally([], people) : nearest(timed, at, people);
    };
  return found;
}

/** A random number looks like a time now and then; a column of times always does. */
function clockColumns(all) {
  const seen = new Map();
  for (const column of all.flatMap(Object.keys)) seen.set(column, (seen.get(column) ?? 0) + 1);
  return [...seen].filter(([, times]) => times > all.length / 2).map(([column]) => column);
}

const sorted = (marks) => marks.sort((one, other) => one.at - other.at);

/** Suspects whoever left the nearest mark, then the next nearest. */
function nearest(marks, at, people) {
  const suspicion = new Float64Array(people);
  let right = lowerBound(marks, at);
  let left = right - 1;
  for (let rank = people; rank > 0 && (left >= 0 || right < marks.length);) {
    const before = left >= 0 ? at - marks[left].at : Infinity;
    const after = right < marks.length ? marks[right].at - at : Infinity;
    const { who } = before <= after ? marks[left--] : marks[right++];
    if (suspicion[who] === 0) suspicion[who] = rank--;
  }
  return suspicion;
}

function counted(marks, from, to, people) {
  const inside = [];
  for (let n = lowerBound(marks, from); n < marks.length && marks[n].at < to; n++) inside.push(marks[n].who);
  return tally(inside, people);
}

function tally(whos, people) {
  const suspicion = new Float64Array(people);
  for (const who of whos) suspicion[who] += 1;
  return suspicion;
}

function lowerBound(marks, at) {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle].at < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
