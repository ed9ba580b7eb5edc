import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import fc from 'fast-check';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { encodeCursor, ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { eventsAfter, expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestBoard, type TestForum } from '../testing.js';
import { aThreadItem, published, Windows } from '../testing/inbox.js';
import type { SettledFlags } from '../threads/thread-hooks.js';
import type { ThreadRow } from '../threads/thread.row.js';
import type { Review } from './review.type.js';

const SLOT = Date.parse('2026-11-23T01:00:00Z') / 1000;
const DAY_MS = 86_400_000;
const reason = '点名指责他人，请就事论事。';
const clock = new ManualClock();

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let office: TestUnit;
let author: TestStaff;
let reader: Viewer;
let other: Viewer;
let moderator: Viewer;
let second: Viewer;
let board: TestBoard;
let thread: ThreadRow;

const someone = (roles: Parameters<typeof aStaffMember>[1] = {}): Promise<Viewer> =>
  aStaffMember(source, { at: office, ...roles }).then((member) => asViewer(source, member));

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  forum = aForum(source, clock);
  office = await aUnit(source, { name: '县委宣传部' });
  author = await aStaffMember(source, { at: office });
  [reader, other] = [await someone(), await someone()];
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  clock.set(new Date(SLOT * 1000));
  // Moderators of this board alone, so that each queue holds one test's reviews.
  const desk = await aUnit(source, { under: office });
  const moderates = { roles: [{ role: 'MODERATOR', at: desk }] } as const;
  [moderator, second] = [await someone(moderates), await someone(moderates)];
  board = await aBoard(source, { at: office, moderate: desk });
  thread = await aThread(source, { by: author, on: board, replies: 1 }, forum);
});

const flag = (as: Viewer, seq = 2, given: object = {}) =>
  forum.flags.flag(as, { threadId: thread.id, seq, reason: 'ATTACK', note: null, ...given });
const takeBack = (as: Viewer, seq = 2) => forum.flags.takeBack(as, { threadId: thread.id, seq });
const waiting = async (as = moderator, queue: 'waiting' | 'decided' = 'waiting'): Promise<Review[]> =>
  (await forum.reviewQueue.page(as, queue, { first: 50, after: null })).edges.map(({ node }) => node);
const onlyReview = async (as = moderator): Promise<Review> => {
  const [review, ...more] = await waiting(as);
  if (review === undefined || more.length > 0) throw new Error('not exactly one review waits');
  return review;
};
const decide = (as: Viewer, reviewId: string, uphold: boolean) =>
  forum.reviews.decide(as, { reviewId, uphold, reason });
const postAt = (seq: number, as = reader) => forum.posts.show(as, { threadId: thread.id, seq });

/** What those are told whose flags were decided about. */
async function settledBy(action: () => Promise<unknown>): Promise<SettledFlags[]> {
  const heard: SettledFlags[] = [];
  forum.hooks.onFlagsSettled((_tx, flags) => {
    heard.push(flags);
    return Promise.resolve();
  });
  await action();
  return heard;
}

describe('flagging a post', () => {
  it('puts it before the moderators of its board, and nobody is shown whose flag it is', async () => {
    await expectLive(source, ['review.changed'], () => flag(reader, 2, { note: '说的是我们科的老赵' }));
    const review = await onlyReview();
    expect(review).toMatchObject({
      state: 'WAITING',
      since: '2026-11-23',
      claimedBy: null,
      mine: false,
      mayClaim: true,
    });
    expect(review.flags).toEqual([{ reason: 'ATTACK', note: '说的是我们科的老赵' }]);
    expect(review.post.body).toBe('回复 1');
    expect(JSON.stringify(review)).not.toContain(reader.staffId);
    expect(await forum.flags.mine(reader, { threadId: thread.id, seq: 2 })).toMatchObject({ state: 'WAITING' });
    expect(await forum.flags.mine(other, { threadId: thread.id, seq: 2 })).toBeNull();
    expect(await waiting(await someone({ roles: [{ role: 'MODERATOR', at: await aUnit(source) }] }))).toEqual([]);
  });

  it('is told to those moderators and to nobody else', async () => {
    const [last] = await source.query<{ last: string }[]>('SELECT max(sequence) AS last FROM platform.outbox');
    await flag(reader);
    const [event] = await eventsAfter(source, last?.last ?? '0');
    expect(event).toEqual({
      type: 'review.changed',
      rooms: [moderator, second].map(({ staffId }) => `staff:${staffId}`).sort(),
      payload: { boardId: board.id },
    });
  });

  it('changes nothing anybody else can see', async () => {
    const before = JSON.stringify([await postAt(2, other), await forum.threads.getFor(other, thread.id)]);
    await flag(reader);
    expect(JSON.stringify([await postAt(2, other), await forum.threads.getFor(other, thread.id)])).toBe(before);
  });

  it('is for whoever may read it, of what stands and is not their own', async () => {
    const leader = await someone({ roles: ['LEADER'] });
    const answer = { clientId: crypto.randomUUID(), threadId: thread.id, body: '已安排。' };
    await forum.database.transaction((tx) => forum.officialReplies.publish(tx, leader, answer));
    await forum.moderation.hide(second, { threadId: thread.id, seq: 2, reason });
    const byAuthor = await asViewer(source, author);
    for (const [who, seq] of [
      [byAuthor, 1],
      [reader, 2],
      [reader, 3],
    ] as const) {
      expect((await postAt(seq, who)).viewer.can.flag).toBe(false);
      await expectLive(source, [], () => expect(flag(who, seq)).rejects.toMatchObject({ code: 'FORBIDDEN' }));
    }
    expect((await postAt(1)).viewer.can.flag).toBe(true);
    await expect(flag(reader, 99)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const stranger = await asViewer(source, await aStaffMember(source));
    await expect(flag(stranger, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(forum.flags.mine(stranger, { threadId: thread.id, seq: 1 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('finds no letter', async () => {
    const leader = await aStaffMember(source, { at: office, roles: ['LEADER'] });
    thread = await aThread(source, { by: author, letter: true, to: leader }, forum);
    await expect(flag(await asViewer(source, leader), 1)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('says what is wrong: 其他 needs words', async () => {
    for (const note of [null, ' ', '哦'])
      await expect(flag(reader, 2, { reason: 'OTHER', note })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await flag(reader, 2, { reason: 'OTHER', note: '冒用他人名义' });
    await expectLive(source, ['review.changed'], () => flag(reader, 2, { reason: 'PRIVACY', note: ' ' }));
    await expectLive(source, [], () => flag(reader, 2, { reason: 'PRIVACY' }));
    expect((await onlyReview()).flags).toEqual([{ reason: 'PRIVACY', note: '' }]);
  });

  it('leaves one review with exactly the flags that stand, whatever people do', async () => {
    const people = [reader, other, await someone()];
    const step = fc.record({ who: fc.nat({ max: 2 }), flags: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
        const standing = new Set<number>();
        for (const { who, flags } of steps) {
          const viewer = people[who] ?? reader;
          await (flags ? flag(viewer) : takeBack(viewer));
          if (flags) standing.add(who);
          else standing.delete(who);
        }
        const reviews = await waiting();
        expect(reviews.map(({ flags }) => flags.length)).toEqual(standing.size === 0 ? [] : [standing.size]);
        for (const viewer of people) await takeBack(viewer);
        expect(await waiting()).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });

  it('by two at once opens one review', async () => {
    await Promise.all([flag(reader), flag(other)]);
    expect((await onlyReview()).flags).toHaveLength(2);
  });
});

describe('taking a review on', () => {
  it('is for one at a time, until they leave it or a day has passed', async () => {
    await flag(reader);
    const { id } = await onlyReview();
    await expectLive(source, ['review.changed'], () => forum.reviews.claim(moderator, id, true));
    await expectLive(source, [], () => forum.reviews.claim(moderator, id, true));
    expect(await onlyReview(second)).toMatchObject({ claimedBy: moderator.name, mine: false, mayClaim: false });
    await expect(forum.reviews.claim(second, id, true)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(decide(second, id, true)).rejects.toMatchObject({ code: 'REVIEW_NOT_CLAIMED' });
    await expectLive(source, ['review.changed'], () => forum.reviews.claim(moderator, id, false));
    await forum.reviews.claim(second, id, true);
    clock.advance(DAY_MS);
    expect(await onlyReview()).toMatchObject({ mayClaim: true });
    await forum.reviews.claim(moderator, id, true);
    expect(await onlyReview()).toMatchObject({ mine: true });
  });

  it('is refused to everyone else, who are told no more than that there is none', async () => {
    await flag(reader);
    const { id } = await onlyReview();
    const elsewhere = await someone({ roles: [{ role: 'MODERATOR', at: await aUnit(source) }] });
    for (const powerless of [reader, elsewhere]) {
      await expect(forum.reviews.claim(powerless, id, true)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(decide(powerless, id, true)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    await expect(forum.reviews.claim(moderator, 'nothing', true)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await onlyReview()).toMatchObject({ claimedBy: null });
  });
});

describe('deciding', () => {
  const taken = async (seq = 2): Promise<string> => {
    await flag(reader, seq);
    await flag(other, seq);
    const { id } = await onlyReview();
    await forum.reviews.claim(moderator, id, true);
    return id;
  };

  it('that the flags are right hides the post for a reason everybody sees, and tells both sides', async () => {
    const id = await taken();
    const told = await settledBy(() =>
      expectLive(source, ['post.changed', 'review.changed'], () => decide(moderator, id, true)),
    );
    expect(told).toMatchObject([{ threadId: thread.id, seq: 2, flaggers: [reader.staffId, other.staffId].sort() }]);
    expect(await postAt(2)).toMatchObject({ state: 'HIDDEN', body: null, moderation: { reason } });
    expect(await waiting()).toEqual([]);
    expect(await waiting(moderator, 'decided')).toMatchObject([
      { id, state: 'UPHELD', reason, decidedOn: '2026-11-23' },
    ]);
    expect(await forum.flags.mine(reader, { threadId: thread.id, seq: 2 })).toMatchObject({ state: 'UPHELD' });
  });

  it('that they are not lets it stand and says so where it stands', async () => {
    const id = await taken();
    const told = await settledBy(() =>
      expectLive(source, ['post.changed', 'review.changed'], () => decide(moderator, id, false)),
    );
    expect(told).toHaveLength(1);
    expect(await postAt(2)).toMatchObject({ state: 'VISIBLE', body: '回复 1', moderation: { reason } });
    expect(await forum.traces.ofThread(thread.id)).toMatchObject([{ seq: 2, action: 'KEEP', reason }]);
    await expect(flag(reader)).rejects.toMatchObject({ code: 'FLAG_SETTLED' });
    await expect(takeBack(reader)).rejects.toMatchObject({ code: 'FLAG_SETTLED' });
    await flag(await someone());
    expect(await onlyReview()).toMatchObject({ flags: [{ reason: 'ATTACK' }], claimedBy: null });
  });

  it('takes out of sight what names a private person, tells its author why, and can be undone', async () => {
    const heard: unknown[] = [];
    forum.hooks.onModerated((_tx, post) => {
      heard.push(post);
      return Promise.resolve();
    });
    await flag(reader, 1, { reason: 'NAMES_A_PERSON', note: '食堂的小王不是领导' });
    const review = await onlyReview();
    expect(review.flags).toEqual([{ reason: 'NAMES_A_PERSON', note: '食堂的小王不是领导' }]);
    await forum.reviews.claim(moderator, review.id, true);
    await expectLive(source, ['thread.changed', 'review.changed'], () => decide(moderator, review.id, true));
    expect(heard).toMatchObject([{ threadId: thread.id, seq: 1, authorId: author.id }]);
    expect(await postAt(1, other)).toMatchObject({ state: 'HIDDEN', body: null, moderation: { reason } });
    const undo = '已改用职务称呼';
    await expectLive(source, ['thread.changed'], () =>
      forum.moderation.restore(second, { threadId: thread.id, reason: undo }),
    );
    expect(await postAt(1, other)).toMatchObject({ state: 'VISIBLE' });
    expect((await forum.traces.ofThread(thread.id)).map((step) => [step.action, step.reason])).toEqual([
      ['HIDE', reason],
      ['RESTORE', undo],
    ]);
  });

  it('about an opening is about the thread, an anonymous author’s too', async () => {
    const windows = new Windows(source, forum, SLOT);
    const item = aThreadItem(board);
    expect(await windows.publish(item)).toEqual([published(1)]);
    thread = await forum.threads.getFor(reader, item.threadId);
    const id = await taken(1);
    expect((await onlyReview()).post.author).toMatchObject({ voice: 'ANONYMOUS', staffId: null, unitName: null });
    await expectLive(source, ['thread.changed', 'review.changed'], () => decide(moderator, id, true));
    expect(await postAt(1)).toMatchObject({ state: 'HIDDEN', moderation: { reason } });
  });

  it('happens once, whoever is first', async () => {
    const id = await taken();
    const both = await Promise.allSettled([decide(moderator, id, true), decide(moderator, id, false)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await forum.traces.ofThread(thread.id)).toHaveLength(1);
    await expect(forum.reviews.claim(moderator, id, false)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('needs a reason', async () => {
    const reviewId = await taken();
    const silent = { reviewId, uphold: true, reason: ' ' };
    await expect(forum.reviews.decide(moderator, silent)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await onlyReview()).toMatchObject({ state: 'WAITING' });
  });

  it('also happens when the post is hidden without being asked for, and waits for nobody when it is taken back', async () => {
    await flag(reader);
    await expectLive(source, ['post.changed', 'review.changed'], () =>
      forum.moderation.hide(second, { threadId: thread.id, seq: 2, reason }),
    );
    expect(await waiting(moderator, 'decided')).toMatchObject([{ state: 'UPHELD', reason }]);
    const seq = await aReply(forum, other, thread.id, '随口一说');
    await flag(reader, seq);
    await forum.ownWords.delete(other, { threadId: thread.id, seq });
    expect(await waiting()).toEqual([]);
  });
});

describe('a party', () => {
  it('neither sees the review nor decides it, by any way', async () => {
    const leader = await aStaffMember(source, { at: office, roles: ['LEADER', { role: 'MODERATOR', at: board.unit }] });
    const addressed = await aThread(
      source,
      { by: author, on: await aBoard(source, { at: office }), to: leader },
      forum,
    );
    await aReply(forum, second, thread.id, '请大家注意用语。');
    await flag(reader);
    const { id } = await onlyReview();
    expect(await waiting(second)).toEqual([]);
    const refused = { code: 'NOT_IMPARTIAL' };
    await expect(forum.reviews.claim(second, id, true)).rejects.toMatchObject(refused);
    await expectLive(source, [], () =>
      expect(forum.moderation.hide(second, { threadId: thread.id, seq: 2, reason })).rejects.toMatchObject(refused),
    );
    const toThem = { threadId: addressed.id, reason };
    await expect(forum.moderation.hide(await asViewer(source, leader), toThem)).rejects.toMatchObject(refused);
    await flag(moderator, 1);
    expect(await waiting()).toEqual([]);
    await expect(forum.reviews.claim(moderator, id, true)).rejects.toMatchObject(refused);
  });
});

describe('the queue', () => {
  it('comes in pages, the longest-waiting day first, and counts', async () => {
    for (let day = 0; day < 3; day += 1) {
      await flag(reader, await aReply(forum, other, thread.id, `第 ${day} 天`));
      clock.advance(DAY_MS);
    }
    const first = await forum.reviewQueue.page(moderator, 'waiting', { first: 2, after: null });
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const after = first.pageInfo.endCursor;
    const rest = await forum.reviewQueue.page(moderator, 'waiting', { first: 2, after });
    const days = [...first.edges, ...rest.edges].map(({ node }) => node.since);
    expect(days).toEqual(['2026-11-23', '2026-11-24', '2026-11-25']);
    await expect(forum.reviewQueue.page(moderator, 'waiting', { first: 0, after })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    const noDay = encodeCursor('2026-02-31', randomUUID());
    await expect(forum.reviewQueue.page(moderator, 'waiting', { first: 2, after: noDay })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await expect(forum.reviewQueue.page(moderator, 'waiting', { first: 2, after: 'x' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
  });
});
