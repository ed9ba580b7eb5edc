import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aForum, aReply, aThread, type TestForum } from '../testing.js';
import { toThread } from '../threads/present-thread.js';
import type { ThreadRow } from '../threads/thread.row.js';

const REASON = '涉及个人隐私';

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let office: TestUnit;
let member: TestStaff;
let author: Viewer;
let other: Viewer;
let moderator: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  forum = aForum(source, new ManualClock());
  office = await aUnit(source, { name: '县委宣传部' });
  member = await aStaffMember(source, { at: office });
  author = await asViewer(source, member);
  other = await asViewer(source, await aStaffMember(source, { at: office }));
  moderator = await asViewer(source, await aStaffMember(source, { at: office, roles: ['MODERATOR'] }));
});
afterAll(() => fresh.drop());

const aThreadHere = (replies = 0): Promise<ThreadRow> => aThread(source, { by: member, replies }, forum);
const postAt = (thread: ThreadRow, seq: number, as = other) => forum.posts.show(as, { threadId: thread.id, seq });
const threadFor = async (thread: ThreadRow, as = other) => toThread(await forum.threads.getFor(as, thread.id), as);
const on = (thread: ThreadRow, seq?: number) => ({ threadId: thread.id, reason: REASON, ...(seq ? { seq } : {}) });
const trace = { reason: REASON, by: '版主 · 县委宣传部', on: '2026-11-23' };

describe('hiding a post', () => {
  it('takes the text from everyone but moderators and its author, and shows all the reason', async () => {
    const thread = await aThreadHere(1);
    await expectLive(source, ['post.changed'], () => forum.moderation.hide(moderator, on(thread, 2)));
    expect(await postAt(thread, 2)).toMatchObject({ state: 'HIDDEN', body: null, moderation: trace });
    for (const someone of [moderator, author])
      expect(await postAt(thread, 2, someone)).toMatchObject({ state: 'HIDDEN', body: '回复 1', moderation: trace });
    await expect(forum.posts.revisions(other, thread.id, 2)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is counted out, and restoring counts it in again and says why', async () => {
    const thread = await aThreadHere(1);
    const child = await aReply(forum, author, thread.id, '一', 2);
    const grandchild = await aReply(forum, author, thread.id, '二', child);
    await forum.moderation.hide(moderator, on(thread, grandchild));
    expect(await postAt(thread, 2)).toMatchObject({ replyCount: 1 });
    expect(await threadFor(thread)).toMatchObject({ postCount: 2, lastSeq: 4 });
    const restore = { ...on(thread, grandchild), reason: '经复核并无不妥' };
    await expectLive(source, ['post.changed'], () => forum.moderation.restore(moderator, restore));
    expect(await postAt(thread, 2)).toMatchObject({ replyCount: 2 });
    expect(await postAt(thread, child)).toMatchObject({ replyCount: 1 });
    expect(await threadFor(thread)).toMatchObject({ postCount: 3 });
    expect(await postAt(thread, grandchild)).toMatchObject({
      state: 'VISIBLE',
      body: '二',
      moderation: { reason: '经复核并无不妥' },
    });
  });

  it('twice, or restoring what stands, is a conflict', async () => {
    const thread = await aThreadHere(1);
    await expect(forum.moderation.restore(moderator, on(thread, 2))).rejects.toMatchObject({ code: 'CONFLICT' });
    await forum.moderation.hide(moderator, on(thread, 2));
    await expect(forum.moderation.hide(moderator, on(thread, 2))).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('never takes an official reply', async () => {
    const thread = await aThreadHere();
    const leader = await asViewer(source, await aStaffMember(source, { at: office, roles: ['LEADER'] }));
    const reply = { clientId: crypto.randomUUID(), threadId: thread.id, body: '同意试点。' };
    await forum.database.transaction((tx) => forum.officialReplies.publish(tx, leader, reply));
    await expect(forum.moderation.hide(moderator, on(thread, 2))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('hiding a thread', () => {
  it('takes title and text, shows the reason, and closes it', async () => {
    const thread = await aThreadHere(1);
    await expectLive(source, ['thread.changed'], () => forum.moderation.hide(moderator, on(thread)));
    const hidden = await threadFor(thread);
    expect(hidden).toMatchObject({ title: '', excerpt: '', hidden: trace });
    expect(hidden.viewerCan).toMatchObject({ reply: false, meToo: false, restore: false });
    for (const seq of [1, 2])
      expect(await postAt(thread, seq)).toMatchObject({ state: 'HIDDEN', body: null, moderation: trace });
    expect(await threadFor(thread, author)).toMatchObject({ title: thread.title, hidden: trace });
    expect((await threadFor(thread, moderator)).viewerCan).toMatchObject({ hide: false, restore: true });
  });

  it('stays in lists with the reason, and comes back as it was', async () => {
    const thread = await aThreadHere(1);
    await forum.moderation.hide(moderator, on(thread, 1));
    const { edges } = await forum.lists.threads(other, { board: thread.board?.slug ?? '' }, 'LATEST', {});
    expect(edges[0]?.node).toMatchObject({ id: thread.id, title: '', hidden: trace });
    await expectLive(source, ['thread.changed'], () => forum.moderation.restore(moderator, on(thread)));
    expect(await threadFor(thread)).toMatchObject({ title: thread.title, hidden: null });
    expect(await postAt(thread, 2)).toMatchObject({ state: 'VISIBLE', body: '回复 1', moderation: null });
  });
});

describe('locking and pinning', () => {
  it('end the talk with a reason, until it is unlocked', async () => {
    const thread = await aThreadHere();
    await expectLive(source, ['thread.changed'], () => forum.moderation.lock(moderator, on(thread)));
    expect(await threadFor(thread)).toMatchObject({ locked: true, lockedReason: trace });
    await expect(forum.moderation.lock(moderator, on(thread))).rejects.toMatchObject({ code: 'CONFLICT' });
    await expectLive(source, ['thread.changed'], () => forum.moderation.unlock(moderator, thread.id));
    expect(await threadFor(thread)).toMatchObject({ locked: false, lockedReason: null });
    await aReply(forum, other, thread.id);
  });

  it('are absolute: pinning twice leaves one trace and tells once', async () => {
    const thread = await aThreadHere();
    await expectLive(source, ['thread.changed'], async () => {
      await forum.moderation.pin(moderator, thread.id, true);
      await forum.moderation.pin(moderator, thread.id, true);
    });
    expect(await threadFor(thread)).toMatchObject({ pinned: true });
    expect(await forum.traces.ofThread(thread.id)).toHaveLength(1);
  });
});

describe('every act', () => {
  it('leaves a trace in order that all readers see, with the office and never the person', async () => {
    const thread = await aThreadHere(1);
    await forum.moderation.pin(moderator, thread.id, true);
    await forum.moderation.hide(moderator, on(thread, 2));
    await forum.moderation.restore(moderator, on(thread, 2));
    await forum.moderation.lock(moderator, on(thread));
    await forum.moderation.unlock(moderator, thread.id);
    const steps = await forum.traces.ofThread(thread.id);
    expect(steps.map(({ step, action, seq }) => [step, action, seq])).toEqual([
      [1, 'PIN', null],
      [2, 'HIDE', 2],
      [3, 'RESTORE', 2],
      [4, 'LOCK', null],
      [5, 'UNLOCK', null],
    ]);
    expect(JSON.stringify(steps)).not.toContain(moderator.staffId);
    expect(steps[1]).toMatchObject({ reason: REASON, officeUnitName: '县委宣传部', on: '2026-11-23' });
  });

  it('needs a reason, and is refused to everyone else', async () => {
    const thread = await aThreadHere(1);
    const elsewhere = await aUnit(source);
    const powerless = [
      author,
      other,
      await asViewer(
        source,
        await aStaffMember(source, { at: office, roles: ['LEADER', 'ADMINISTRATOR', 'TRIAGE_OFFICER'] }),
      ),
      await asViewer(source, await aStaffMember(source, { at: office, roles: [{ role: 'MODERATOR', at: elsewhere }] })),
    ];
    for (const someone of powerless)
      for (const act of [
        () => forum.moderation.hide(someone, on(thread, 2)),
        () => forum.moderation.hide(someone, on(thread)),
        () => forum.moderation.restore(someone, on(thread)),
        () => forum.moderation.lock(someone, on(thread)),
        () => forum.moderation.unlock(someone, thread.id),
        () => forum.moderation.pin(someone, thread.id, true),
      ])
        await expect(act()).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const silent = { threadId: thread.id, seq: 2, reason: ' ' };
    await expect(forum.moderation.hide(moderator, silent)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    expect(await forum.traces.ofThread(thread.id)).toEqual([]);
  });

  it('by two moderators at once happens once', async () => {
    const thread = await aThreadHere(1);
    const both = await Promise.allSettled([1, 2].map(() => forum.moderation.hide(moderator, on(thread, 2))));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await threadFor(thread)).toMatchObject({ postCount: 0 });
  });

  it('finds no letter', async () => {
    const leader = await aStaffMember(source, { at: office, roles: ['LEADER'] });
    const letter = await aThread(source, { by: member, letter: true, to: leader }, forum);
    await expect(forum.moderation.hide(moderator, on(letter))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const both = await asViewer(source, await aStaffMember(source, { at: office, roles: ['MODERATOR', 'LEADER'] }));
    await expect(forum.moderation.lock(both, on(letter))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
