import type { ThreadFacts } from './desk.js';

/** The number of the first post that came since the last visit, or null. */
export function firstUnread({ lastSeq, opening }: ThreadFacts, lastVisit: number | null): number | null {
  return lastVisit !== null && lastVisit < lastSeq ? Math.max(lastVisit, opening.seq) + 1 : null;
}
