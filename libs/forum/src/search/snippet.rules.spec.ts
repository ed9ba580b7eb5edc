import { describe, expect, it } from '@jest/globals';
import { plainTextOf } from './plain-text.rules.js';
import { termsOf } from './search-terms.rules.js';
import { markedLine, snippetOf } from './snippet.rules.js';
import type { Run } from './snippet.rules.js';
import { wordsOf } from './words.js';

const lookFor = (text: string) => termsOf(text, wordsOf);
const shown = (runs: readonly Run[]): string => runs.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('');

describe('what is looked for', () => {
  it('falls into words, but a phrase in quotation marks stays whole', () => {
    expect(lookFor('食堂排队 "两里 路" “一字 不差”')).toEqual([
      { whole: '食堂排队', parts: ['食堂', '排队'] },
      { whole: '两里 路', parts: ['两里 路'] },
      { whole: '一字 不差', parts: ['一字 不差'] },
    ]);
  });

  it('is taken literally where it has no words and where a quotation mark stands alone', () => {
    expect(lookFor('。” "')).toEqual([
      { whole: '。”', parts: ['。”'] },
      { whole: '"', parts: ['"'] },
    ]);
  });

  it('has at most 200 characters', () => {
    expect(lookFor('路'.repeat(200))).toHaveLength(1);
    expect(() => lookFor('路'.repeat(201))).toThrow('Invalid input in text');
  });
});

describe('a text as its readers see it', () => {
  it('has no marks, and no address behind a link', () => {
    const source = '## 食堂\n\n- **排队。**太久\n- 见[通知](https://intranet/a?b=c)`code_x`\n\n```\nnpm_start\n```';
    expect(plainTextOf(source)).toBe('食堂 排队。太久 见通知code_x npm_start');
  });
});

describe('a quotation', () => {
  it('marks every word that was looked for, in its own case', () => {
    expect(shown(markedLine('OA系统打不开，oa 又慢', lookFor('ＯＡ')))).toBe('[OA]系统打不开，[oa] 又慢');
  });

  it('marks the words where they stand apart, and no single character of them', () => {
    expect(shown(markedLine('食堂的队太长，天天排队', lookFor('食堂排队')))).toBe('[食堂]的队太长，天天[排队]');
  });

  it('is the piece around the first thing found, cut at both ends', () => {
    const text = `${'前'.repeat(300)}食堂${'后'.repeat(300)}`;
    const quotation = shown(snippetOf(text, lookFor('食堂')));
    expect(quotation).toBe(`…${'前'.repeat(24)}[食堂]${'后'.repeat(84)}…`);
  });

  it('prefers the whole to a word of it that comes earlier', () => {
    const text = `食堂${'中'.repeat(300)}食堂排队`;
    expect(shown(snippetOf(text, lookFor('食堂排队')))).toMatch(/\[食堂排队\]$/);
  });

  it('begins at the beginning when nothing is to be marked', () => {
    expect(shown(snippetOf('很短', []))).toBe('很短');
  });
});
