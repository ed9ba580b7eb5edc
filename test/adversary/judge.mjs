/** The registered rules: what holds, and when a planted leak counts as found. */

/** Questions whose share of hits is bounded; of the rest only that nothing beats chance beyond doubt. */
const BOUNDED = new Set(['who wrote it', 'did this person post']);

/** @returns {boolean} whether one attack stayed within what is registered */
export function holds(score, { mostTimesChance, mostOrdered, found }) {
  if (score.measured) return true;
  if (score.p < found) return false;
  if (BOUNDED.has(score.question)) return score.bound <= mostTimesChance * score.chance;
  // Few pairs have a wide bound and prove nothing either way.
  if (score.question === 'which came first' && score.trials >= ENOUGH_PAIRS) return score.bound <= mostOrdered;
  return true;
}

const ENOUGH_PAIRS = 500;

/** The attack that sees most, of those that are judged. */
export function strongest(scores, wanted = ({ measured }) => !measured) {
  return scores.filter(wanted).reduce((best, one) => (best === undefined || one.p < best.p ? one : best), undefined);
}
