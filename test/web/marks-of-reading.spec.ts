import fc from 'fast-check';
import { marked, unreadIn, type Marks } from '../../apps/web/src/reading/marks.js';

const DAY = '2026-11-23';
const thread = { id: 'a', lastSeq: 30, hidden: null, withdrawn: false };

describe('how far one has read', () => {
  it('is the highest number that was ever seen, in whatever order it is told', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1 }), (seen) => {
        const marks = seen.reduce<Marks>((known, seq) => marked(known, 'a', seq, DAY), {});
        expect(marks['a']).toEqual({ seq: Math.max(...seen), on: DAY });
      }),
    );
  });

  it('is not lowered by a smaller number that comes late, nor does another thread move it', () => {
    const known = marked(marked({}, 'a', 20, DAY), 'b', 5, DAY);
    expect(marked(known, 'a', 12, DAY)).toBe(known);
    expect(marked(known, 'a', 12, '2026-11-24')['a']).toEqual({ seq: 20, on: '2026-11-24' });
    expect(marked(known, 'b', 9, DAY)['a']).toEqual(known['a']);
  });

  it('is kept for the six hundred threads opened last', () => {
    const ids = Array.from({ length: 601 }, (_, number) => `thread ${number}`);
    const marks = ids.reduce<Marks>((known, id) => marked(known, id, 1, DAY), {});
    expect(Object.keys(marks)).toEqual(ids.slice(1));
  });

  it('leaves unread what came since, and nothing in a thread that is muted, hidden or taken back', () => {
    const marks = marked({}, 'a', 20, DAY);
    expect(unreadIn(marks, thread, [])).toBe(10);
    expect(unreadIn(marks, thread, ['b', 'a'])).toBe(0);
    expect(unreadIn(marks, { ...thread, lastSeq: 20 }, [])).toBe(0);
    expect(unreadIn(marks, { ...thread, hidden: { reason: '涉及个人隐私' } }, [])).toBe(0);
    expect(unreadIn(marks, { ...thread, withdrawn: true }, [])).toBe(0);
    expect(unreadIn(marks, { ...thread, id: 'never opened' }, [])).toBeNull();
  });
});
