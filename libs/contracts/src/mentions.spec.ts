import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { StaffId } from './ids.js';
import { certainMention, isPlainMention, MENTIONS_EACH, mentionsIn } from './mentions.js';

const ID = '3f2b6a52-6f0c-4a53-9d0e-0b6e8a7c1d11';
const OTHER = '7d0c1a6e-55b1-4f0e-8a55-0f3a4a2b9c22';
const namesIn = (text: string) =>
  mentionsIn(text).flatMap((mention) => (mention.kind === 'NAME' ? [mention.name] : []));

describe('mentions in a text', () => {
  it.each([
    ['请@张三 看一下', ['张三']],
    ['@张三，@李四。', ['张三', '李四']],
    ['＠阿依古丽·买买提 您好', ['阿依古丽·买买提']],
    ['@张三\n@张三 又一次', ['张三']],
    ["thanks @O'Brien.", ["O'Brien"]],
    ['写信给 li@example.org 即可', []],
    ['单独一个 @ 和 @@张三', []],
    ['> @张三 说过\n我问@李四', ['李四']],
    ['`@张三` 是代码，@李四 不是', ['李四']],
    ['```\n@张三\n```\n@李四', ['李四']],
    ['```\n你好\n@张三 没有收尾', []],
    ['~~~\n@张三\n\n@李四\n~~~\n@王五', ['王五']],
    ['[@张三 的主页](https://example.org)', []],
  ])('%j names %j', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('take the certain form by its id and not by what it shows', () => {
    expect(mentionsIn(`请 [@张三](staff:${ID.toUpperCase()}) 和 [@后勤处](unit:${OTHER}) 看`)).toEqual([
      { kind: 'STAFF', id: ID },
      { kind: 'UNIT', id: OTHER },
    ]);
    expect(mentionsIn(`[@张三](staff:not-an-id) [张三](staff:${ID})`)).toEqual([]);
  });

  it('are no more than a post may have', () => {
    const many = Array.from({ length: MENTIONS_EACH + 5 }, (_, index) => `@人${String(index)}号`).join(' ');
    expect(mentionsIn(many)).toHaveLength(MENTIONS_EACH);
  });

  it('in the certain form are read back whatever the name is', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(name, (shown) => {
        const said = `请${certainMention('STAFF', ID as StaffId, shown)} 看`;
        expect(mentionsIn(said)).toEqual([{ kind: 'STAFF', id: ID }]);
      }),
    );
  });

  it('are found in any text without much ado', () => {
    const piece = fc.constantFrom(
      '@',
      '＠',
      '`',
      '```',
      '~~~',
      '\n',
      '> ',
      '[',
      ']',
      '(staff:',
      ID,
      ')',
      '张三',
      ' ',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 400 }), (pieces) => {
        expect(mentionsIn(pieces.join('')).length).toBeLessThanOrEqual(MENTIONS_EACH);
      }),
    );
  });
});

describe('a plain mention', () => {
  it.each([
    ['张三', true],
    ['阿依古丽·买买提', true],
    ['John Smith', false],
    ['王五（借调）', false],
    ['Smith Jr.', false],
  ])('of %j will do: %j', (name, will) => {
    expect(isPlainMention(name)).toBe(will);
  });
});
