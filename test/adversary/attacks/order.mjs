/** "Which of two posts of a window came first?" Asked of every place a row can have: transaction, page, any number in it. */
import { postsStored } from '../evidence/traces.mjs';
import { tail, upperBound } from '../verdict.mjs';

/** Numbers that an author's own steps or chance alone decide: they differ within a window without telling its order. */
const ALIKE = new Set(['seq', 'post_seq', 'avatar_seed', 'root_seq', 'parent_seq', 'revision', 'depth', 'last_seq']);

/** @param {import('./wal.mjs').Log} log @returns {import('./score.mjs').Score[]} */
export function orderScores({ posts, stored }, log) {
  const storedOf = postsStored(stored);
  const places = new Map(posts.map((post) => [post, placesOf(storedOf(post), log)]));
  const tallies = new Map();
  for (const ofWindow of groups(posts).values()) {
    // Two of one author keep their order on purpose, and neighbours that share no third are independent.
    for (const alike of [ofWindow.filter(({ silent }) => !silent), ofWindow.filter(({ silent }) => silent)]) {
      const lots = onePerAuthor(alike).sort((one, other) => one.at - other.at);
      for (let n = 0; n + 1 < lots.length; n += 2) compare(places.get(lots[n]), places.get(lots[n + 1]), tallies);
    }
  }
  return [...tallies].map(([place, { agree, differ }]) => {
    const trials = agree + differ;
    // An order turned round tells as much.
    const hits = Math.max(agree, differ);
    const p = Math.min(1, 2 * tail(new Array(trials).fill(0.5), hits));
    return {
      question: 'which came first',
      attack: place,
      trials,
      hits,
      chance: 0.5,
      bound: upperBound(hits, trials),
      p,
    };
  });
}

function compare(first, second, tallies) {
  for (const [place, value] of Object.entries(first)) {
    const other = second[place];
    if (other === undefined || other === value) continue;
    const tally = tallies.get(place) ?? { agree: 0, differ: 0 };
    tally[value < other ? 'agree' : 'differ'] += 1;
    tallies.set(place, tally);
  }
}

/** Its places in the log; and for each table where its first row about the post lies, and every number and time it holds. */
function placesOf({ rows, around }, log) {
  const places = {};
  for (const [what, at] of Object.entries(log.placesOf({ rows, around })))
    places[`its ${what} in the write-ahead log`] = at;
  for (const { table, xmin, ctid, row, times } of [...rows, ...around]) {
    places[`transaction in ${table}`] ??= xmin;
    places[`place in ${table}`] ??= ctid[0] * 10_000 + ctid[1];
    if (typeof row.id === 'string') places[`${table}.id`] ??= row.id;
    for (const [column, value] of Object.entries(row))
      if (typeof value === 'number' && !ALIKE.has(column)) places[`${table}.${column}`] ??= value;
    for (const [column, at] of Object.entries(times)) places[`${table}.${column}`] ??= at;
  }
  return places;
}

function onePerAuthor(posts) {
  const first = new Map();
  for (const post of posts) if (!first.has(post.authorKey)) first.set(post.authorKey, post);
  return [...first.values()];
}

function groups(posts) {
  const found = new Map();
  for (const post of posts) found.set(post.window, [...(found.get(post.window) ?? []), post]);
  return found;
}
