/** bigint arrives as text; a slot in Unix seconds is far below what a number holds exactly. */
export const slotColumn = {
  to: (slot: number): number => slot,
  from: (text: string): number => Number(text),
};
