import fc from 'fast-check';
import { lettersOf, wordsIn } from './watched-words.js';

const found = (text: string, ...words: string[]): string[] =>
  wordsIn(
    [text],
    words.map((word) => ({ word, action: 'FLAG' as const })),
  ).map(({ word }) => word);

describe('a watched word', () => {
  it.each([
    ['as it is', '这里有人赌博吗'],
    ['in traditional characters', '這裡有人賭博嗎'],
    ['with blanks and marks between', '赌 * 博、赌_博'],
    ['with invisible characters between', '赌\u200b\u2060博'],
    ['across Markdown', '赌**博**'],
    ['across a soft break', '赌\u3000博'],
  ])('is found %s', (_how, text) => {
    expect(found(text, '赌博')).toEqual(['赌博']);
  });

  it('is found in full width and any case, where it stands by itself', () => {
    expect(found('加我 ＱＱ：123', 'qq')).toEqual(['qq']);
    expect(found('v.P-n 下载', 'VPN')).toEqual(['VPN']);
    expect(found('请看第一 class 说明，班级classes', 'ass')).toEqual([]);
    expect(found('他说ass了', 'ass')).toEqual(['ass']);
  });

  it('is not found in two sentences, nor far apart', () => {
    expect(found('钱在下。流水不腐', '下流')).toEqual([]);
    expect(found('钱在下！流水不腐', '下流')).toEqual([]);
    expect(found('赌，人家说那里有一场博览会', '赌博')).toEqual([]);
  });

  it('written in traditional characters finds both', () => {
    expect(found('赌博', '賭博')).toEqual(['賭博']);
  });

  it('without letters finds nothing', () => {
    expect(lettersOf('…… ')).toBe('');
    expect(found('……', '…… ')).toEqual([]);
  });

  it('is found in whatever stands around it, and never breaks the search', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        expect(found(`${before}赌博${after}`, '赌博')).toEqual(['赌博']);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (word, text) => {
        expect(found(text, word).length).toBeLessThanOrEqual(1);
      }),
    );
  });
});
