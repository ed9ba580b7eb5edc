import { describe, expect, it } from '@jest/globals';
import { encodeCursor } from '#platform';
import { planPage } from './post-window.rules.js';

describe('asking for a page of posts', () => {
  it('begins behind the opening', () => {
    expect(planPage({})).toEqual({ direction: 'forwards', after: 1, size: 30, open: true });
    expect(planPage({ first: 5, after: encodeCursor(20) })).toEqual({
      direction: 'forwards',
      after: 20,
      size: 5,
      open: false,
    });
  });

  it('may come from the end', () => {
    expect(planPage({ last: 5 })).toMatchObject({ direction: 'backwards', size: 5, open: true });
    expect(planPage({ before: encodeCursor(9) })).toMatchObject({ before: 9, size: 30, open: false });
  });

  it('may stand around a number', () => {
    expect(planPage({ around: 50, first: 11 })).toEqual({ direction: 'around', seq: 50, behind: 5, ahead: 6 });
  });

  it('is refused when it contradicts itself or asks for too much', () => {
    const wrong = [
      { first: 0 },
      { first: 101 },
      { last: -1 },
      { first: 1, last: 1 },
      { around: 3, before: encodeCursor(3) },
    ];
    for (const args of wrong) expect(() => planPage(args)).toThrow();
    expect(() => planPage({ after: 'nonsense' })).toThrow();
    expect(() => planPage({ after: encodeCursor(-5) })).toThrow();
  });
});
