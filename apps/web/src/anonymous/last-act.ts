/**
 * When something was last done by name in this browser. No secret: the forum knows it, and every browser notes it.
 */
import { chosenKeeping } from './keeping.js';

const KEY = 'xinqiao.last-act';
const of = (place: Storage): number => Number(place.getItem(KEY) ?? 0);

export function noteAct(): void {
  (chosenKeeping() === 'nothing' ? sessionStorage : localStorage).setItem(KEY, String(Date.now()));
}

/** Unix ms; 0 before anything was done. */
export const lastAct = (): number => Math.max(of(localStorage), of(sessionStorage));
