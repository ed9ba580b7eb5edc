import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { identifiedShare } from '#contracts';
import { seeded } from './seeded.mjs';

const SEED = 20261123;
const GAMES = 4_000;
const MESSAGES = [1, 2, 3, 5, 8, 10];
const settings = [5, 12, 50].flatMap((people) => [0.3, 0.6, 0.9].map((presence) => ({ people, presence })));

/** How often the observer of one game names the author: those left were there equally often, so one of them is picked. */
function played({ people, presence }: { people: number; presence: number }, random: () => number): number[] {
  const named = MESSAGES.map(() => 0);
  for (let game = 0; game < GAMES; game++) {
    let others = people - 1;
    for (let message = 1; message <= Math.max(...MESSAGES); message++) {
      others = Array.from({ length: others }, random).filter((number) => number < presence).length;
      const at = MESSAGES.indexOf(message);
      if (at >= 0 && Math.floor(random() * (others + 1)) === 0) named[at] = (named[at] ?? 0) + 1;
    }
  }
  return named.map((times) => times / GAMES);
}

describe('what presence alone tells', () => {
  it('is what the formula says when it is played', () => {
    const random = seeded(SEED);
    for (const setting of settings)
      for (const [n, share] of played(setting, random).entries()) {
        const exact = identifiedShare(setting.people, setting.presence, MESSAGES[n] ?? 0);
        // Five standard errors, and half a game.
        const error = 5 * Math.sqrt((exact * (1 - exact)) / GAMES) + 0.5 / GAMES;
        expect(Math.abs(share - exact)).toBeLessThanOrEqual(error);
      }
  });

  it('is printed in the document as the formula says', () => {
    const [, ...parts] = readFileSync('docs/anonymity/presence.md', 'utf8').split(/^\*\*.*?(?=\d+ % of the time)/m);
    const printed = parts.flatMap((part) => {
      const presence = Number.parseInt(part, 10) / 100;
      const rows = [...part.matchAll(/^\| (\d+) +((?:\| +\d+ % +)+)\|$/gm)];
      return rows.map(([, people = '', cells = '']) => ({
        people: Number(people),
        presence,
        shares: cells.match(/\d+ %/g),
      }));
    });
    expect(printed).toHaveLength(12);
    for (const { people, presence, shares } of printed)
      expect(shares).toEqual(
        MESSAGES.map((messages) => `${Math.round(100 * identifiedShare(people, presence, messages))} %`),
      );
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
