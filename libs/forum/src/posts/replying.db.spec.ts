import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Voice } from '#contracts';
import { aStaffMember, asViewer, aUnit, type TestUnit } from '#identity/testing';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestForum } from '../testing.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { identityEntities } from '#identity';

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let county: TestUnit;
let author: Viewer;
let moderator: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  forum = aForum(source);
  county = await aUnit(source);
  author = await asViewer(source, await aStaffMember(source, { at: county }));
  moderator = await asViewer(source, await aStaffMember(source, { at: county, roles: ['MODERATOR'] }));
});
afterAll(() => fresh.drop());

const aThreadHere = async (replies = 0): Promise<ThreadRow> =>
  aThread(source, { by: await aStaffMember(source, { at: county }), replies }, forum);

const postAt = async (thread: ThreadRow, seq: number) => forum.posts.show(author, { threadId: thread.id, seq });
const threadNow = (thread: ThreadRow) => forum.threads.getFor(author, thread.id);

describe('replying', () => {
  it('adds the next number, raises the version and tells who watches', async () => {
    const thread = await aThreadHere();
    const seq = await expectLive(source, ['post.added'], () => aReply(forum, author, thread.id, ' 我们那边也是。 '));
    const post = await postAt(thread, seq);
    expect(post).toMatchObject({ seq: 2, parentSeq: null, rootSeq: 2, depth: 0, kind: 'REPLY', state: 'VISIBLE' });
    expect(post.body).toBe('我们那边也是。');
    expect(post.author).toMatchObject({ name: author.name, staffId: author.staffId, isOpener: false });
    expect(await threadNow(thread)).toMatchObject({ lastSeq: 2, postCount: 1, version: thread.version + 1 });
  });

  it('nests under the post it answers, whose branch counts it', async () => {
    const thread = await aThreadHere(1);
    const child = await aReply(forum, author, thread.id, '同意', 2);
    const grandchild = await aReply(forum, author, thread.id, '我也同意', child);
    expect(await postAt(thread, grandchild)).toMatchObject({ parentSeq: child, rootSeq: 2, depth: 2 });
    expect(await postAt(thread, child)).toMatchObject({ replyCount: 1, depth: 1 });
    expect(await postAt(thread, 2)).toMatchObject({ replyCount: 2, depth: 0 });
  });

  it('to the opening stands directly under it', async () => {
    const thread = await aThreadHere();
    const seq = await aReply(forum, author, thread.id, '好', 1);
    expect(await postAt(thread, seq)).toMatchObject({ parentSeq: null, rootSeq: seq });
  });

  it('is refused under a post that is missing, deleted, hidden or of another thread', async () => {
    const thread = await aThreadHere(3);
    const other = await aThreadHere(9);
    await forum.moderation.hide(moderator, { threadId: thread.id, seq: 3, reason: '人身攻击' });
    const own = await aReply(forum, author, thread.id);
    await forum.ownWords.delete(author, { threadId: thread.id, seq: own });
    const before = await threadNow(thread);
    for (const parent of [3, own, 9, 99, -1])
      await expect(aReply(forum, author, thread.id, '好', parent)).rejects.toMatchObject({
        code: 'PARENT_UNAVAILABLE',
      });
    expect(await threadNow(thread)).toEqual(before);
    expect(other.lastSeq).toBe(10);
  });

  it('is refused in a locked or hidden thread', async () => {
    const locked = await aThreadHere();
    const hidden = await aThreadHere();
    await forum.moderation.lock(moderator, { threadId: locked.id, reason: '已另开新帖' });
    await forum.moderation.hide(moderator, { threadId: hidden.id, reason: '涉及个人隐私' });
    for (const { id } of [locked, hidden])
      await expect(aReply(forum, author, id)).rejects.toMatchObject({ code: 'THREAD_LOCKED' });
  });

  it('is refused when the lock comes between reading and writing', async () => {
    const thread = await aThreadHere();
    await forum.moderation.lock(moderator, { threadId: thread.id, reason: '已另开新帖' });
    const speaker = { voice: Voice.NAMED, authorId: author.staffId, personaId: null, avatarSeed: 1 };
    const late = forum.database.transaction((tx) =>
      forum.writer.append(tx, thread, { ...speaker, kind: 'REPLY', parentSeq: null, body: '迟到' }),
    );
    await expect(late).rejects.toMatchObject({ code: 'THREAD_LOCKED' });
  });

  it('is refused to whoever may not post there, and absent to whoever may not read it', async () => {
    const bureau = await aUnit(source, { under: county });
    const board = await aBoard(source, { at: county, post: bureau });
    const thread = await aThread(source, { on: board, by: await aStaffMember(source, { at: bureau }) }, forum);
    const stranger = await asViewer(source, await aStaffMember(source));
    await expect(aReply(forum, author, thread.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(aReply(forum, stranger, thread.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(aReply(forum, author, randomUUID())).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(aReply(forum, author, 'nonsense')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is refused in a voice the board does not offer, and never takes an anonymous one', async () => {
    const board = await aBoard(source, { at: county, voices: [Voice.NAMED, Voice.ANONYMOUS] });
    const thread = await aThread(source, { on: board, by: await aStaffMember(source, { at: county }) }, forum);
    for (const voice of [Voice.CONFIDENTIAL, Voice.ANONYMOUS]) {
      const input = { clientId: randomUUID(), threadId: thread.id, body: '好', voice };
      await expect(forum.replying.reply(author, input)).rejects.toMatchObject({ code: 'VOICE_NOT_OFFERED' });
    }
  });

  it('keeps its own bounds of text', async () => {
    const thread = await aThreadHere();
    for (const body of ['   ', '长'.repeat(20_001), 'a\0b'])
      await expect(aReply(forum, author, thread.id, body)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('fifty people replying four times at once', () => {
  it('get two hundred numbers without a gap, and every counter agrees', async () => {
    const thread = await aThreadHere(1);
    const people = await Promise.all(
      Array.from({ length: 50 }, async () => asViewer(source, await aStaffMember(source, { at: county }))),
    );
    const speakers = [...people, ...people, ...people, ...people];
    const seqs = await Promise.all(speakers.map((person) => aReply(forum, person, thread.id, '我也是', 2)));
    expect(seqs.toSorted((one, other) => one - other)).toEqual(Array.from({ length: 200 }, (_, index) => index + 3));
    expect(await threadNow(thread)).toMatchObject({ lastSeq: 202, postCount: 201 });
    expect(await postAt(thread, 2)).toMatchObject({ replyCount: 200 });
  });
});

describe('a clientId', () => {
  const input = (thread: ThreadRow, body = '我们那边也是。') => ({
    clientId: randomUUID(),
    threadId: thread.id,
    body,
    voice: Voice.NAMED,
  });

  it('sent again returns the first post and writes nothing', async () => {
    const thread = await aThreadHere();
    const once = input(thread);
    const first = await forum.replying.reply(author, once);
    const again = await expectLive(source, [], () => forum.replying.reply(author, once));
    expect(again).toMatchObject({ threadId: first.threadId, seq: first.seq });
    expect(await threadNow(thread)).toMatchObject({ lastSeq: 2 });
  });

  it('sent ten times at once makes one post', async () => {
    const thread = await aThreadHere();
    const once = input(thread);
    const made = await Promise.all(Array.from({ length: 10 }, () => forum.replying.reply(author, once)));
    expect(new Set(made.map(({ seq }) => seq))).toEqual(new Set([2]));
    expect(await threadNow(thread)).toMatchObject({ lastSeq: 2, postCount: 1 });
  });

  it('with other contents is a conflict; of another person it is another one', async () => {
    const thread = await aThreadHere();
    const once = input(thread);
    await forum.replying.reply(author, once);
    await expect(forum.replying.reply(author, { ...once, body: '不一样' })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(forum.replying.reply(moderator, once)).resolves.toMatchObject({ seq: 3 });
  });

  it('must be a UUID', async () => {
    const thread = await aThreadHere();
    const wrong = { ...input(thread), clientId: 'mine' };
    await expect(forum.replying.reply(author, wrong)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});
