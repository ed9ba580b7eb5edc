import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { identifiedShare, presenceCurve } from '#contracts';
import { presenceCurveFile } from './presence.mjs';

const GAMES = 4_000;

describe('what presence alone tells', () => {
  it('is the file that the game prints', () => {
    expect(readFileSync('libs/contracts/src/presence-curve.ts', 'utf8')).toBe(presenceCurveFile());
  });

  it('was played as the formula says, at every point', () => {
    for (const { people, presence, messages, identified } of presenceCurve) {
      const share = identifiedShare(people, presence, messages);
      // Five standard errors, and half of the last digit that is printed.
      const error = 5 * Math.sqrt((share * (1 - share)) / GAMES) + 0.0005;
      expect(Math.abs(identified - share)).toBeLessThanOrEqual(error);
    }
  });

  it('names nobody who says nothing, and everybody in the end', () => {
    expect(identifiedShare(40, 0.6, 0)).toBeCloseTo(1 / 40);
    expect(identifiedShare(40, 0.6, 60)).toBe(1);
    expect(identifiedShare(40, 1, 10)).toBeCloseTo(1 / 40);
    expect(identifiedShare(12, 0.6, 5)).toBeCloseTo(0.67, 2);
  });

  it('only ever grows with messages, and shrinks with people and presence', () => {
    const setting = fc.tuple(fc.integer({ min: 2, max: 500 }), fc.double({ min: 0.05, max: 0.99, noNaN: true }));
    fc.assert(
      fc.property(setting, fc.integer({ min: 1, max: 12 }), ([people, presence], messages) => {
        const share = identifiedShare(people, presence, messages);
        const slack = 1e-6;
        expect(share).toBeGreaterThanOrEqual(1 / people - slack);
        expect(identifiedShare(people, presence, messages + 1)).toBeGreaterThanOrEqual(share - slack);
        expect(identifiedShare(people + 1, presence, messages)).toBeLessThanOrEqual(share + slack);
        expect(identifiedShare(people, Math.min(1, presence + 0.01), messages)).toBeLessThanOrEqual(share + slack);
      }),
    );
  });
});
