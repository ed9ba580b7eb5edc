import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { Database, ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { AnonymousDigest } from '../anonymous/anonymous-digest.js';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestBoard, type TestForum } from '../testing.js';
import { aReplyItem, aThreadItem, published, Windows } from '../testing/inbox.js';
import { decideFirst, waitingFor } from '../testing/reviewing.js';

/** A Monday, twenty past ten in the morning. */
const SLOT = Date.parse('2026-11-23T02:20:00Z') / 1000;
const HOUR = 3_600_000;
const reason = '已看过，可以发';

let fresh: FreshDatabase;
let source: DataSource;
let clock: ManualClock;
let forum: TestForum;
let windows: Windows;
let root: TestUnit;
let desk: TestUnit;
let author: TestStaff;
let byAuthor: Viewer;
let reader: Viewer;
let leader: Viewer;
let moderator: Viewer;
let board: TestBoard;

const someone = async (given: object = {}): Promise<Viewer> =>
  asViewer(source, await aStaffMember(source, { at: root, ...given }));

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  clock = new ManualClock(new Date(SLOT * 1000));
  forum = aForum(source, clock);
  windows = new Windows(source, forum, SLOT);
  root = await aUnit(source);
  author = await aStaffMember(source, { at: root });
  byAuthor = await asViewer(source, author);
  reader = await someone();
  leader = await someone({ roles: ['LEADER'] });
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  clock.set(new Date(SLOT * 1000));
  desk = await aUnit(source, { under: root });
  moderator = await someone({ roles: [{ role: 'MODERATOR', at: desk }] });
  board = await aBoard(source, { at: root, moderate: desk, checkedFrom: '2026-11-23' });
});

const postAt = (threadId: string, seq: number, as = reader) => forum.posts.show(as, { threadId, seq });
const waiting = () => waitingFor(forum, moderator);
const decide = (uphold: boolean) => decideFirst(forum, moderator, { uphold, reason });
async function aReleasedThread(): Promise<string> {
  const { id } = await aThread(source, { by: author, on: board }, forum);
  await decide(false);
  return id;
}

describe('on a board where everything is checked first', () => {
  it('a thread and a reply by name wait until a moderator releases them, and everybody sees how many do', async () => {
    const { id } = await expectLive(
      source,
      ['thread.opened', 'thread.changed', 'review.changed', 'board.changed'],
      () => aThread(source, { by: author, on: board }, forum),
    );
    expect(await postAt(id, 1)).toMatchObject({ state: 'HIDDEN', body: null, moderation: { rule: 'CHECKED_FIRST' } });
    expect((await postAt(id, 1, byAuthor)).body).not.toBeNull();
    expect(await forum.waiting.on(board.id)).toEqual({ count: 1, since: '2026-11-23T02:20:00.000Z', overdue: 0 });
    await expectLive(source, ['review.changed', 'thread.changed', 'review.changed', 'board.changed'], () =>
      decide(false),
    );
    expect(await forum.waiting.on(board.id)).toEqual({ count: 0, since: null, overdue: 0 });
    const seq = await aReply(forum, reader, id, '我们那边也是');
    expect(await postAt(id, seq, leader)).toMatchObject({ state: 'HIDDEN', body: null });
    await decide(false);
    expect(await postAt(id, seq, leader)).toMatchObject({ state: 'VISIBLE' });
  });

  it('an anonymous word waits as one by name does, and its author finds it in what everybody downloads', async () => {
    const opening = aThreadItem(board);
    expect(await windows.publish(opening)).toEqual([published(1)]);
    const line = async (key: string) => {
      const { held, hidden } = (await digest()).find(({ authorKey }) => authorKey === key) ?? {};
      return [held, hidden];
    };
    expect(await postAt(opening.threadId, 1)).toMatchObject({ state: 'HIDDEN', moderation: { rule: 'CHECKED_FIRST' } });
    expect(await line(opening.authorKey)).toEqual([1, 0]);
    await decide(false);
    expect(await line(opening.authorKey)).toEqual([0, 0]);
    const reply = aReplyItem(opening.threadId);
    await windows.publish(reply);
    expect([await line(opening.authorKey), await line(reply.authorKey)]).toEqual([
      [0, 0],
      [1, 0],
    ]);
    await decide(true);
    expect(await line(reply.authorKey)).toEqual([0, 1]);
    expect(await postAt(opening.threadId, 2)).toMatchObject({ body: null, moderation: { reason, rule: null } });
  });

  it('what the leadership says on record stands at once', async () => {
    const threadId = await aReleasedThread();
    await forum.database.transaction((tx) =>
      forum.officialReplies.publish(tx, leader, { clientId: board.id, threadId, body: '下周动工。' }),
    );
    expect(await postAt(threadId, 2)).toMatchObject({ state: 'VISIBLE' });
    expect(await waiting()).toEqual([]);
  });

  it('an edit waits too, or it would be the way around', async () => {
    const threadId = await aReleasedThread();
    clock.advance(HOUR);
    await forum.ownWords.edit(byAuthor, { threadId, seq: 1, body: '换了一番话', revision: 1 });
    expect(await postAt(threadId, 1)).toMatchObject({ state: 'HIDDEN', body: null });
    expect(await forum.waiting.on(board.id)).toMatchObject({ count: 1, since: '2026-11-23T03:20:00.000Z' });
  });

  it('a letter has nobody to check it', async () => {
    const to = await aStaffMember(source, { at: root, roles: ['LEADER'] });
    await aThread(source, { by: author, letter: true, to }, forum);
    expect(await waiting()).toEqual([]);
  });

  it('four working hours are the limit, and what is beyond it is seen by moderators and by everybody', async () => {
    await aThread(source, { by: author, on: board }, forum);
    clock.advance(4 * HOUR);
    expect(await waiting()).toMatchObject([{ held: true, overdue: false }]);
    clock.advance(1000);
    expect(await waiting()).toMatchObject([{ held: true, overdue: true }]);
    expect(await forum.waiting.on(board.id)).toMatchObject({ count: 1, overdue: 1 });
  });

  it('the public number leaves out what only a part of its readers may read', async () => {
    const village = await aUnit(source, { under: root });
    await windows.publish(aThreadItem(board, { audience: 'UNIT', unitId: village.id }));
    expect(await waiting()).toHaveLength(1);
    expect(await forum.waiting.on(board.id)).toEqual({ count: 0, since: null, overdue: 0 });
  });
});

describe('checking first', () => {
  it('begins the day after it was announced, and what was said before stands', async () => {
    const administrator = await someone({ roles: ['ADMINISTRATOR'] });
    const reach = { unitId: root.id, readUnitId: root.id, postUnitId: root.id, answerUnitId: root.id };
    const input = {
      ...reach,
      moderateUnitId: desk.id,
      ...{ slug: `c-${desk.id.slice(0, 8)}`, name: '食堂', description: '', position: 1, archived: false },
    };
    const voices = ['NAMED' as const];
    const made = await forum.boards.create(administrator, { ...input, voices });
    const change = (checksFirst?: boolean) =>
      forum.boards.update(administrator, made.id, {
        ...input,
        voices,
        ...(checksFirst === undefined ? {} : { checksFirst }),
      });
    expect(made.checkedFrom).toBeNull();
    expect((await change(true)).checkedFrom).toBe('2026-11-24');
    expect((await change()).checkedFrom).toBe('2026-11-24');
    const on = { ...board, slug: input.slug };
    const today = await aThread(source, { by: author, on }, forum);
    expect(today.hidden).toBeNull();
    clock.advance(24 * HOUR);
    const tomorrow = await aThread(source, { by: author, on }, forum);
    expect(tomorrow.hidden).not.toBeNull();
    expect((await change(true)).checkedFrom).toBe('2026-11-24');
    expect((await change(false)).checkedFrom).toBeNull();
    expect((await aThread(source, { by: author, on }, forum)).hidden).toBeNull();
    expect((await forum.threads.getFor(reader, tomorrow.id)).hidden).not.toBeNull();
    const born = await forum.boards.create(administrator, {
      ...input,
      slug: `${input.slug}-2`,
      voices,
      checksFirst: true,
    });
    expect(born.checkedFrom).toBe('2026-11-24');
  });
});

const digest = () => new AnonymousDigest(new Database(source), clock).lines();
