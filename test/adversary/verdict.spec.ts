import fc from 'fast-check';
import { tail, upperBound } from './verdict.mjs';

describe('how sure the adversary test may be', () => {
  it('bounds a share as Clopper and Pearson do', () => {
    // Nothing seen in n trials: 1 - 0.05^(1/n). The others are from their tables.
    expect(upperBound(0, 59)).toBeCloseTo(1 - 0.05 ** (1 / 59), 6);
    expect(upperBound(1, 20)).toBeCloseTo(0.2161, 4);
    expect(upperBound(10, 100)).toBeCloseTo(0.1637, 4);
    expect(upperBound(7, 7)).toBe(1);
  });

  it('gives the exact chance of so many hits', () => {
    expect(tail([0.5, 0.5, 0.5], 3)).toBeCloseTo(1 / 8, 12);
    expect(tail([0.5, 0.5, 0.5], 2)).toBeCloseTo(1 / 2, 12);
    expect(tail([0.1, 0.2], 1)).toBeCloseTo(1 - 0.9 * 0.8, 12);
    expect(tail([1, 1, 0], 2)).toBe(1);
    expect(tail([0.3], 2)).toBe(0);
  });

  it('is a distribution whatever the chances: less for more hits, all for none, and its sum the expectation', () => {
    const chances = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(chances, (all) => {
        const tails = all.map((_, n) => tail(all, n + 1));
        expect(tail(all, 0)).toBe(1);
        for (const [n, one] of tails.entries()) expect(one).toBeLessThanOrEqual((tails[n - 1] ?? 1) + 1e-12);
        const expected = all.reduce((sum, chance) => sum + chance, 0);
        expect(tails.reduce((sum, one) => sum + one, 0)).toBeCloseTo(expected, 6);
      }),
    );
  });
});
