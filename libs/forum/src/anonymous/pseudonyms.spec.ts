import { describe, expect, it } from '@jest/globals';
import { drawPseudonym } from './pseudonyms.js';

describe('a pseudonym', () => {
  it('is two characters of nature and a number', () => {
    for (let drawn = 0; drawn < 200; drawn += 1)
      expect(drawPseudonym(new Set())).toMatch(/^\p{Script=Han}{2} [1-9]\d$/u);
  });

  it('is never one that is taken in the thread', () => {
    const taken = new Set<string>();
    for (let drawn = 0; drawn < 5_000; drawn += 1) {
      const name = drawPseudonym(taken);
      expect(taken.has(name)).toBe(false);
      taken.add(name);
    }
  });

  it('comes from a stock so large that two threads tell nothing about one author', () => {
    const drawn = new Set(Array.from({ length: 2_000 }, () => drawPseudonym(new Set())));
    expect(drawn.size).toBeGreaterThan(1_950);
  });
});
