import { arrange } from '../../apps/web/src/pages/thread/arrange.js';

const OPENING = 1;
const post = (seq: number, parentSeq: number | null = null) => ({ seq, parentSeq });
const shape = (...posts: ReturnType<typeof post>[]): [seq: number, depth: number, inReplyTo: number | null][] =>
  arrange(posts, OPENING).map(({ post: { seq }, depth, inReplyTo }) => [seq, depth, inReplyTo]);

describe('arranging a page of posts', () => {
  it('puts a reply beneath what it answers', () => {
    expect(shape(post(2), post(3), post(4, 2))).toEqual([
      [2, 0, null],
      [4, 1, null],
      [3, 0, null],
    ]);
  });

  it('lets an answer to an earlier page stand by itself and say what it answers', () => {
    expect(shape(post(42, 7), post(43, 42))).toEqual([
      [42, 0, 7],
      [43, 1, null],
    ]);
  });

  it('stays level beyond three and says so', () => {
    expect(shape(post(2), post(3, 2), post(4, 3), post(5, 4))).toEqual([
      [2, 0, null],
      [3, 1, null],
      [4, 2, null],
      [5, 2, 4],
    ]);
  });

  it('does not say that a reply answers the opening', () => {
    expect(shape(post(2, OPENING))).toEqual([[2, 0, null]]);
  });
});
