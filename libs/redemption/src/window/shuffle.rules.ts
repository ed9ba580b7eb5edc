import { randomInt } from 'node:crypto';

/** An unbiased shuffle (Fisher-Yates over the system's random source) that leaves its argument alone. */
export function shuffled<T>(items: readonly T[], below: (bound: number) => number = randomInt): T[] {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at--) {
    const other = below(at + 1);
    [result[at], result[other]] = [result[other] as T, result[at] as T];
  }
  return result;
}

/** Shuffles, and then lets each author's own steps take their places in the order they were signed. */
export function shuffledKeepingSteps<T extends { readonly authorKey: string; readonly seq: number }>(
  items: readonly T[],
): T[] {
  const mixed = shuffled(items);
  const inOrder = new Map<string, T[]>();
  for (const item of mixed) inOrder.set(item.authorKey, [...(inOrder.get(item.authorKey) ?? []), item]);
  for (const own of inOrder.values()) own.sort((one, other) => one.seq - other.seq);
  return mixed.map((place) => inOrder.get(place.authorKey)?.shift() ?? place);
}
