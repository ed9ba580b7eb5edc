/**
 * All messages of one author in one thread carry one name, so whoever looks for the author adds up what each of them tells.
 * Two groups are told apart. Of authors who never signed in or replied by name in a window of the thread the forum knows
 * nothing, and nothing may tell. Who did so even once was there for everybody to see: how often that gives them away is
 * measured and fails nothing, as no software can help it.
 */
import { seeded } from '../seeded.mjs';
import { Count, mostSuspicious } from './score.mjs';

/** @returns {import('./score.mjs').Score[]} */
export function threadScores({ posts, acted }, found, { seed, people }) {
  const everybody = Array.from({ length: people }, (_, who) => who);
  const activeIn = (window) => acted.get(window) ?? new Set();
  return Object.entries(found).flatMap(([attack, suspect]) => {
    const random = seeded(seed + 4);
    const quiet = new Count('who wrote the thread');
    const seen = new Count('who wrote the thread, once seen by name');
    for (const ofAuthor of byAuthor(posts)) {
      const [{ who }] = ofAuthor;
      // Two words of one window tell no more than one.
      const perWindow = [...new Map(ofAuthor.map((post) => [post.window, post])).values()];
      const active = new Set(perWindow.flatMap(({ window }) => [...activeIn(window)]));
      const among = active.has(who) ? everybody : everybody.filter((one) => !active.has(one));
      const suspected = mostSuspicious(sum(perWindow.map(suspect), people), among, random);
      (active.has(who) ? seen : quiet).add(suspected === who, 1 / among.length);
    }
    return [
      { attack, ...quiet.score() },
      { attack, ...seen.score(), measured: true },
    ].filter(({ trials }) => trials > 0);
  });
}

function byAuthor(posts) {
  const found = new Map();
  for (const post of posts) found.set(post.authorKey, [...(found.get(post.authorKey) ?? []), post]);
  return found.values();
}

function sum(suspicions, people) {
  const total = new Float64Array(people);
  for (const suspicion of suspicions) for (let who = 0; who < people; who++) total[who] += suspicion[who];
  return total;
}
