/** One play from the empty stage to the findings. */
import { attacks } from './attacks/who.mjs';
import { canariesFound } from './attacks/canaries.mjs';
import { linesThatDiffer } from './attacks/frames.mjs';
import { knownAgain } from './attacks/handshake.mjs';
import { orderScores } from './attacks/order.mjs';
import { scores } from './attacks/score.mjs';
import { moveIn } from './crowd/crowd.mjs';
import { play } from './crowd/play.mjs';
import { midnight } from './crowd/script.mjs';
import { linesAboutPeople } from './evidence/logs.mjs';
import { Stage } from './stage/stage.mjs';

const HOUR = 3_600_000;

/**
 * @param {{ nginx: string, registration: object, days: number, leak?: object }} plan
 * @returns {Promise<{ posts: number, scores: import('./attacks/score.mjs').Score[], found: string[] }>} `found` are
 *   findings that need no counting
 */
export async function onePlay({ nginx, registration, days, leak }) {
  const { windowSeconds, setSize, eve } = registration;
  const from = new Date(midnight(eve) + 10 * HOUR);
  const stage = await Stage.set({ nginx, windowSeconds, setSize, from, leak });
  try {
    const { people } = await moveIn(stage, registration);
    const truth = await play(stage, people, registration, { days, leak });
    await people.find(({ kept }) => kept.steps.length > 0).fail();
    const found = [
      ...(await linesThatDiffer(stage, people, registration, leak)),
      ...(await knownAgain(stage.ports.forum, stage.proxy.ca)),
      ...canariesFound(stage, people, truth).map(({ what, where }) => `${what} in ${where}`),
    ];
    const lines = linesAboutPeople(stage.logs, people);
    const suspects = attacks(
      truth,
      people.map(({ id }) => id),
      lines,
      windowSeconds * 1000,
    );
    for (const person of people) person.machine.leave();
    return {
      posts: truth.posts.length,
      scores: [...scores(truth, suspects, registration), ...orderScores(truth)],
      found,
    };
  } finally {
    await stage.clear();
  }
}
