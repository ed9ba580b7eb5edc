import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { InboxRating, InboxReopening, InboxThread, InboxWithdrawal } from '#contracts';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { aFollowUp, aLetterItem, aReplyItem, aThreadItem, published, refused, Windows } from '../testing/inbox.js';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestBoard, type TestForum, WINDOW_SECONDS } from '../testing.js';
import { toThread } from '../threads/present-thread.js';
import type { AuthorsStep } from '../threads/thread-hooks.js';
import type { ThreadType } from '../threads/thread.type.js';

const SLOT = Date.parse('2026-11-23T02:20:00Z') / 1000;
const SLOT_TIME = new Date(SLOT * 1000);
const DAY_MS = 86_400_000;

let fresh: FreshDatabase;
let source: DataSource;
let clock: ManualClock;
let forum: TestForum;
let windows: Windows;
let root: TestUnit;
let board: TestBoard;
let leaderStaff: TestStaff;
let authorStaff: TestStaff;
let author: Viewer;
let leader: Viewer;
let moderator: Viewer;
let stranger: Viewer;
const steps: [string, AuthorsStep][] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  clock = new ManualClock(SLOT_TIME);
  forum = aForum(source, clock);
  windows = new Windows(source, forum, SLOT);
  root = await aUnit(source);
  board = await aBoard(source, { at: root });
  leaderStaff = await aStaffMember(source, { at: root, roles: ['LEADER'], title: '县长' });
  authorStaff = await aStaffMember(source, { at: root });
  author = await asViewer(source, authorStaff);
  leader = await asViewer(source, leaderStaff);
  moderator = await asViewer(source, await aStaffMember(source, { at: root, roles: ['MODERATOR'] }));
  stranger = await asViewer(source, await aStaffMember(source, { at: root }));
  forum.hooks.onWithdrawn((_, step) => Promise.resolve(void steps.push(['withdrawn', step])));
  forum.hooks.onReopened((_, step) => Promise.resolve(void steps.push(['reopened', step])));
});
afterAll(() => fresh.drop());

const see = async (id: string, as: Viewer = stranger): Promise<ThreadType> =>
  toThread(await forum.threads.getFor(as, id), as);
const postAt = (id: string, seq: number, as = stranger) => forum.posts.show(as, { threadId: id, seq });
const ask = (threadId: string, as = leader, body = '是哪一段路？') =>
  forum.asking.ask(as, { clientId: randomUUID(), threadId, body });
const answer = (threadId: string, as = leader) =>
  forum.database.transaction((tx) =>
    forum.officialReplies.publish(tx, as, { clientId: randomUUID(), threadId, body: '已安排，周五前修好。' }),
  );
const named = async (): Promise<string> => (await aThread(source, { on: board, by: authorStaff }, forum)).id;
const anonymous = async (given: Partial<InboxThread> = {}): Promise<InboxThread> => {
  const item = aThreadItem(board, given);
  expect(await windows.publish(item)).toEqual([published(1)]);
  return item;
};
const dissatisfied = { solved: false, rating: 'DISSATISFIED', reason: '只修了一半' } as const;
const satisfied = { solved: true, rating: 'SATISFIED', reason: null } as const;
const step = ({ authorKey, threadId }: InboxThread, seq: number) => ({ authorKey, threadId, seq });
const rating = (of: InboxThread, seq: number): InboxRating => ({ ...step(of, seq), type: 'rate', ...dissatisfied });
const withdrawal = (of: InboxThread, seq: number): InboxWithdrawal => ({
  ...step(of, seq),
  type: 'withdraw',
  reason: '写错了单位',
});
const reopening = (of: InboxThread, seq: number): InboxReopening => ({
  ...step(of, seq),
  type: 'reopen',
  body: '下雨又塌了。',
});
/** What the author reads at the anonymous origin. */
const standing = async (threadId: string): Promise<unknown> => {
  const [row] = await source.query<object[]>(
    `SELECT open_question, rating, solved, reason, withdrawn, reopen_until::text
     FROM anonymous.standing WHERE thread_id = $1`,
    [threadId],
  );
  return row;
};

describe('asking the author back', () => {
  it('is a question on record that stays open until its author answers under it', async () => {
    const id = await named();
    const { seq } = await expectLive(source, ['post.added'], () => ask(id));
    expect(await postAt(id, seq)).toMatchObject({ kind: 'QUESTION', office: { title: '县长' }, viewer: { can: {} } });
    expect(await see(id)).toMatchObject({ openQuestion: seq, officialCount: 0, canReopenUntil: null });
    await aReply(forum, stranger, id, '我知道是哪段', seq);
    await aReply(forum, author, id, '另外一件事');
    expect(await see(id)).toMatchObject({ openQuestion: seq });
    await aReply(forum, author, id, '村口那段', seq);
    expect(await see(id)).toMatchObject({ openQuestion: null });
  });

  it('reaches an anonymous author by receipt, and is answered by their follow-up', async () => {
    const item = await anonymous();
    const { seq } = await ask(item.threadId);
    expect(await standing(item.threadId)).toMatchObject({ open_question: seq });
    expect(await windows.publish(aFollowUp(item, { parentSeq: seq }))).toEqual([published(seq + 1)]);
    expect(await see(item.threadId)).toMatchObject({ openQuestion: null });
    expect(await standing(item.threadId)).toMatchObject({ open_question: null });
  });

  it('works in a letter, where it is no answer yet', async () => {
    const letter = aLetterItem(leaderStaff);
    await windows.publish(letter);
    const { seq } = await expectLive(source, ['post.added', 'letter.changed'], () => ask(letter.threadId));
    const entries = await source.query<object[]>(
      'SELECT seq, voice, kind, body FROM anonymous.letter_entry WHERE thread_id = $1 AND seq > 1',
      [letter.threadId],
    );
    expect(entries).toEqual([{ seq, voice: 'ADDRESSEE', kind: 'QUESTION', body: '是哪一段路？' }]);
    expect(await standing(letter.threadId)).toMatchObject({ open_question: seq, reopen_until: null });
    await windows.publish(aFollowUp(letter, { parentSeq: seq }));
    expect(await standing(letter.threadId)).toMatchObject({ open_question: null });
    await aReply(forum, leader, letter.threadId, '明白了，我来办。');
    expect(await standing(letter.threadId)).toMatchObject({ reopen_until: '2026-12-23' });
  });

  it('replaces the question before it, and the same request asks once', async () => {
    const id = await named();
    await ask(id);
    const again = { clientId: randomUUID(), threadId: id, body: '影响多少户？' };
    const first = await forum.asking.ask(leader, again);
    await expectLive(source, [], async () => expect((await forum.asking.ask(leader, again)).seq).toBe(first.seq));
    expect(await see(id)).toMatchObject({ openQuestion: first.seq, lastSeq: first.seq });
    await expect(forum.asking.ask(leader, { ...again, body: '别的' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is for those who may answer, and for nobody about their own thread', async () => {
    const id = await named();
    for (const someone of [stranger, moderator, author])
      await expect(ask(id, someone)).rejects.toMatchObject({ code: 'NOT_A_LEADER_HERE' });
    const own = (await aThread(source, { on: board, by: leaderStaff }, forum)).id;
    await expect(ask(own)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const letter = aLetterItem(leaderStaff);
    await windows.publish(letter);
    await expect(ask(letter.threadId, moderator)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(ask(id, leader, ' ')).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await see(id, leader)).toMatchObject({ lastSeq: 1, viewerCan: { askAuthor: true } });
    expect(await see(id)).toMatchObject({ viewerCan: { askAuthor: false } });
  });

  it('is neither edited, hidden, deleted nor corrected', async () => {
    const id = await named();
    const { seq } = await ask(id);
    const { viewer } = await postAt(id, seq, leader);
    expect(viewer.can).toMatchObject({ edit: false, delete: false, correct: false });
    expect((await postAt(id, seq, moderator)).viewer.can).toMatchObject({ hide: false });
  });
});

describe('rating', () => {
  it('waits for an answer; then everyone sees it, and a later one takes its place', async () => {
    const id = await named();
    const rate = (judgement: object) => forum.rating.rate(author, { threadId: id, ...satisfied, ...judgement });
    await expectLive(source, [], () => expect(rate({})).rejects.toMatchObject({ code: 'NOT_YET_ANSWERED' }));
    expect(await see(id, author)).toMatchObject({ rating: null, viewerCan: { rate: false } });
    await answer(id);
    expect(await see(id, author)).toMatchObject({ viewerCan: { rate: true } });
    await expectLive(source, ['thread.changed'], () => rate(dissatisfied));
    expect(await see(id)).toMatchObject({ rating: { ...dissatisfied, on: '2026-11-23' } });
    await expectLive(source, [], () => rate(dissatisfied));
    await expectLive(source, ['thread.changed'], () => rate(satisfied));
    expect(await see(id)).toMatchObject({ rating: satisfied, viewerCan: { rate: false } });
  });

  it('needs a reason from whoever is dissatisfied, and writes nothing half', async () => {
    const id = await named();
    await answer(id);
    for (const reason of [null, ' ', '差', '差'.repeat(501)])
      await expect(forum.rating.rate(author, { threadId: id, ...dissatisfied, reason })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
        params: { field: 'reason' },
      });
    expect(await see(id)).toMatchObject({ rating: null });
  });

  it('is absent for everyone but the author', async () => {
    const id = await named();
    await answer(id);
    for (const someone of [stranger, leader, moderator])
      await expect(forum.rating.rate(someone, { threadId: id, ...satisfied })).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
    const { threadId } = await anonymous();
    await answer(threadId);
    await expect(forum.rating.rate(author, { threadId, ...satisfied })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('comes from an anonymous author with the day of the slot and nothing finer', async () => {
    const item = await anonymous();
    expect(await windows.publish(rating(item, 2))).toEqual([refused('NOT_YET_ANSWERED')]);
    await answer(item.threadId);
    await windows.gather([rating(item, 3)]);
    await expectLive(source, ['thread.changed', 'anonymous.published'], () => forum.publisher.publishBatch());
    expect(await windows.outcomeOf({ ...item, seq: 3 })).toEqual(published(null));
    expect(await see(item.threadId)).toMatchObject({ rating: { ...dissatisfied, on: '2026-11-23' } });
    expect(await standing(item.threadId)).toMatchObject({
      solved: false,
      rating: 'DISSATISFIED',
      reason: '只修了一半',
    });
  });

  it('is not taken from a key that only replied', async () => {
    const { threadId } = await anonymous();
    await answer(threadId);
    const reply = aReplyItem(threadId);
    const asOpener = { ...rating({ ...reply, type: 'thread' } as never, 2) };
    expect(await windows.publish(reply, asOpener)).toEqual([published(3), refused('NOT_FOUND')]);
    expect(await see(threadId)).toMatchObject({ rating: null });
  });
});

describe('withdrawing', () => {
  it('takes the opening away, keeps what was answered, and ends the talk', async () => {
    const id = await named();
    const official = await answer(id);
    await ask(id);
    await expectLive(source, ['post.changed', 'thread.changed'], () =>
      forum.withdrawing.withdraw(author, { threadId: id, reason: '已经当面解决' }),
    );
    expect(await see(id)).toMatchObject({
      title: '',
      withdrawn: true,
      withdrawalReason: '已经当面解决',
      openQuestion: null,
      canReopenUntil: null,
    });
    expect(await postAt(id, 1)).toMatchObject({ state: 'DELETED', body: null });
    expect(await postAt(id, official.seq)).toMatchObject({ body: '已安排，周五前修好。' });
    await expect(aReply(forum, stranger, id)).rejects.toMatchObject({ code: 'THREAD_WITHDRAWN' });
    await expect(answer(id)).rejects.toMatchObject({ code: 'THREAD_WITHDRAWN' });
    await expect(forum.rating.rate(author, { threadId: id, ...satisfied })).rejects.toMatchObject({
      code: 'THREAD_WITHDRAWN',
    });
    expect(await see(id, author)).toMatchObject({
      viewerCan: { reply: false, rate: false, withdraw: false, reopen: false },
    });
    const body = await source.query<unknown[]>('SELECT FROM forum.post_body WHERE thread_id = $1 AND seq = 1', [id]);
    expect(body).toEqual([]);
  });

  it('is done once: a repeat says and changes nothing', async () => {
    const id = await named();
    await forum.withdrawing.withdraw(author, { threadId: id, reason: '第一次' });
    await expectLive(source, [], () => forum.withdrawing.withdraw(author, { threadId: id, reason: '第二次' }));
    expect(await see(id)).toMatchObject({ withdrawalReason: '第一次' });
  });

  it('is what deleting the opening does', async () => {
    const id = await named();
    await forum.ownWords.delete(author, { threadId: id, seq: 1 });
    expect(await see(id)).toMatchObject({ withdrawn: true, withdrawalReason: null });
    await expect(aReply(forum, stranger, id)).rejects.toMatchObject({ code: 'THREAD_WITHDRAWN' });
  });

  it('is absent for everyone else, and waits while the thread is hidden', async () => {
    const id = await named();
    for (const someone of [stranger, leader, moderator])
      await expect(forum.withdrawing.withdraw(someone, { threadId: id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await forum.moderation.hide(moderator, { threadId: id, reason: '人身攻击' });
    await expect(forum.withdrawing.withdraw(author, { threadId: id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await see(id, author)).toMatchObject({ withdrawn: false });
  });

  it('and rating say why to nobody any more when a moderator hides the thread, but to those who may see it', async () => {
    const id = await named();
    await answer(id);
    await forum.rating.rate(author, { threadId: id, ...dissatisfied });
    await forum.withdrawing.withdraw(author, { threadId: id, reason: '某某收了好处' });
    const said = { withdrawalReason: '某某收了好处', rating: dissatisfied };
    expect(await see(id)).toMatchObject(said);
    await forum.moderation.hide(moderator, { threadId: id, reason: '人身攻击' });
    for (const someone of [author, moderator]) expect(await see(id, someone)).toMatchObject(said);
    for (const someone of [stranger, leader])
      expect(await see(id, someone)).toMatchObject({
        withdrawalReason: null,
        rating: { ...dissatisfied, reason: null },
      });
  });

  it('is told the other rooms in its transaction, with the slot alone for an anonymous author', async () => {
    const item = await anonymous();
    steps.length = 0;
    expect(await windows.publish(withdrawal(item, 2), aReplyItem(item.threadId))).toEqual([
      published(null),
      // It was accepted while the thread was still open.
      published(2),
    ]);
    expect(steps).toEqual([
      [
        'withdrawn',
        {
          threadId: item.threadId,
          reachUnitId: root.id,
          at: SLOT_TIME,
          slot: true,
          note: '写错了单位',
        },
      ],
    ]);
    expect(await standing(item.threadId)).toMatchObject({ withdrawn: true, reopen_until: null });
    await windows.gather([aFollowUp(item, { seq: 3 })], SLOT + WINDOW_SECONDS);
    await forum.publisher.publishBatch();
    expect(await windows.outcomeOf({ ...item, seq: 3 })).toEqual(refused('THREAD_WITHDRAWN'));
  });

  it('leaves no list with what nobody said anything to, letters included', async () => {
    const listed = async (): Promise<string[]> => {
      const pages = await Promise.all([
        forum.lists.threads(leader, {}, 'NEWEST', { first: 100 }),
        forum.lists.letters(leader, 'RECEIVED', { first: 100 }),
      ]);
      return pages.flatMap(({ edges }) => edges.map(({ node }) => node.id));
    };
    const letters = [aLetterItem(leaderStaff), aLetterItem(leaderStaff)] as const;
    const threads = [aThreadItem(board), aThreadItem(board)] as const;
    const [answered, silent] = [
      [letters[0], threads[0]],
      [letters[1], threads[1]],
    ];
    await windows.publish(...answered, ...silent);
    for (const { threadId } of answered) await ask(threadId);
    for (const item of [...answered, ...silent]) expect(await listed()).toContain(item.threadId);
    await windows.publish(...[...answered, ...silent].map((item) => withdrawal(item, 2)));
    for (const { threadId } of answered) expect(await listed()).toContain(threadId);
    for (const { threadId } of silent) expect(await listed()).not.toContain(threadId);
  });

  it('takes the text out of an anonymous letter too, and nobody else can do it', async () => {
    const letter = aLetterItem(leaderStaff);
    await windows.publish(letter);
    await answer(letter.threadId);
    await expect(forum.withdrawing.withdraw(leader, { threadId: letter.threadId })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await windows.publish(withdrawal(letter, 2))).toEqual([published(null)]);
    const entries = await source.query<object[]>(
      'SELECT seq, body FROM anonymous.letter_entry WHERE thread_id = $1 ORDER BY seq',
      [letter.threadId],
    );
    expect(entries).toEqual([
      { seq: 1, body: null },
      { seq: 2, body: '已安排，周五前修好。' },
    ]);
  });
});

describe('opening again', () => {
  const reopen = (threadId: string, as = author, clientId = randomUUID()) =>
    forum.reopening.reopen(as, { clientId, threadId, body: '下雨又塌了。' });

  it('adds why as the author’s post, and takes the answer for none until there is another', async () => {
    const id = await named();
    await expect(reopen(id)).rejects.toMatchObject({ code: 'NOT_YET_ANSWERED' });
    await answer(id);
    expect(await see(id, author)).toMatchObject({ canReopenUntil: '2026-12-23', viewerCan: { reopen: true } });
    steps.length = 0;
    const { seq } = await expectLive(source, ['post.added'], () => reopen(id));
    expect(await postAt(id, seq)).toMatchObject({ kind: 'REPLY', body: '下雨又塌了。', author: { isOpener: true } });
    expect(await see(id, author)).toMatchObject({ canReopenUntil: null, viewerCan: { reopen: false, rate: false } });
    expect(steps).toEqual([
      ['reopened', { threadId: id, reachUnitId: root.id, at: SLOT_TIME, slot: false, note: null, postSeq: seq }],
    ]);
    await answer(id);
    expect(await see(id, author)).toMatchObject({ viewerCan: { reopen: true } });
  });

  it('is possible for thirty days', async () => {
    const id = await named();
    const late = await named();
    await answer(id);
    await answer(late);
    clock.advance(30 * DAY_MS);
    await reopen(id);
    clock.advance(DAY_MS);
    await expectLive(source, [], () => expect(reopen(late)).rejects.toMatchObject({ code: 'REOPENING_TOO_LATE' }));
    clock.set(SLOT_TIME);
  });

  it('happens once for one request, and not for other people, other words or a closed thread', async () => {
    const id = await named();
    await answer(id);
    const clientId = randomUUID();
    const first = await reopen(id, author, clientId);
    await expectLive(source, [], async () => expect(await reopen(id, author, clientId)).toEqual(first));
    const others = { clientId, threadId: id, body: '别的' };
    await expect(forum.reopening.reopen(author, others)).rejects.toMatchObject({ code: 'CONFLICT' });
    await answer(id);
    await expect(reopen(id, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const short = { clientId: randomUUID(), threadId: id, body: '塌' };
    await expect(forum.reopening.reopen(author, short)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await forum.moderation.lock(moderator, { threadId: id, reason: '另开新帖' });
    await expect(reopen(id)).rejects.toMatchObject({ code: 'THREAD_LOCKED' });
  });

  it('comes from an anonymous author at the slot', async () => {
    const item = await anonymous();
    await answer(item.threadId);
    expect(await standing(item.threadId)).toMatchObject({ reopen_until: '2026-12-23' });
    expect(await windows.publish(reopening(item, 2), rating(item, 3), reopening(item, 4))).toEqual([
      published(3),
      refused('NOT_YET_ANSWERED'),
      refused('NOT_YET_ANSWERED'),
    ]);
    expect(await postAt(item.threadId, 3)).toMatchObject({
      postedAt: SLOT_TIME.toISOString(),
      slot: true,
      author: { isOpener: true },
    });
    expect(await standing(item.threadId)).toMatchObject({ reopen_until: null });
  });

  it('does not follow one’s own withdrawal, even in the same window', async () => {
    const item = await anonymous();
    await answer(item.threadId);
    steps.length = 0;
    expect(await windows.publish(withdrawal(item, 2), reopening(item, 3))).toEqual([
      published(null),
      refused('THREAD_WITHDRAWN'),
    ]);
    expect(steps.map(([what]) => what)).toEqual(['withdrawn']);
    expect(await see(item.threadId)).toMatchObject({ withdrawn: true, lastSeq: 2 });
  });
});
