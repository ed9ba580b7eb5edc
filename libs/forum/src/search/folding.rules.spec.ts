import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fold, gramsNeededFor, gramsOf } from './folding.rules.js';

const pointsOf = (text: string): string[] => Array.from(text);

describe('folding', () => {
  it('makes case and width one', () => {
    expect(fold('ＯＡ系统 Version２')).toBe('oa系统 version2');
  });

  it('keeps every place: one code point gives one, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(pointsOf(fold(text))).toHaveLength(pointsOf(text).length);
      }),
    );
  });
});

describe('the grams of a text', () => {
  it('are its characters and its pairs of neighbours, without blanks', () => {
    expect(gramsOf('食堂 a')).toEqual(['食', '堂', 'a', '食堂']);
  });

  it('hold all that any string in it needs', () => {
    const mixed = fc.string({
      unit: fc.constantFrom(...Array.from('食堂排队ab1 。𠮷🙂')),
      minLength: 1,
      maxLength: 40,
    });
    fc.assert(
      fc.property(mixed, fc.nat(), fc.nat(), (text, from, length) => {
        const points = pointsOf(text);
        const start = from % points.length;
        const part = points.slice(start, start + 1 + (length % (points.length - start))).join('');
        expect(gramsOf(text)).toEqual(expect.arrayContaining(gramsNeededFor(part)));
      }),
    );
  });
});
