import { statSync } from 'node:fs';

/** Journeys start whole installations and mostly wait for them: begun last, they would be waited for alone. */
const rings = ['journeys', 'db', 'pure'];

/**
 * The order of a first run, as in CI, and of every other: the ring whose files last longest first, and of a ring the
 * largest file. Jest itself goes by size alone until it has seen how long each takes.
 */
export default class LongestFirst {
  sort(tests) {
    const ring = ({ context }) => rings.indexOf(context.config.displayName?.name);
    const size = new Map(tests.map(({ path }) => [path, statSync(path).size]));
    return tests.toSorted((one, other) => ring(one) - ring(other) || size.get(other.path) - size.get(one.path));
  }

  /** Asked for by jest; nothing is remembered. */
  cacheResults() {}
}
