/** Rates by CPU seconds, of work that has no network in front of it. */

/** What `work` does `count` times, in a second of CPU of this process. */
export async function perCpuSecond(count, work) {
  const begun = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(begun);
  return (count * 1e6) / (user + system);
}

/**
 * A row from rounds in which both sides had their turn.
 * @param rounds `{ ours, yardstick }`, each a rate; the first only warms up
 */
export function rowOf(about, rounds) {
  const warm = rounds.slice(1);
  // The best of each: whatever else runs on the machine only ever slows down.
  const best = (side) => ({ perSecond: Math.max(...warm.map((round) => round[side])) });
  const [ours, yardstick] = [best('ours'), best('yardstick')];
  return { ...about, ours, yardstick, ratio: ours.perSecond / yardstick.perSecond };
}
