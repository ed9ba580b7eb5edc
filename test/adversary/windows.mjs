/**
 * The shortest window: the registered script and the registered attacks, on a model of what the product stores instead
 * of the product itself, so that many lengths take seconds. Each act by name is one transaction that names a member;
 * the posts of a window are one transaction at its end, in a random order, with no time but the slot; the supports of a
 * day are one at its end, in a random order, with none, and the tokens fetched on it another. And what all messages of
 * a thread tell together. Letters, ratings and withdrawals are not in the model.
 *
 *     node test/adversary/windows.mjs
 *
 * `npm run adversary -- windows` plays the same with the real apps, which takes minutes for each length.
 */
import { randomUUID } from 'node:crypto';
import { attacks } from './attacks/who.mjs';
import { scores } from './attacks/score.mjs';
import { threadScores } from './attacks/threads.mjs';
import { drawScript } from './crowd/script.mjs';
import { strongest } from './judge.mjs';
import { registration } from './registration.mjs';
import { seeded } from './seeded.mjs';
import { upperBound } from './verdict.mjs';

const MINUTES = [1, 2, 5, 10, 12, 15, 20, 30, 60];
/** Crowds that live other days than the registered one, so that no lucky day decides. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
/** A browser's lot; the crowd's browsers use up one a week. */
const TOKENS_A_WEEK = 4;
const WEEK = 7 * 86_400_000;
const ACTED = { signIn: 'identity.session', reply: 'forum.post' };
/** Of the questions here the one whose share of hits is bounded. */
const REGISTERED = 'who wrote it';
const dayOf = (at) => Math.floor(at / 86_400_000);
const percent = (share) => `${(100 * share).toFixed(1)} %`;

const played = new Map(MINUTES.map((minutes) => [minutes, SEEDS.map((seed) => playedUnder(minutes, seed))]));
table(REGISTERED);
table('who wrote the thread');
table('who wrote the thread, once seen by name');

/** The strongest attack of each crowd, all crowds together. */
function table(question) {
  console.log(
    `\n| window | ${question} | chance | at most (95 %) | times chance | |\n| --- | --- | --- | --- | --- | --- |`,
  );
  for (const minutes of MINUTES) {
    const all = played.get(minutes).map((found) => strongest(found, (score) => score.question === question));
    const sum = (of) => all.reduce((before, one) => before + of(one), 0);
    const [hits, trials] = [sum((one) => one.hits), sum((one) => one.trials)];
    const chance = sum((one) => one.chance * one.trials) / trials;
    const bound = upperBound(hits, trials);
    const verdict = bound <= registration.mostTimesChance * chance ? 'holds' : 'does not hold';
    const shares = [hits / trials, chance, bound].map(percent).join(' | ');
    const judged = question === REGISTERED ? verdict : '';
    console.log(`| ${minutes} min | ${shares} | ${(hits / trials / chance).toFixed(1)} | ${judged} |`);
  }
}

function playedUnder(minutes, seed) {
  const given = { ...registration, seed, windowSeconds: minutes * 60 };
  const staff = Array.from({ length: given.people }, () => randomUUID());
  const truth = store(given, staff);
  const found = attacks(truth, { staff, lines: [] }, given.windowSeconds * 1000);
  return [...scores(truth, found, given), ...threadScores(truth, found, given)];
}

function store(given, staff) {
  const random = seeded(given.seed + 3);
  const script = drawScript(given, given.days.clean);
  const begins = script[0].at;
  const width = given.windowSeconds * 1000;
  const endOf = (at) => (Math.floor(at / width) + 1) * width;
  const rows = [];
  const truth = { posts: [], acted: new Map(), stored: [rows], wall: [] };
  let xmin = 1000;
  let held = [];
  let supporters = [];
  let fetchers = [];
  let day = 0;
  const threads = Array.from(staff, () => []);
  const add = (table, row) => rows.push({ table, xmin, ctid: [0, rows.length], text: JSON.stringify(row) });

  /** A new thread while there are tokens and it feels like it, else a further word where it spoke before. */
  function nextWord(who, at) {
    const own = threads[who];
    const tokensLeft = TOKENS_A_WEEK * (1 + Math.floor((at - begins) / WEEK)) - own.length;
    const opens = own.length === 0 || (tokensLeft > 0 && random() < given.newThread);
    if (opens) own.push({ threadId: randomUUID(), authorKey: randomUUID(), seq: 0 });
    const thread = opens ? own.at(-1) : own[Math.floor(random() * own.length)];
    thread.seq += 1;
    return { ...thread };
  }

  const shuffled = (all) => all.map((one) => [random(), one]).sort(([a], [b]) => a - b);

  function endDay() {
    xmin += 1;
    for (const [, who] of shuffled(supporters)) add('forum.support', { staff_id: staff[who] });
    supporters = [];
    xmin += 1;
    for (const [, who] of shuffled(fetchers)) add('issuance.lot', { staff_id: staff[who] });
    fetchers = [];
  }

  function publish() {
    if (held.length === 0) return;
    xmin += 1;
    for (const [, post] of shuffled(held)) {
      const { authorKey, seq, threadId, window } = post;
      add('anonymous.outcome', { author_key: authorKey, seq, post_seq: seq, slot: window / 1000 });
      add('forum.post', { thread_id: threadId, seq, posted_at: new Date(window).toISOString() });
    }
    held = [];
  }

  for (const { at, who, does } of script) {
    if (held.length > 0 && at >= held[0].window) publish();
    if (dayOf(at) !== day) endDay();
    day = dayOf(at);
    const window = endOf(at);
    if (does === 'post') {
      const post = { who, at, window, ...nextWord(who, at) };
      truth.posts.push(post);
      truth.wall.push({ window, from: 0, to: 0 });
      held.push(post);
    }
    if (does === 'support') supporters.push(who);
    if (does === 'collect') fetchers.push(who);
    const table = ACTED[does];
    if (table === undefined) continue;
    xmin += 1;
    truth.acted.set(window, (truth.acted.get(window) ?? new Set()).add(who));
    add(table, { staff_id: staff[who], ...(does === 'reply' ? { posted_at: new Date(at).toISOString() } : {}) });
  }
  publish();
  return truth;
}
