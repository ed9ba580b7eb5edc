/**
 * The shortest window: the registered script and the registered attacks, on a model of what the product stores instead
 * of the product itself, so that many lengths take seconds. Each act by name is one transaction that names a member;
 * the posts of a window are one transaction at its end, in a random order, with no time but the slot; the supports of a
 * day are one at its end, in a random order, with none.
 *
 *     node test/adversary/windows.mjs
 *
 * `npm run adversary -- windows` plays the same with the real apps, which takes minutes for each length.
 */
import { randomUUID } from 'node:crypto';
import { attacks } from './attacks/who.mjs';
import { scores } from './attacks/score.mjs';
import { drawScript } from './crowd/script.mjs';
import { strongest } from './judge.mjs';
import { registration } from './registration.mjs';
import { seeded } from './seeded.mjs';
import { upperBound } from './verdict.mjs';

const MINUTES = [1, 2, 5, 10, 12, 15, 20, 30, 60];
/** Crowds that live other days than the registered one, so that no lucky day decides. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const ACTED = { signIn: 'identity.session', reply: 'forum.post' };
const dayOf = (at) => Math.floor(at / 86_400_000);
const percent = (share) => `${(100 * share).toFixed(1)} %`;

console.log(
  '| window | who wrote it | chance | at most (95 %) | times chance | |\n| --- | --- | --- | --- | --- | --- |',
);
for (const minutes of MINUTES) {
  const all = SEEDS.map((seed) => strongestIn({ ...registration, seed, windowSeconds: minutes * 60 }));
  const sum = (of) => all.reduce((before, one) => before + of(one), 0);
  const [hits, trials] = [sum((one) => one.hits), sum((one) => one.trials)];
  const chance = sum((one) => one.chance * one.trials) / trials;
  const bound = upperBound(hits, trials);
  const verdict = bound <= registration.mostTimesChance * chance ? 'holds' : 'does not hold';
  const times = (hits / trials / chance).toFixed(1);
  console.log(
    `| ${minutes} min | ${percent(hits / trials)} | ${percent(chance)} | ${percent(bound)} | ${times} | ${verdict} |`,
  );
}

function strongestIn(given) {
  const staff = Array.from({ length: given.people }, () => randomUUID());
  const truth = store(given, staff);
  const found = attacks(truth, { staff, lines: [] }, given.windowSeconds * 1000);
  return strongest(scores(truth, found, given), ({ question }) => question === 'who wrote it');
}

function store(given, staff) {
  const random = seeded(given.seed + 3);
  const width = given.windowSeconds * 1000;
  const endOf = (at) => (Math.floor(at / width) + 1) * width;
  const rows = [];
  const truth = { posts: [], acted: new Map(), stored: [rows], wall: [] };
  let xmin = 1000;
  let held = [];
  let supporters = [];
  let day = 0;
  const add = (table, row) => rows.push({ table, xmin, ctid: [0, rows.length], text: JSON.stringify(row) });

  const shuffled = (all) => all.map((one) => [random(), one]).sort(([a], [b]) => a - b);

  function endDay() {
    xmin += 1;
    for (const [, who] of shuffled(supporters)) add('forum.support', { staff_id: staff[who] });
    supporters = [];
  }

  function publish() {
    if (held.length === 0) return;
    xmin += 1;
    for (const [, post] of shuffled(held)) {
      const { authorKey, seq, threadId, window } = post;
      add('anonymous.outcome', { author_key: authorKey, seq, post_seq: 1, slot: window / 1000 });
      add('forum.post', { thread_id: threadId, seq: 1, posted_at: new Date(window).toISOString() });
    }
    held = [];
  }

  for (const { at, who, does } of drawScript(given, given.days.clean)) {
    if (held.length > 0 && at >= held[0].window) publish();
    if (dayOf(at) !== day) endDay();
    day = dayOf(at);
    const window = endOf(at);
    if (does === 'post') {
      const post = { who, at, window, threadId: randomUUID(), authorKey: randomUUID(), seq: 1 };
      truth.posts.push(post);
      truth.wall.push({ window, from: 0, to: 0 });
      held.push(post);
    }
    if (does === 'support') supporters.push(who);
    const table = does === 'collect' ? 'issuance.lot' : ACTED[does];
    if (table === undefined) continue;
    xmin += 1;
    if (does !== 'collect') truth.acted.set(window, (truth.acted.get(window) ?? new Set()).add(who));
    add(table, { staff_id: staff[who], ...(does === 'reply' ? { posted_at: new Date(at).toISOString() } : {}) });
  }
  publish();
  return truth;
}
