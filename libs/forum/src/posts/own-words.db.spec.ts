import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aForum, aReply, aThread, type TestForum } from '../testing.js';
import type { ThreadRow } from '../threads/thread.row.js';

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let clock: ManualClock;
let member: TestStaff;
let author: Viewer;
let other: Viewer;
let moderator: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  clock = new ManualClock();
  forum = aForum(source, clock);
  const at = await aUnit(source);
  member = await aStaffMember(source, { at });
  author = await asViewer(source, member);
  other = await asViewer(source, await aStaffMember(source, { at }));
  moderator = await asViewer(source, await aStaffMember(source, { at, roles: ['MODERATOR'] }));
});
afterAll(() => fresh.drop());

const aThreadHere = (replies = 0): Promise<ThreadRow> => aThread(source, { by: member, replies }, forum);
const edit = (thread: ThreadRow, seq: number, body: string, revision = 1, as = author) =>
  forum.ownWords.edit(as, { threadId: thread.id, seq, body, revision });
const remove = (thread: ThreadRow, seq: number, as = author) => forum.ownWords.delete(as, { threadId: thread.id, seq });
const postAt = (thread: ThreadRow, seq: number) => forum.posts.show(other, { threadId: thread.id, seq });
const threadNow = (thread: ThreadRow) => forum.threads.getFor(author, thread.id);

describe('editing', () => {
  it('replaces the text, keeps the old one as a version and raises the thread’s', async () => {
    const thread = await aThreadHere(1);
    const written = clock.now();
    clock.advance(60_000);
    await expectLive(source, ['post.changed'], () => edit(thread, 2, '改过的话'));
    expect(await postAt(thread, 2)).toMatchObject({
      body: '改过的话',
      revision: 2,
      editedAt: clock.now().toISOString(),
    });
    expect(await forum.posts.revisions(other, thread.id, 2)).toEqual([
      { revision: 1, body: '回复 1', at: written.toISOString() },
      { revision: 2, body: '改过的话', at: clock.now().toISOString() },
    ]);
    expect((await threadNow(thread)).version).toBe(thread.version + 1);
  });

  it('of the opening changes what lists show', async () => {
    const thread = await aThreadHere();
    await expectLive(source, ['post.changed', 'thread.changed'], () => edit(thread, 1, '**补充**：已经有人摔倒。'));
    expect((await threadNow(thread)).excerpt).toBe('补充：已经有人摔倒。');
  });

  it('that changes nothing tells nobody', async () => {
    const thread = await aThreadHere(1);
    await expectLive(source, [], () => edit(thread, 2, '回复 1'));
    expect((await postAt(thread, 2)).revision).toBe(1);
  });

  it('of a text somebody edited meanwhile is a conflict, also when both come at once', async () => {
    const thread = await aThreadHere(1);
    const both = await Promise.allSettled([edit(thread, 2, '一'), edit(thread, 2, '二')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(edit(thread, 2, '三', 1)).rejects.toMatchObject({ code: 'CONFLICT' });
    await edit(thread, 2, '三', 2);
    expect((await forum.posts.revisions(author, thread.id, 2)).map(({ revision }) => revision)).toEqual([1, 2, 3]);
  });

  it('is refused to everyone else and once the thread is locked', async () => {
    const thread = await aThreadHere(1);
    for (const someone of [other, moderator])
      await expect(edit(thread, 2, '改', 1, someone)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await forum.moderation.lock(moderator, { threadId: thread.id, reason: '已另开新帖' });
    await expect(edit(thread, 2, '改')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('taking back', () => {
  it('leaves a tombstone in its place, without the text and its versions', async () => {
    const thread = await aThreadHere(2);
    await edit(thread, 2, '改过的话');
    await expectLive(source, ['post.changed'], () => remove(thread, 2));
    expect(await postAt(thread, 2)).toMatchObject({ seq: 2, state: 'DELETED', body: null });
    await expect(forum.posts.revisions(author, thread.id, 2)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const left = await source.query<unknown[]>(
      `SELECT body FROM forum.post_body WHERE thread_id = $1 AND seq = 2
       UNION ALL SELECT body FROM forum.post_revision WHERE thread_id = $1 AND seq = 2
       UNION ALL SELECT input_hash FROM forum.post WHERE thread_id = $1 AND seq = 2 AND input_hash IS NOT NULL`,
      [thread.id],
    );
    expect(left).toEqual([]);
    expect(await aReply(forum, other, thread.id)).toBe(4);
  });

  it('is counted out of its thread, its parent and its branch, once', async () => {
    const thread = await aThreadHere(1);
    const child = await aReply(forum, author, thread.id, '一', 2);
    const grandchild = await aReply(forum, author, thread.id, '二', child);
    await remove(thread, grandchild);
    await expect(remove(thread, grandchild)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await postAt(thread, child)).toMatchObject({ replyCount: 0 });
    expect(await postAt(thread, 2)).toMatchObject({ replyCount: 1 });
    expect(await threadNow(thread)).toMatchObject({ postCount: 2, lastSeq: 4 });
  });

  it('keeps the answers beneath it', async () => {
    const thread = await aThreadHere(1);
    const child = await aReply(forum, other, thread.id, '同意', 2);
    await remove(thread, 2);
    expect(await postAt(thread, child)).toMatchObject({ parentSeq: 2, state: 'VISIBLE', body: '同意' });
  });

  it('an opening nobody answered takes the thread out of every list', async () => {
    const thread = await aThreadHere();
    await expectLive(source, ['post.changed', 'thread.changed'], () => remove(thread, 1));
    expect(await threadNow(thread)).toMatchObject({ title: '', excerpt: '', withdrawn: true });
    const { edges } = await forum.lists.threads(author, { board: thread.board?.slug ?? '' }, 'LATEST', {});
    expect(edges).toEqual([]);
  });

  it('an opening others answered keeps the thread with their words', async () => {
    const thread = await aThreadHere();
    await aReply(forum, other, thread.id);
    await remove(thread, 1);
    const { edges } = await forum.lists.threads(author, { board: thread.board?.slug ?? '' }, 'LATEST', {});
    expect(edges.map(({ node }) => node)).toMatchObject([{ id: thread.id, title: '', postCount: 1 }]);
  });

  it('is refused to everyone else, and for what is hidden', async () => {
    const thread = await aThreadHere(1);
    for (const someone of [other, moderator])
      await expect(remove(thread, 2, someone)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await forum.moderation.hide(moderator, { threadId: thread.id, seq: 2, reason: '人身攻击' });
    await expect(remove(thread, 2)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(remove(thread, 77)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
