/** One play from the empty stage to the findings. */
import { attacks } from './attacks/who.mjs';
import { canariesFound } from './attacks/canaries.mjs';
import { countedOrShown } from './attacks/counters.mjs';
import { linesThatDiffer } from './attacks/frames.mjs';
import { knownAgain } from './attacks/handshake.mjs';
import { ModeratorsEye, toldToModerators } from './attacks/moderator.mjs';
import { orderScores } from './attacks/order.mjs';
import { scores } from './attacks/score.mjs';
import { threadScores } from './attacks/threads.mjs';
import { readLog } from './attacks/wal.mjs';
import { moveIn } from './crowd/crowd.mjs';
import { play } from './crowd/play.mjs';
import { midnight } from './crowd/script.mjs';
import { linesAboutPeople } from './evidence/logs.mjs';
import { Stage } from './stage/stage.mjs';

const HOUR = 3_600_000;

/**
 * @param {{ nginx: string, registration: object, days: number, leak?: object }} plan
 * @returns {Promise<{ posts: number, letters: number, silent: number, scores: import('./attacks/score.mjs').Score[], found: string[] }>} `found` are
 *   findings that need no counting
 */
export async function onePlay({ nginx, registration, days, leak }) {
  const { windowSeconds, setSize, eve } = registration;
  const from = new Date(midnight(eve) + 10 * HOUR);
  const stage = await Stage.set({ nginx, windowSeconds, setSize, from, leak });
  try {
    const { people, threads, moderator, leader } = await moveIn(stage, registration);
    const eye = await ModeratorsEye.open(moderator, people, threads);
    const truth = await play(stage, { people, eye, leader }, registration, { days, leak });
    await people.find(({ kept }) => kept.steps.length > 0).fail();
    const found = [
      ...(await linesThatDiffer(stage, { people, moderator }, registration, leak)),
      ...(await toldToModerators(moderator, people[0], threadsOf(truth))),
      ...(await knownAgain(stage.ports.forum, stage.proxy.ca)),
      ...(await countedOrShown(stage, lastWith(people), registration)),
      ...(truth.spools.size === 1 ? [] : ['the folder of the spool looks otherwise when more waits']),
      ...canariesFound(stage, [...people, moderator, leader.person], truth).map(
        ({ what, where }) => `${what} in ${where}`,
      ),
    ];
    const staff = people.map(({ id }) => id);
    const log = readLog(stage, staff);
    const evidence = { staff, lines: linesAboutPeople(stage.logs, people), log, looks: eye.looks };
    const suspects = attacks(truth, evidence, windowSeconds * 1000);
    for (const { machine } of [...people, moderator, leader.person]) machine.leave();
    return {
      posts: truth.posts.length,
      letters: truth.posts.filter(({ letter }) => letter).length,
      silent: truth.posts.filter(({ silent }) => silent).length,
      scores: [
        ...scores(truth, suspects, registration),
        ...threadScores(truth, suspects, registration),
        ...orderScores(truth, log),
      ],
      found,
    };
  } finally {
    await stage.clear();
  }
}

/** Others wrote for the attacks before, and have fewer words left today. */
const lastWith = (people) => people.findLast((person) => person.receipts().length > 0);

/** Letters are nobody's but the leader's. */
const threadsOf = ({ posts }) =>
  [...new Set(posts.filter(({ letter }) => !letter).map(({ threadId }) => threadId))].slice(-20);
