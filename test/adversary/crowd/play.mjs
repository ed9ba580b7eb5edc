/** Plays the script on the stage and keeps the truth, which the adversary never sees. */
import { seeded } from '../seeded.mjs';
import { spoolLooks, takeStored } from '../evidence/stored.mjs';
import { drawScript, midnight } from './script.mjs';

/** How many requests are under way at once. */
const AT_ONCE = 6;
/** Without a name. */
const ANONYMOUS = new Set(['post', 'settle']);
/** What everybody may know that somebody did. Who supports something is nobody's business, so it does not count. */
const ACTED = new Set(['signIn', 'reply']);

/**
 * @typedef {{ who: number, at: number, began: number, window: number, threadId: string, authorKey: string, seq: number, silent: boolean, letter: boolean, evening: number }} Post
 *   any anonymous act; `silent` if it became no post: a rating, or taking back; `evening` is the first look at what is stored after it
 * @typedef {{ posts: Post[], acted: Map<number, Set<number>>, stored: object[], spools: Set<string>, wall: { window: number, from: number, to: number }[] }} Truth
 *   `spools` is what the folder of the spool looked like, each look once
 * @returns {Promise<Truth>}
 */
export async function play(stage, { people, eye, leader }, registration, { days, leak = {} }) {
  const script = drawScript(registration, days);
  const random = seeded(registration.seed + 1);
  const width = registration.windowSeconds * 1000;
  const endOf = (at) => (Math.floor(at / width) + 1) * width;
  const truth = { posts: [], acted: new Map(), stored: [], spools: new Set(), wall: [] };
  const underWay = new Set();
  const turns = [];
  let posting;
  const drain = () => Promise.all(underWay);
  let windowEnd = endOf(script[0].at);
  let windowBegan = Date.now();
  let waiting = 0;
  let day = dayOf(script[0].at);

  async function closeWindow() {
    await drain();
    if (waiting > 0) {
      truth.spools.add(spoolLooks(stage));
      await eye.look(windowEnd);
      await stage.setClock(windowEnd);
      await stage.publish();
    }
    await leader.comeBy(truth.posts, random, registration);
    await stage.mix();
    truth.wall.push({ window: windowEnd, from: windowBegan, to: Date.now() });
    waiting = 0;
    windowBegan = Date.now();
  }

  async function perform({ at, who, does }) {
    const person = people[who];
    if (ACTED.has(does)) note(truth.acted, endOf(at), who);
    if (!ANONYMOUS.has(does)) return person[does](random);
    if (does === 'post' && leak.fetchesWhenNeeded && person.kept.tokens.length === 0) await person.collect();
    const step = await person[does](random, registration);
    if (step === undefined) return undefined;
    waiting += 1;
    const { threadId, authorKey, seq, sends, receipt } = step;
    const silent = 'rate' in sends || 'withdraw' in sends;
    const kind = { silent, letter: person.isLetter(receipt) };
    truth.posts.push({
      who,
      at,
      began: endOf(at) - width,
      window: endOf(at),
      threadId,
      authorKey,
      seq,
      ...kind,
      evening: truth.stored.length,
    });
    return undefined;
  }

  for (const act of script) {
    if (leak.fetchesWhenNeeded && act.does === 'collect') continue;
    while (act.at >= windowEnd) {
      await closeWindow();
      windowEnd += width;
    }
    if (dayOf(act.at) !== day) {
      truth.stored.push(await takeStored(stage));
      day = dayOf(act.at);
      await eye.beginDay();
      await leader.beginDay();
    }
    await stage.setClock(act.at);
    // One thing at a time for each person: a browser's acts follow one another, and so do those on its vault.
    // And one post at a time for all: what is found about their order must not hang on how busy this machine is.
    const anonymous = ANONYMOUS.has(act.does);
    const before = anonymous ? [turns[act.who], posting] : [turns[act.who]];
    const doing = Promise.all(before)
      .then(() => perform(act))
      .finally(() => underWay.delete(doing));
    turns[act.who] = doing;
    if (anonymous) posting = doing;
    underWay.add(doing);
    if (leak.atOnce && anonymous) {
      await drain();
      await stage.setClock(act.at + 1000);
      await stage.publish();
    }
    if (underWay.size >= AT_ONCE) await Promise.race(underWay);
  }
  await closeWindow();
  truth.stored.push(await takeStored(stage));
  return truth;
}

const dayOf = (at) => Math.floor((at - midnight('2026-01-01')) / 86_400_000);

function note(map, key, value) {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}
