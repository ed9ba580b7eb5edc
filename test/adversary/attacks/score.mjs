/**
 * Asks each attack the registered questions and counts. Two groups are asked about apart, and the adversary is told
 * which a post belongs to: authors who only read in that window, of whom the forum knows nothing; and authors who also
 * signed in or replied by name in it, who are looked for among those who did.
 */
import { seeded } from '../seeded.mjs';
import { mean, tail, upperBound } from '../verdict.mjs';

/** @typedef {{ question: string, attack: string, trials: number, hits: number, chance: number, bound: number, p: number, measured?: boolean }} Score */

/** @returns {Score[]} */
export function scores({ posts, acted }, found, { seed, people }) {
  const windows = [...new Set(posts.map(({ window }) => window))];
  const authorsOf = new Map(windows.map((window) => [window, new Set()]));
  for (const { window, who } of posts) authorsOf.get(window).add(who);
  const everybody = Array.from({ length: people }, (_, who) => who);
  const activeIn = (window) => acted.get(window) ?? new Set();
  const quietIn = (window) => everybody.filter((who) => !activeIn(window).has(who));

  return Object.entries(found).flatMap(([attack, suspect]) => {
    const random = seeded(seed + 2);
    const top = (suspicion, among) => mostSuspicious(suspicion, among, random);
    const quiet = new Question('who wrote it');
    const silent = new Count('who judged it or took it back');
    const whether = new Question('did this person post');
    const active = new Count('who wrote it, of those who also acted by name');
    const asked = new Set();
    for (const post of posts) {
      const suspicion = suspect(post);
      const among = quietIn(post.window);
      const sees = among.some((who) => suspicion[who] > 0);
      if (activeIn(post.window).has(post.who)) {
        const names = [...activeIn(post.window)];
        active.add(top(suspicion, names) === post.who, 1 / names.length);
      } else {
        const hit = top(suspicion, among) === post.who;
        quiet.add(hit, 1 / among.length, sees);
        if (post.silent) silent.add(hit, 1 / among.length);
      }
      if (asked.has(post.window)) continue;
      asked.add(post.window);
      const authors = authorsOf.get(post.window);
      const chance = among.filter((who) => authors.has(who)).length / among.length;
      whether.add(authors.has(top(suspicion, among)), chance, sees);
    }
    const counts = [quiet.all, silent, whether.all, quiet.sighted, whether.sighted, active];
    return counts.map((count) => ({ attack, ...count.score() })).filter(({ trials }) => trials > 0);
  });
}

/** The most suspicious; among equals any. */
export function mostSuspicious(suspicion, among, random) {
  let best = [];
  for (const who of among) {
    const ahead = best.length === 0 ? 1 : suspicion[who] - suspicion[best[0]];
    if (ahead > 0) best = [who];
    else if (ahead === 0) best.push(who);
  }
  return best[Math.floor(random() * best.length)];
}

/** Whoever sees nothing of a post does better to say nothing than to draw lots: so it is also counted without those. */
class Question {
  constructor(question) {
    this.all = new Count(question);
    this.sighted = new Count(`${question}, where anybody is suspected`);
  }

  add(hit, chance, sees) {
    this.all.add(hit, chance);
    if (sees) this.sighted.add(hit, chance);
  }
}

export class Count {
  #hits = 0;
  #chances = [];

  constructor(question) {
    this.question = question;
  }

  add(hit, chance) {
    this.#chances.push(chance);
    if (hit) this.#hits += 1;
  }

  score() {
    const trials = this.#chances.length;
    return {
      question: this.question,
      trials,
      hits: this.#hits,
      chance: mean(this.#chances),
      bound: upperBound(this.#hits, trials),
      p: tail(this.#chances, this.#hits),
    };
  }
}
