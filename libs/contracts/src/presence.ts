/**
 * How often somebody who knows who was there at each message names their author, 0 to 1. All `people` could have
 * written, each was there with the chance `presence`, and whoever was missing once is out.
 *
 * Of the others each is left with the probability q = presence^messages, and the mean of 1 / (1 + those left) is
 * (1 - (1 - q)^people) / (people · q).
 */
export function identifiedShare(people: number, presence: number, messages: number): number {
  const left = presence ** messages;
  // So few are left that the author stands alone; the quotient below would divide by nothing.
  if (left < 1e-9) return 1;
  return Math.min(1, (1 - (1 - left) ** people) / (people * left));
}
