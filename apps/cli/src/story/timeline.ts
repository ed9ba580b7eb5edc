import type { Beat, StoryThread } from './script.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const units = { m: MINUTE, h: HOUR, d: DAY } as const;
/** The county keeps China's time. */
const ZONE = 8 * HOUR;
/** The last word of a thread is never nearer to now than this. */
const QUIET = 20 * MINUTE;

/** A beat and when it happens; beat 1 is the opening. */
export interface Moment {
  readonly thread: number;
  readonly beat: number;
  readonly at: Date;
}

/** Everything that happens, in the order it happens, before `now`. The same for the same `now`. */
export function timelineOf(threads: readonly StoryThread[], now: Date): Moment[] {
  const moments = threads.flatMap((thread, index) =>
    instantsOf(thread, now, fixedDice(index + 1)).map((at, beat) => ({
      thread: index,
      beat: beat + 1,
      at: new Date(at),
    })),
  );
  return moments.sort((one, other) => one.at.getTime() - other.at.getTime() || one.beat - other.beat);
}

/** `{@7}` in a text is the date a week before the telling, `{@-10}` the one ten days after it. */
export function datesIn(text: string, now: Date): string {
  return text.replace(/\{@(-?\d+)\}/g, (_, days: string) => {
    const day = new Date(now.getTime() + ZONE - Number(days) * DAY);
    return `${day.getUTCMonth() + 1} 月 ${day.getUTCDate()} 日`;
  });
}

function instantsOf(thread: StoryThread, now: Date, dice: () => number): number[] {
  const opened = openedAt(thread.at, now);
  let at = opened;
  const instants = thread.then.map((beat) => (at = awake(beat, at + gap(beat, dice), dice)));
  const end = instants.at(-1) ?? opened;
  const latest = now.getTime() - QUIET;
  if (end <= latest) return [opened, ...instants];
  // Told too near to the present: the same order, closer together.
  const scale = (latest - opened) / (end - opened);
  return [opened, ...instants.map((instant) => Math.floor(opened + (instant - opened) * scale))];
}

function openedAt(at: string, now: Date): number {
  const [, days = '0', hours = '0', minutes = '0'] = /^(\d+) (\d\d):(\d\d)$/.exec(at) ?? [];
  const midnight = Math.floor((now.getTime() + ZONE) / DAY) * DAY - ZONE;
  return midnight - Number(days) * DAY + Number(hours) * HOUR + Number(minutes) * MINUTE;
}

function gap({ after }: Beat, dice: () => number): number {
  const [, count, unit] = /^(\d+)([mhd])$/.exec(after ?? '') ?? [];
  const seconds = Math.floor(dice() * 60) * 1_000;
  if (count === undefined) return 6 * MINUTE + Math.floor(dice() ** 2 * 5 * HOUR) + seconds;
  return Number(count) * units[unit as keyof typeof units] + seconds;
}

/** People sleep and offices close; what follows within the hour follows even at night. */
function awake(beat: Beat, at: number, dice: () => number): number {
  if (/^\d+m$/.test(beat.after ?? '')) return at;
  const office = beat.does === 'official' || beat.does === 'correct' || beat.does === 'tag' || beat.does === 'move';
  const [opens, closes] = office ? [8.5, 18] : [7, 23];
  const midnight = Math.floor((at + ZONE) / DAY) * DAY - ZONE;
  const hour = (at - midnight) / HOUR;
  const late = Math.floor(dice() * 100 * MINUTE);
  const morning =
    hour >= closes ? midnight + DAY + opens * HOUR + late : hour < opens ? midnight + opens * HOUR + late : at;
  const weekday = new Date(morning + ZONE).getUTCDay();
  const weekend = office && (weekday === 0 || weekday === 6) ? (weekday === 6 ? 2 : 1) : 0;
  return morning + weekend * DAY;
}

/** A linear congruential generator (Numerical Recipes): the story must be told the same way every time. */
export function fixedDice(seed: number): () => number {
  let state = seed * 2_654_435_761;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
