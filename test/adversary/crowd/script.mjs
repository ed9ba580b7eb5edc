/** What everybody will do and when, drawn from the seed before anything runs. */
import { seeded } from '../seeded.mjs';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Midnight of a day in the organisation's time zone, UTC+8. */
export const midnight = (day) => Date.parse(`${day}T00:00:00+08:00`);

/** The working days after the eve. */
function workdays(eve, count) {
  const days = [];
  for (let at = midnight(eve) + DAY; days.length < count; at += DAY) {
    const weekday = new Date(at + 8 * HOUR).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days.push({ at, monday: weekday === 1 });
  }
  return days;
}

/**
 * @typedef {{ at: number, who: number, does: 'signIn' | 'read' | 'reread' | 'reply' | 'support' | 'post' | 'settle' | 'collect' }} Act
 * @returns {Act[]} in order
 */
export function drawScript(registration, dayCount) {
  const random = seeded(registration.seed);
  // Came later than the rest, which must not become another crowd for it.
  const later = seeded(registration.seed + 5);
  const between = (from, to) => from + random() * (to - from);
  const acts = [];
  for (const day of workdays(registration.eve, dayCount))
    for (let who = 0; who < registration.people; who++) {
      if (random() >= registration.presence) continue;
      const begins = Array.from({ length: registration.visitsADay }, () =>
        between(day.at + registration.hours.from * HOUR, day.at + registration.hours.to * HOUR),
      ).sort((one, other) => one - other);
      for (const begin of begins) acts.push(...visit(registration, { random, later }, who, begin));
      if (!day.monday) continue;
      // Sessions last two weeks; here everybody signs in at the beginning of each.
      acts.push({ at: begins[0], who, does: 'signIn' });
      acts.push({ at: begins[0] + between(0, registration.tokenDelay * HOUR), who, does: 'collect' });
    }
  return acts.sort((one, other) => one.at - other.at);
}

function visit(registration, { random, later }, who, begin) {
  const length =
    (registration.visitLength.from + random() * (registration.visitLength.to - registration.visitLength.from)) * MINUTE;
  const acts = [];
  const perhaps = (chance, does, draw = random) => {
    const happens = draw() < chance;
    const at = begin + draw() * length;
    if (happens) acts.push({ at, who, does });
  };
  if (random() < registration.freshSignIn) acts.push({ at: begin, who, does: 'signIn' });
  acts.push({ at: begin + 1, who, does: 'read' });
  perhaps(registration.anonymousPost, 'post');
  perhaps(registration.replyByName, 'reply');
  perhaps(registration.support, 'support');
  perhaps(registration.looksAgain, 'reread');
  perhaps(registration.settles, 'settle', later);
  return acts;
}
