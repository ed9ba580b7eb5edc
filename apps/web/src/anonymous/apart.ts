/** What keeps acts by name and anonymous messages apart. Known on this device alone, and asked of nobody. */
import type { PublicStatus } from './availability.js';
import type { KeptReceipt, Posting } from './model.js';

/** A message that waits goes within a day: within an hour, whoever acted by name an hour before would be suspected instead. */
const LONGEST_WAIT = 86_400_000;
/** Before the length of a window is known. */
const UNKNOWN_SECONDS = 900;

type Windows = Pick<PublicStatus, 'windowSeconds'> | null;

/**
 * Until when an act by name and an anonymous message tell of each other: to the end of the window after the one that
 * `at` lies in, for a visit does not end with a window. All times in Unix ms.
 */
export function besideUntil(at: number, windows: Windows): number {
  const width = (windows?.windowSeconds ?? UNKNOWN_SECONDS) * 1000;
  return (Math.floor(at / width) + 2) * width;
}

/** Until when an anonymous message would stand beside what was last done by name, at `acted`; null when it would not. */
export function afterActUntil(acted: number, windows: Windows, now: number): number | null {
  return later(besideUntil(acted, windows), now);
}

/** When a message that waits is sent whose author last acted by name at `acted`. */
export function sentAt({ chance }: Pick<Posting, 'chance'>, acted: number, windows: Windows): number {
  return besideUntil(acted, windows) + Math.floor(chance * LONGEST_WAIT);
}

interface Held {
  /** When something was last said from this page, whoever keeps it; 0 for never. */
  readonly said: number;
  readonly receipts: readonly Pick<KeptReceipt, 'publishedBy'>[];
  readonly postings: readonly Pick<Posting, 'state'>[];
}

/** Until when an act by name would stand beside an anonymous message of this device; null when it would not. */
export function afterMessageUntil(held: Held, windows: Windows, now: number): number | null {
  const spoke = lastWordOf(held, now);
  return spoke === 0 ? null : later(besideUntil(spoke, windows), now);
}

/** The latest moment that lies in the window of a message of this device; 0 when there is none. */
export function lastWordOf({ said, receipts, postings }: Held, now: number): number {
  const published = receipts.flatMap(({ publishedBy }) => (publishedBy === undefined ? [] : [within(publishedBy)]));
  const onItsWay = postings.some(({ state }) => state === 'sending') ? [now] : [];
  return Math.max(said, ...published, ...onItsWay);
}

/** The window ends at `publishedBy`: one millisecond before lies within it. */
export const within = (publishedBy: string): number => Date.parse(publishedBy) - 1;

const later = (until: number, now: number): number | null => (until > now ? until : null);
