/** A publication window by its end, in Unix seconds: the only time that is ever stored. */
export type Slot = number;

/** The end of the window that `now` lies in. */
export function slotAt(now: Date, windowSeconds: number): Slot {
  return (Math.floor(now.getTime() / 1000 / windowSeconds) + 1) * windowSeconds;
}

const DAY_SECONDS = 86_400;

/** No working clock gives such a slot: it was ahead when the slot was given. */
export const isFarAhead = (slot: Slot, now: Date, windowSeconds: number): boolean =>
  slot - slotAt(now, windowSeconds) > DAY_SECONDS + windowSeconds;

/**
 * The window that is gathered at `now`: never one that was closed, for clocks go back, unless it was closed by a clock
 * that was wrong by days. Nobody would be heard until that day comes.
 */
export function nextSlot(now: Date, windowSeconds: number, closed: Slot): Slot {
  const slot = slotAt(now, windowSeconds);
  return slot > closed || isFarAhead(closed, now, windowSeconds) ? slot : closed + windowSeconds;
}

export const isOver = (slot: Slot, now: Date): boolean => now.getTime() >= slot * 1000;

export const slotTime = (slot: Slot): Date => new Date(slot * 1000);
