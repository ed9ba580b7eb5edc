import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestBoard, type TestForum } from '../testing.js';
import { aLetterItem, aReplyItem, aThreadItem, published, refused, Windows } from '../testing/inbox.js';
import { decideFirst, waitingFor } from '../testing/reviewing.js';
import type { ThreadRow } from '../threads/thread.row.js';

const HELD = '代 开 发 票请找我';
const SLOT = Date.parse('2026-11-23T02:20:00Z') / 1000;
const reason = '已核对，没有问题';

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let windows: Windows;
let root: TestUnit;
let author: TestStaff;
let byAuthor: Viewer;
let reader: Viewer;
let moderator: Viewer;
let administrator: Viewer;
let board: TestBoard;
let thread: ThreadRow;

const someone = async (given: object = {}): Promise<Viewer> =>
  asViewer(source, await aStaffMember(source, { at: root, ...given }));

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  forum = aForum(source, new ManualClock(new Date(SLOT * 1000)));
  windows = new Windows(source, forum, SLOT);
  root = await aUnit(source);
  author = await aStaffMember(source, { at: root });
  byAuthor = await asViewer(source, author);
  reader = await someone();
  administrator = await someone({ roles: ['ADMINISTRATOR'] });
  for (const [word, action] of [
    ['赌博', 'BLOCK'],
    ['代开发票', 'HOLD'],
    ['拆迁', 'FLAG'],
  ] as const)
    await forum.watchedWords.put(administrator, word, action);
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  const desk = await aUnit(source, { under: root });
  moderator = await someone({ roles: [{ role: 'MODERATOR', at: desk }] });
  board = await aBoard(source, { at: root, moderate: desk });
  thread = await aThread(source, { by: author, on: board }, forum);
});

const postAt = (seq: number, as = reader, threadId: string = thread.id) => forum.posts.show(as, { threadId, seq });
const waiting = () => waitingFor(forum, moderator);
const decide = (uphold: boolean) => decideFirst(forum, moderator, { uphold, reason });
const postCount = async (): Promise<number> => (await forum.threads.getFor(reader, thread.id)).postCount;

describe('a word that may not be published', () => {
  it('is refused in whatever is said by name, and nothing is written', async () => {
    const blocked = { code: 'WORD_BLOCKED', params: { words: '赌博' } };
    await expectLive(source, [], async () => {
      await expect(aReply(forum, byAuthor, thread.id, '有人聚眾 賭*博')).rejects.toMatchObject(blocked);
      await expect(aThread(source, { by: author, on: board, title: '谁在赌 博？' }, forum)).rejects.toMatchObject(
        blocked,
      );
      const edit = { threadId: thread.id, seq: 1, body: '赌博', revision: 1 };
      await expect(forum.ownWords.edit(byAuthor, edit)).rejects.toMatchObject(blocked);
    });
    expect(await postAt(1)).toMatchObject({ revision: 1 });
    expect(await aReply(forum, byAuthor, thread.id, '有人聚众')).toBe(2);
  });

  it('is refused at publication in what is said anonymously, images’ words too; its author learns it by receipt', async () => {
    const reply = aReplyItem(thread.id, { body: '就是赌博' });
    const opening = aThreadItem(board, { title: '赌博成风没人管' });
    expect(await windows.publish(reply, opening, aReplyItem(thread.id))).toEqual([
      refused('WORDS_REFUSED'),
      refused('WORDS_REFUSED'),
      published(2),
    ]);
    const [kept] = await source.query<{ n: number }[]>(
      'SELECT count(*)::int AS n FROM forum.thread_author WHERE author_key = ANY($1)',
      [[reply.authorKey, opening.authorKey]],
    );
    expect(kept?.n).toBe(0);
  });

  it('is nobody’s business in a letter', async () => {
    const leader = await aStaffMember(source, { at: root, roles: ['LEADER'] });
    await aThread(source, { by: author, letter: true, to: leader, body: '有人赌博' }, forum);
    expect(await windows.publish(aLetterItem(leader, { body: '有人赌博' }))).toEqual([published(1)]);
  });
});

describe('a word for which a text is held', () => {
  it('keeps it from everybody but its author and the moderators until one releases it', async () => {
    const seq = await expectLive(source, ['post.added', 'post.changed', 'review.changed'], () =>
      aReply(forum, byAuthor, thread.id, HELD),
    );
    expect(await postAt(seq)).toMatchObject({
      state: 'HIDDEN',
      body: null,
      moderation: { reason: '', rule: 'WATCHED_WORD' },
    });
    for (const who of [byAuthor, moderator]) expect((await postAt(seq, who)).body).toContain('代 开');
    expect(await postCount()).toBe(0);
    expect(await waiting()).toMatchObject([{ held: true, words: ['代开发票'], flags: [] }]);
    await decide(false);
    expect(await postAt(seq)).toMatchObject({ state: 'VISIBLE', moderation: { reason } });
    expect(await postCount()).toBe(1);
    expect(await waiting()).toEqual([]);
  });

  it('keeps a whole thread of an anonymous author back, and what a moderator rejects stays unseen for their reason', async () => {
    const item = aThreadItem(board, { body: '这里可以代开发票' });
    expect(await windows.publish(item)).toEqual([published(1)]);
    expect(await postAt(1, reader, item.threadId)).toMatchObject({ state: 'HIDDEN', body: null });
    expect(await forum.threads.getFor(reader, item.threadId)).toMatchObject({
      closedAt: new Date(SLOT * 1000).toISOString(),
    });
    await decide(true);
    expect(await postAt(1, reader, item.threadId)).toMatchObject({ state: 'HIDDEN', moderation: { reason } });
    expect(await forum.traces.ofThread(item.threadId as never)).toMatchObject([
      { action: 'HOLD' },
      { action: 'REJECT' },
    ]);
    expect(await waiting()).toEqual([]);
  });

  it('holds what is edited into a post, and is released by restoring it too', async () => {
    const seq = await aReply(forum, byAuthor, thread.id, '没有问题');
    await forum.ownWords.edit(byAuthor, { threadId: thread.id, seq, body: '代开發票', revision: 1 });
    expect(await postAt(seq)).toMatchObject({ state: 'HIDDEN', body: null });
    await forum.moderation.restore(moderator, { threadId: thread.id, seq, reason });
    expect(await waiting()).toEqual([]);
  });
});

describe('whoever would be told of what is held', () => {
  let told: string[] = [];
  beforeAll(() => {
    forum.hooks.onPostAdded((_, { threadId, seq, slot }) =>
      Promise.resolve(void told.push(`${threadId} ${seq}${slot ? ' slot' : ''}`)),
    );
    forum.hooks.onReplyRequested((_, { threadId, answerUnitId, postedAt }) =>
      Promise.resolve(void told.push(`${threadId} ${answerUnitId} ${postedAt.toISOString()}`)),
    );
  });
  beforeEach(() => {
    told = [];
  });

  it('hears of a reply when it is released, and once', async () => {
    const seq = await aReply(forum, byAuthor, thread.id, HELD);
    expect(told).toEqual([]);
    await decide(false);
    expect(told).toEqual([`${thread.id} ${seq}`]);
    for (const act of ['hide', 'restore'] as const)
      await forum.moderation[act](moderator, { threadId: thread.id, seq, reason });
    expect(told).toHaveLength(1);
  });

  it('hears of it also when it was rejected first and restored later', async () => {
    const seq = await aReply(forum, byAuthor, thread.id, HELD);
    await decide(true);
    expect(told).toEqual([]);
    await forum.moderation.restore(moderator, { threadId: thread.id, seq, reason });
    expect(told).toEqual([`${thread.id} ${seq}`]);
  });

  it('hears of what was held by an edit only once, when it was first said', async () => {
    const seq = await aReply(forum, byAuthor, thread.id, '没有问题');
    await forum.ownWords.edit(byAuthor, { threadId: thread.id, seq, body: HELD, revision: 1 });
    await decide(false);
    expect(told).toEqual([`${thread.id} ${seq}`]);
  });

  it('has a thread that asks for an answer on the ledger from its release, of an anonymous author as of the slot', async () => {
    const leader = await aStaffMember(source, { at: await aUnit(source, { under: root }), roles: ['LEADER'] });
    const item = aThreadItem(board, { body: HELD, requestReply: true, addresseeId: leader.id });
    await windows.publish(item);
    expect(told).toEqual([]);
    await decide(false);
    const slot = new Date(SLOT * 1000).toISOString();
    expect(told).toEqual([`${item.threadId} ${leader.unit.id} ${slot}`, `${item.threadId} 1 slot`]);
  });
});

describe('a word for which moderators are asked', () => {
  it('lets the text stand and puts it before them', async () => {
    const seq = await expectLive(source, ['post.added', 'review.changed'], () =>
      aReply(forum, byAuthor, thread.id, '拆遷补偿还没到'),
    );
    expect(await postAt(seq)).toMatchObject({ state: 'VISIBLE', moderation: null });
    expect(await waiting()).toMatchObject([{ held: false, words: ['拆迁'], flags: [] }]);
    await forum.flags.flag(reader, { threadId: thread.id, seq, reason: 'UNTRUE' });
    expect(await waiting()).toMatchObject([{ words: ['拆迁'], flags: [{ reason: 'UNTRUE' }] }]);
    await forum.flags.takeBack(reader, { threadId: thread.id, seq });
    await decide(false);
    expect(await waiting()).toEqual([]);
  });
});

describe('the list', () => {
  it('is kept by administrators of the whole organisation; a word is in it once, however written', async () => {
    const below = await someone({ roles: [{ role: 'ADMINISTRATOR', at: await aUnit(source, { under: root }) }] });
    for (const powerless of [reader, moderator, below]) {
      await expect(forum.watchedWords.list(powerless)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(forum.watchedWords.put(powerless, '测试', 'FLAG')).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(forum.watchedWords.remove(powerless, board.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    await forum.watchedWords.put(administrator, '招 嫖', 'FLAG');
    await forum.watchedWords.put(administrator, '招嫖', 'HOLD');
    const words = await forum.watchedWords.list(administrator);
    const [added, ...more] = words.filter(({ word }) => word.includes('嫖'));
    expect([added, more]).toMatchObject([{ word: '招嫖', action: 'HOLD' }, []]);
    await forum.watchedWords.remove(administrator, added?.id ?? '');
    expect(await forum.watchedWords.list(administrator)).toHaveLength(words.length - 1);
    await expect(forum.watchedWords.remove(administrator, added?.id ?? '')).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    for (const word of ['', '赌', '，。', '赌，'])
      await expect(forum.watchedWords.put(administrator, word, 'FLAG')).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
  });
});
