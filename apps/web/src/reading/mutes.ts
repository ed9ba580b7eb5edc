import { follow, idsIn } from './follows.js';
import { keptHere } from './kept-here.js';

const KEPT = 600;

const mutes = keptHere('mutes', idsIn);

/**
 * Keeps a thread out of the lists and the count on the bell, or lets it in again: on this device and nowhere else, as
 * following, which it ends. The oldest make room.
 */
export function mute(viewerId: string, threadId: string, on: boolean): void {
  const others = mutes.of(viewerId).filter((id) => id !== threadId);
  mutes.put(viewerId, on ? [...others, threadId].slice(-KEPT) : others);
  if (on) follow(viewerId, threadId, false);
}

/** Ids of the threads that whoever is signed in muted here. */
export const useMutes = mutes.use;
