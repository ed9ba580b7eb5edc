import {
  floorOf,
  loadedSeqs,
  openWindow,
  reduceWindow,
  type PageFacts,
  type PostWindow,
} from '../../apps/web/src/pages/thread/window.js';

const facts = (seqs: number[], more: Partial<PageFacts> = {}): PageFacts => ({
  seqs,
  hasNext: false,
  hasPrevious: false,
  startCursor: `cursor ${seqs[0] ?? ''}`,
  endCursor: seqs.length === 0 ? null : `cursor ${seqs[seqs.length - 1] ?? ''}`,
  ...more,
});

function loaded(window: PostWindow, ...pages: PageFacts[]): PostWindow {
  return pages.reduce((shown, page, index) => {
    const key = shown.pages[index]?.key ?? '';
    return reduceWindow(shown, { type: 'loaded', key, facts: page });
  }, window);
}

describe('the stretch of a thread on the screen', () => {
  it('keeps what came since behind the pill, even when its page is fetched again', () => {
    const window = loaded(openWindow({ first: 40 }, 3), facts([2, 3, 4]));
    expect([...loadedSeqs(window)]).toEqual([2, 3]);
  });

  it('shows what waited once it is asked for', () => {
    const window = loaded(openWindow({ first: 40 }, 3), facts([2, 3, 4, 5]));
    const asked = reduceWindow(window, { type: 'go', seq: 4, upTo: 5 });
    expect([...loadedSeqs(asked)]).toEqual([2, 3, 4, 5]);
    expect(asked).toMatchObject({ goal: 4, pages: window.pages });
  });

  it('reaches past its end with one more page', () => {
    const window = loaded(openWindow({ first: 40 }, 3), facts([2, 3]));
    const asked = reduceWindow(window, { type: 'go', seq: 4, upTo: 6 });
    expect(asked.pages.map(({ args }) => args)).toEqual([{ first: 40 }, { first: 40, after: 'cursor 3' }]);
  });

  it('shows once what both a further page and the page before it came to hold', () => {
    const window = loaded(openWindow({ first: 40 }, 3), facts([2, 3]));
    const asked = reduceWindow(window, { type: 'go', seq: 4, upTo: 4 });
    const both = loaded(asked, facts([2, 3, 4]), facts([4]));
    expect(both.pages.map(({ key }) => floorOf(both, key))).toEqual([0, 4]);
  });

  it('goes on from the last cursor there was when the page at the end came back empty', () => {
    const window = loaded(openWindow({ first: 40 }, 3), facts([2, 3]));
    const empty = loaded(reduceWindow(window, { type: 'later' }), facts([2, 3]), facts([]));
    const again = reduceWindow(empty, { type: 'later' });
    expect(again.pages[2]?.args).toEqual({ first: 40, after: 'cursor 3' });
  });

  it('opens anew around a number that is far away', () => {
    const window = loaded(openWindow({ first: 40 }, 500), facts([2, 3], { hasNext: true }));
    const asked = reduceWindow(window, { type: 'go', seq: 300 });
    expect(asked.pages.map(({ args }) => args)).toEqual([{ first: 40, around: 300 }]);
    expect(asked.goal).toBe(300);
  });
});
