import { describe, expect, it } from '@jest/globals';
import { checkBody, checkTitle, excerptOf, fingerprintOf } from './text.rules.js';

describe('a title', () => {
  it('loses blank edges and line breaks', () => {
    expect(checkTitle('  进村的路\n坏了 ')).toBe('进村的路 坏了');
  });

  it('is measured in characters as people count them', () => {
    expect(checkTitle('𠮷'.repeat(80))).toHaveLength(160);
    expect(() => checkTitle('𠮷'.repeat(81))).toThrow();
    expect(() => checkTitle('路坏了')).toThrow();
  });
});

describe('a body', () => {
  it('is refused when blank, too long, or not storable', () => {
    for (const body of ['', ' \n ', '长'.repeat(20_001), 'a\0b']) expect(() => checkBody(body)).toThrow();
  });
});

describe('an excerpt', () => {
  it('is the beginning without Markdown', () => {
    expect(excerptOf('# 建议\n\n- **先**在[两个村](https://x.y)试点\n> 引用')).toBe('建议 先在两个村试点 引用');
    expect(excerptOf('看图：![路面](a.png)\n```\ncode\n```\n完')).toBe('看图：路面 完');
  });

  it('ends after 120 characters and never inside one', () => {
    expect(excerptOf('𠮷'.repeat(200))).toBe(`${'𠮷'.repeat(119)}…`);
  });
});

describe('a fingerprint', () => {
  it('differs with the input and is stable otherwise', () => {
    expect(fingerprintOf('reply', null, 'a')).toBe(fingerprintOf('reply', null, 'a'));
    expect(fingerprintOf('reply', null, 'a')).not.toBe(fingerprintOf('reply', 1, 'a'));
  });
});
