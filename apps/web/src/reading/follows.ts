import { pageSize } from '#contracts';
import { keptHere } from './kept-here.js';

/** A list of everything followed is one page of the server's. */
const KEPT = pageSize.max;

const follows = keptHere<readonly string[]>('follows', (stored) =>
  Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [],
);

/** Follows a thread or no longer does: on this device and nowhere else, as how far one has read. The oldest make room. */
export function follow(viewerId: string, threadId: string, on: boolean): void {
  const others = follows.of(viewerId).filter((id) => id !== threadId);
  follows.put(viewerId, on ? [...others, threadId].slice(-KEPT) : others);
}

/** Ids of the threads that whoever is signed in follows here. */
export const useFollows = follows.use;
