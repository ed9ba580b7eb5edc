import { withQuote } from '../../apps/web/src/pages/thread/quoting.js';

describe('quoting in a reply', () => {
  it('leads back to where it was said', () => {
    expect(withQuote('', 'abc', { seq: 12, text: ' 路坏了。\n\n很久了。 ' })).toBe(
      '> [#12](/t/abc#12)\n> 路坏了。\n>\n> 很久了。\n\n',
    );
  });

  it('of several posts puts one beneath the other, and what was written stays between', () => {
    const first = withQuote('', 'abc', { seq: 2, text: '一' });
    expect(withQuote(`${first}同意。\n`, 'abc', { seq: 3, text: '二' })).toBe(
      '> [#2](/t/abc#2)\n> 一\n\n同意。\n\n> [#3](/t/abc#3)\n> 二\n\n',
    );
  });
});
