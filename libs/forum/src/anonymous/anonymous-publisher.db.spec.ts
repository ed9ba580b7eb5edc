import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Voice } from '#contracts';
import type { InboxPayload, InboxThread } from '#contracts';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestBoard, type TestForum, WINDOW_SECONDS } from '../testing.js';
import * as inbox from '../testing/inbox.js';
import type { PublishedThread } from '../threads/thread-hooks.js';

const SLOT = Date.parse('2026-11-23T02:20:00Z') / 1000;
const AT = new Date(SLOT * 1000);
const PUBLISHED = AT.toISOString();

let fresh: FreshDatabase;
let source: DataSource;
let clock: ManualClock;
let forum: TestForum;
let windows: inbox.Windows;
let root: TestUnit;
let village: TestUnit;
let board: TestBoard;
let leader: TestStaff;
let reader: Viewer;
let moderator: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  clock = new ManualClock(new Date((SLOT - WINDOW_SECONDS - 3600) * 1000));
  forum = aForum(source, clock);
  windows = new inbox.Windows(source, forum, SLOT);
  root = await aUnit(source);
  village = await aUnit(source, { under: root });
  board = await aBoard(source, { at: root });
  leader = await aStaffMember(source, { at: root, roles: ['LEADER'], title: '县长' });
  reader = await asViewer(source, await aStaffMember(source, { at: root }));
  moderator = await asViewer(source, await aStaffMember(source, { at: root, roles: ['MODERATOR'] }));
});
afterEach(() => source.query('DELETE FROM anonymous.inbox'));
afterAll(() => fresh.drop());

const aThreadItem = (given: Partial<InboxThread> = {}): InboxThread => inbox.aThreadItem(board, given);
const aLetterItem = (given: Partial<InboxThread> = {}): InboxThread => inbox.aLetterItem(leader, given);
const { aFollowUp, aReplyItem, newKey, published, refused } = inbox;
const publish = (...items: readonly InboxPayload[]) => windows.publish(...items);
const gather = (items: readonly InboxPayload[], slot = SLOT) => windows.gather(items, slot);
const outcomeOf = (item: Pick<InboxPayload, 'authorKey' | 'seq'>) => windows.outcomeOf(item);
const postAt = (threadId: string, seq: number, as = reader) => forum.posts.show(as, { threadId: threadId, seq });

describe('a window of the anonymous inbox', () => {
  it('becomes threads, replies and follow-ups at the slot and nothing finer', async () => {
    const opened = aThreadItem();
    const reply = aReplyItem(opened.threadId);
    const more = aFollowUp(opened);
    await gather([opened, reply, more]);
    await expectLive(source, ['thread.opened', 'post.added', 'post.added', 'anonymous.published'], () =>
      forum.publisher.publishBatch(),
    );
    expect(await Promise.all([opened, reply, more].map(outcomeOf))).toEqual([published(1), published(2), published(3)]);
    const thread = await forum.threads.getFor(reader, opened.threadId);
    expect(thread).toMatchObject({
      voice: 'ANONYMOUS',
      authorId: null,
      postedAt: PUBLISHED,
      lastActivityAt: PUBLISHED,
      lastSeq: 3,
    });
    const followUp = await postAt(opened.threadId, 3);
    expect(followUp).toMatchObject({
      postedAt: PUBLISHED,
      slot: true,
      author: { isOpener: true, staffId: null, unitName: null },
    });
    expect(followUp.author.name).toBe(thread.pseudonym);
    expect((await postAt(opened.threadId, 2)).author.isOpener).toBe(false);
  });

  it('is emptied, and publishing again changes nothing', async () => {
    await publish(aThreadItem());
    expect(await source.query('SELECT 1 FROM anonymous.inbox')).toEqual([]);
    await expectLive(source, [], () => forum.publisher.publishBatch());
  });

  it('carries one transaction id on every row, whatever came of the items', async () => {
    const opened = aThreadItem();
    const items = [opened, aReplyItem(randomUUID()), aThreadItem({ board: 'nowhere' }), aReplyItem(opened.threadId)];
    await publish(...items, aThreadItem());
    const xmins = await source.query<{ xmin: string }[]>(
      `SELECT xmin FROM forum.post WHERE thread_id = $1 UNION SELECT xmin FROM forum.thread_author WHERE thread_id = $1
       UNION SELECT xmin FROM anonymous.outcome WHERE author_key = ANY($2)`,
      [opened.threadId, items.map(({ authorKey }) => authorKey)],
    );
    expect(xmins).toHaveLength(1);
  });

  it('is published whole or not at all', async () => {
    const fine = aThreadItem();
    const hooked = aThreadItem({ requestReply: true });
    const failing = aForum(source, clock);
    failing.hooks.onReplyRequested(() => Promise.reject(new Error('the power went')));
    await gather([fine, hooked]);
    await expect(failing.publisher.publishBatch()).rejects.toThrow('the power went');
    expect(await forum.threads.findFor(reader, fine.threadId)).toBeNull();
    expect(await outcomeOf(fine)).toMatchObject({ state: 'PENDING' });
    await forum.publisher.publishBatch();
    expect(await Promise.all([fine, hooked].map(outcomeOf))).toEqual([published(1), published(1)]);
  });

  it('is not held back by an item that makes no sense or cannot be stored', async () => {
    const fine = aThreadItem();
    const nonsense = { ...aReplyItem(fine.threadId), type: 'ballot' as 'reply' };
    await source.query(`INSERT INTO anonymous.inbox (id, slot, ordinal, payload) VALUES ($1, $2, 99, $3)`, [
      randomUUID(),
      SLOT,
      { authorKey: 'x', seq: 3_000_000_000 },
    ]);
    const unstorable = aReplyItem(fine.threadId, { parentSeq: 3_000_000_000 });
    const twin = aThreadItem({ threadId: fine.threadId });
    expect(await publish(nonsense, fine, unstorable, twin)).toEqual([
      refused('INVALID_INPUT'),
      published(1),
      refused('INVALID_INPUT'),
      refused('CONFLICT'),
    ]);
  });

  it('is published once when two workers are at it', async () => {
    const items = Array.from({ length: 5 }, () => aThreadItem());
    await gather(items);
    const settled = await Promise.all([forum.publisher.publishBatch(), aForum(source, clock).publisher.publishBatch()]);
    expect(settled.toSorted()).toEqual([0, 5]);
    expect(await Promise.all(items.map(outcomeOf))).toEqual(items.map(() => published(1)));
  });

  it('publishes each window by itself, the older first', async () => {
    const late = aThreadItem();
    const early = aThreadItem();
    await gather([late], SLOT + WINDOW_SECONDS);
    await gather([early]);
    const slots = ['anonymous.published', 'thread.opened'] as const;
    await expectLive(source, [slots[1], slots[0], slots[1], slots[0]], () => forum.publisher.publishBatch());
    const { postedAt } = await forum.threads.getFor(reader, early.threadId);
    expect(postedAt).toBe(PUBLISHED);
  });

  it('calls the hooks of a thread that asks for an answer, in its transaction', async () => {
    const seen: PublishedThread[] = [];
    const hooked = aForum(source, clock);
    hooked.hooks.onReplyRequested(async (tx, thread) => {
      seen.push(thread);
      await tx.query('SELECT FROM forum.thread WHERE id = $1', [thread.threadId]);
    });
    const asking = aThreadItem({ requestReply: true, addresseeUnitId: village.id });
    await gather([asking, aThreadItem()]);
    await hooked.publisher.publishBatch();
    expect(seen).toEqual([
      {
        threadId: asking.threadId,
        answerUnitId: village.id,
        reachUnitId: root.id,
        postedAt: AT,
        slot: true,
      },
    ]);
  });
});

describe('an anonymous author', () => {
  it('has one name and face within a thread, and others elsewhere', async () => {
    const opened = aThreadItem();
    const elsewhere = aThreadItem({ authorKey: newKey() });
    const reply = aReplyItem(opened.threadId);
    await publish(opened, elsewhere, reply, aFollowUp(reply), aFollowUp(opened));
    const authors = await Promise.all([1, 2, 3, 4].map(async (seq) => (await postAt(opened.threadId, seq)).author));
    expect(authors[3]).toEqual(authors[0]);
    expect(authors[2]).toEqual(authors[1]);
    expect(authors[1]?.name).not.toBe(authors[0]?.name);
    expect((await postAt(elsewhere.threadId, 1)).author).not.toMatchObject({ avatarSeed: authors[0]?.avatarSeed });
  });

  it('is tied to no person, session or address by any column', async () => {
    const opened = aThreadItem();
    await publish(opened);
    const [row] = await source.query<{ thread: string; post: string }[]>(
      `SELECT to_jsonb(t)::text AS thread, to_jsonb(p)::text AS post
       FROM forum.thread t JOIN forum.post p ON p.thread_id = t.id WHERE t.id = $1`,
      [opened.threadId],
    );
    const post = JSON.parse(row?.post ?? '{}') as Record<string, unknown>;
    expect(post).toMatchObject({ author_id: null, client_id: null, input_hash: null, edited_at: null });
    expect(row?.thread).not.toContain(opened.authorKey);
    expect(row?.post).not.toContain(opened.authorKey);
  });
});

describe('what is refused to the anonymous', () => {
  it('boards that do not offer it, or where not everyone may write, or that are archived', async () => {
    const named = await aBoard(source, { at: root, voices: [Voice.NAMED] });
    const local = await aBoard(source, { at: root, post: village });
    const archived = await aBoard(source, { at: root, archived: true });
    for (const { slug } of [named, local, archived])
      expect(await publish(aThreadItem({ board: slug }))).toEqual([refused('VOICE_NOT_OFFERED')]);
    expect(await publish(aThreadItem({ board: 'nowhere' }))).toEqual([refused('NOT_FOUND')]);
  });

  it('a letter once no board offers it any more', async () => {
    const [before, after] = [aLetterItem(), aLetterItem()];
    await aBoard(source, { at: root, archived: true });
    expect(await publish(before)).toEqual([published(1)]);
    await source.query(`UPDATE forum.board SET voices = '{NAMED}' WHERE NOT archived`);
    expect(await publish(after)).toEqual([refused('VOICE_NOT_OFFERED')]);
    await source.query(`UPDATE forum.board SET voices = '{NAMED,CONFIDENTIAL,ANONYMOUS}' WHERE id = $1`, [board.id]);
  });

  it('a first word where not everyone reads, in a letter, or in a thread that is not there', async () => {
    const narrow = aThreadItem({ audience: 'UNIT', unitId: village.id });
    const letter = aLetterItem();
    expect(await publish(narrow, letter)).toEqual([published(1), published(1)]);
    for (const threadId of [narrow.threadId, letter.threadId, randomUUID()])
      expect(await publish(aReplyItem(threadId))).toEqual([refused('NOT_FOUND')]);
  });

  it('a follow-up by a key that never spoke there', async () => {
    const opened = aThreadItem();
    await publish(opened);
    expect(await publish(aFollowUp({ ...opened, authorKey: newKey() }))).toEqual([refused('NOT_FOUND')]);
  });

  it('a reply by name only, where the board offers nothing else', async () => {
    const named = await aBoard(source, { at: root, voices: [Voice.NAMED] });
    const thread = await aThread(source, { on: named, by: leader }, forum);
    expect(await publish(aReplyItem(thread.id))).toEqual([refused('VOICE_NOT_OFFERED')]);
  });

  it('an answer asked for a heartfelt word, and texts out of bounds', async () => {
    expect(
      await publish(
        aThreadItem({ kind: 'HEARTFELT', requestReply: true }),
        aThreadItem({ title: '短' }),
        aThreadItem({ body: ' ' }),
        aThreadItem({ addresseeId: reader.staffId }),
      ),
    ).toEqual([
      refused('HEARTFELT_ASKS_NO_ACTION'),
      refused('INVALID_INPUT'),
      refused('INVALID_INPUT'),
      refused('INVALID_INPUT'),
    ]);
  });
});

describe('a reply that was accepted before its thread or parent was closed', () => {
  it('is published under the root when its parent was deleted or hidden', async () => {
    const opened = aThreadItem();
    await publish(opened);
    const own = await aReply(forum, reader, opened.threadId);
    const hidden = await aReply(forum, reader, opened.threadId);
    await forum.ownWords.delete(reader, { threadId: opened.threadId, seq: own });
    await forum.moderation.hide(moderator, { threadId: opened.threadId, seq: hidden, reason: '人身攻击' });
    expect(
      await publish(
        aReplyItem(opened.threadId, { parentSeq: own }),
        aReplyItem(opened.threadId, { parentSeq: hidden }),
        aReplyItem(opened.threadId, { parentSeq: 99 }),
      ),
    ).toEqual([published(4), published(5), published(6)]);
    for (const seq of [4, 5, 6])
      expect(await postAt(opened.threadId, seq)).toMatchObject({ parentSeq: null, rootSeq: seq, depth: 0 });
  });

  it('is published although the thread was locked within the window, and refused when that was before', async () => {
    const within = await aThread(source, { on: board, by: leader }, forum);
    const before = await aThread(source, { on: board, by: leader }, forum);
    await forum.moderation.lock(moderator, { threadId: before.id, reason: '已另开新帖' });
    clock.set(new Date((SLOT - 60) * 1000));
    await forum.moderation.lock(moderator, { threadId: within.id, reason: '已另开新帖' });
    clock.set(new Date((SLOT - WINDOW_SECONDS - 3600) * 1000));
    expect(await publish(aReplyItem(within.id), aReplyItem(before.id))).toEqual([
      published(2),
      refused('THREAD_LOCKED'),
    ]);
  });
});

describe('an anonymous letter', () => {
  const entries = (threadId: string) =>
    source.query<Record<string, unknown>[]>(
      `SELECT seq, voice, kind, body, office_unit, office_title, day::text FROM anonymous.letter_entry
       WHERE thread_id = $1 ORDER BY seq`,
      [threadId],
    );

  it('reaches its addressee, and its answers reach the author at the anonymous origin', async () => {
    const letter = aLetterItem({ body: '我在村里干了二十五年。' });
    await gather([letter]);
    await expectLive(source, ['letter.changed', 'anonymous.published'], () => forum.publisher.publishBatch());
    const addressee = await asViewer(source, leader);
    const { edges } = await forum.lists.letters(addressee, 'RECEIVED', {});
    // Letters of one window stand in no order: the one before this may come first.
    expect(edges.map(({ node }) => node.id)).toContain(letter.threadId);
    const official = { clientId: randomUUID(), threadId: letter.threadId, body: '谢谢你，我周五来看你。' };
    await expectLive(source, ['post.added', 'letter.changed'], () =>
      forum.database.transaction((tx) => forum.officialReplies.publish(tx, addressee, official)),
    );
    await aReply(forum, addressee, letter.threadId, '还有什么困难？');
    expect(await entries(letter.threadId)).toEqual([
      expect.objectContaining({ seq: 1, voice: 'AUTHOR', kind: 'OPENING', body: '我在村里干了二十五年。' }),
      expect.objectContaining({
        seq: 2,
        voice: 'ADDRESSEE',
        kind: 'OFFICIAL',
        office_unit: root.name,
        office_title: '县长',
      }),
      expect.objectContaining({ seq: 3, voice: 'ADDRESSEE', kind: 'REPLY', body: '还有什么困难？', office_unit: null }),
    ]);
    expect(await publish(aFollowUp(letter))).toEqual([published(4)]);
    expect(await entries(letter.threadId)).toHaveLength(4);
  });

  it('shows the author what was edited or taken back', async () => {
    const letter = aLetterItem();
    await publish(letter);
    const addressee = await asViewer(source, leader);
    const seq = await aReply(forum, addressee, letter.threadId, '请稍等');
    await forum.ownWords.edit(addressee, { threadId: letter.threadId, seq, body: '请等到周五', revision: 1 });
    expect((await entries(letter.threadId))[1]).toMatchObject({ body: '请等到周五' });
    await forum.ownWords.delete(addressee, { threadId: letter.threadId, seq });
    expect((await entries(letter.threadId))[1]).toMatchObject({ body: null });
  });

  it('leaves no copy of what was written by name or on a board', async () => {
    const thread = await aThread(source, { on: board, by: leader, replies: 1 }, forum);
    const letter = await aThread(source, { letter: true, to: leader }, forum);
    expect(await entries(thread.id)).toEqual([]);
    expect(await entries(letter.id)).toEqual([]);
  });
});
