import { pageSize } from '#contracts';
import { keptHere } from './kept-here.js';

/** A list of everything followed is one page of the server's. */
const KEPT = pageSize.max;

/** The ids in what is stored, and none where it holds anything else. */
export const idsIn = (stored: unknown): readonly string[] =>
  Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : [];

const follows = keptHere('follows', idsIn);

/** Follows a thread or no longer does: on this device and nowhere else, as how far one has read. The oldest make room. */
export function follow(viewerId: string, threadId: string, on: boolean): void {
  const others = follows.of(viewerId).filter((id) => id !== threadId);
  follows.put(viewerId, on ? [...others, threadId].slice(-KEPT) : others);
}

/** Ids of the threads that whoever is signed in follows here. */
export const useFollows = follows.use;
