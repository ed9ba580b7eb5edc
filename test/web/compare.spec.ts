import fc from 'fast-check';
import { compare, type Piece } from '../../apps/web/src/pages/thread/questions/compare.js';

const without = (pieces: readonly Piece[], gone: Piece['became']): string =>
  pieces
    .filter(({ became }) => became !== gone)
    .map(({ text }) => text)
    .join('');

/** Chinese, words, blanks, lines and what lies outside the first plane; much of it shared, as between two versions. */
const words = fc
  .array(fc.constantFrom('水窖', '盖子', 'the lid', '60', ' ', '\n', '，', '𠮷', '🚰', '> '), { maxLength: 40 })
  .map((parts) => parts.join(''));

describe('comparing two versions of a text', () => {
  it('loses nothing: what it kept and removed is the old one, what it kept and added the new one', () => {
    fc.assert(
      fc.property(words, words, words, fc.string({ unit: 'binary' }), (head, middle, tail, instead) => {
        const [before, after] = [head + middle + tail, head + instead + tail];
        const pieces = compare(before, after);
        expect(without(pieces, 'added')).toBe(before);
        expect(without(pieces, 'removed')).toBe(after);
      }),
    );
  });

  it('of a text with itself finds nothing', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (text) => {
        expect(compare(text, text)).toEqual([{ text, became: 'kept' }]);
      }),
    );
  });

  it('goes by the character in Chinese and by the word in Latin letters', () => {
    expect(compare('直径六十公分。', '直径七十公分。')).toEqual([
      { text: '直径', became: 'kept' },
      { text: '六', became: 'removed' },
      { text: '七', became: 'added' },
      { text: '十公分。', became: 'kept' },
    ]);
    expect(compare('the old lid', 'the oak lid')).toContainEqual({ text: 'oak', became: 'added' });
  });

  it('gives up on two long texts that share nothing, and still shows both', () => {
    const [before, after] = ['甲'.repeat(20_000), '乙'.repeat(20_000)];
    expect(compare(before, after)).toEqual([
      { text: before, became: 'removed' },
      { text: after, became: 'added' },
    ]);
  });
});
