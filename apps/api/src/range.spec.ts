import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { attachmentNamed } from './content-disposition.js';
import { spanOf } from './range.js';

describe('a range of a file of 100 bytes', () => {
  it.each([
    [undefined, null],
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=50-500', { start: 50, end: 99 }],
    ['bytes=100-', 'unsatisfiable'],
    ['bytes=-0', 'unsatisfiable'],
    ['bytes=9-3', null],
    ['bytes=0-1,5-6', null],
    ['lines=0-1', null],
    ['bytes=-', null],
  ])('%j is %j', (range, span) => {
    expect(spanOf(range, 100)).toEqual(span);
  });
});

describe('the name a file is saved under', () => {
  it('is its own, and a plain one for who cannot read that', () => {
    expect(attachmentNamed("修路通知 (定稿)'1'.pdf")).toBe(
      `attachment; filename="_ _1_.pdf"; filename*=UTF-8''%E4%BF%AE%E8%B7%AF%E9%80%9A%E7%9F%A5%20%28%E5%AE%9A%E7%A8%BF%29%271%27.pdf`,
    );
  });

  it('never leaves its quotes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(attachmentNamed(name)).toMatch(/^attachment; filename="[\w. -]*"; filename\*=UTF-8''[\w.!~%-]*$/);
      }),
    );
  });
});
