/** A publication window by its end, in Unix seconds: the only time that is ever stored. */
export type Slot = number;

/** The end of the window that `now` lies in. */
export function slotAt(now: Date, windowSeconds: number): Slot {
  return (Math.floor(now.getTime() / 1000 / windowSeconds) + 1) * windowSeconds;
}

export const isOver = (slot: Slot, now: Date): boolean => now.getTime() >= slot * 1000;

export const slotTime = (slot: Slot): Date => new Date(slot * 1000);
