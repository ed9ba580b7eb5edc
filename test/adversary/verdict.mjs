/** How sure one may be. */

/** The probability of at least `hits` when trial i succeeds with `chances[i]`, exactly. */
export function tail(chances, hits) {
  if (hits <= 0) return 1;
  // Distribution of the number of hits, cut off at `hits`: what reaches it stays there.
  const share = new Float64Array(hits + 1);
  share[0] = 1;
  let most = 0;
  for (const chance of chances) {
    most = Math.min(hits, most + 1);
    for (let k = most; k >= 0; k--) {
      const stays = k === hits ? share[k] : share[k] * (1 - chance);
      share[k] = stays + (k > 0 ? share[k - 1] * chance : 0);
    }
  }
  return share[hits];
}

/** Upper 95 % bound of a share (Clopper and Pearson, one-sided). */
export function upperBound(hits, trials) {
  if (trials === 0 || hits === trials) return 1;
  let low = hits / trials;
  let high = 1;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (atMost(hits, trials, middle) > 0.05) low = middle;
    else high = middle;
  }
  return high;
}

/** The probability of at most `hits`. */
function atMost(hits, trials, share) {
  let log = trials * Math.log1p(-share);
  let sum = Math.exp(log);
  for (let k = 1; k <= hits; k++) {
    log += Math.log(((trials - k + 1) / k) * (share / (1 - share)));
    sum += Math.exp(log);
  }
  return sum;
}

export const mean = (numbers) => numbers.reduce((sum, one) => sum + one, 0) / Math.max(1, numbers.length);
