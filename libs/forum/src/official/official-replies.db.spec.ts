import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type StaffOverrides, type TestStaff, type TestUnit } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { officialOf } from '../posts/post-pages.js';
import { aBoard, aForum, aThread, type TestBoard, type TestForum } from '../testing.js';
import type { ThreadRow } from '../threads/thread.row.js';
import type { OfficialReply, PublishedReply } from './official-replies.js';

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let county: TestUnit;
let village: TestUnit;
let board: TestBoard;
let author: TestStaff;
let leader: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  forum = aForum(source, new ManualClock());
  county = await aUnit(source, { name: '云河县' });
  village = await aUnit(source, { under: county, name: '石桥村' });
  board = await aBoard(source, { at: county });
  author = await aStaffMember(source, { at: village });
  leader = await someone({ at: county, roles: ['LEADER'], title: '县长' });
});
afterAll(() => fresh.drop());

const someone = async (given: StaffOverrides): Promise<Viewer> => asViewer(source, await aStaffMember(source, given));
const aThreadHere = (given: { toUnit?: TestUnit; to?: TestStaff } = {}): Promise<ThreadRow> =>
  aThread(source, { by: author, on: board, ...given }, forum);
const answer = (thread: ThreadRow, as = leader, given: Partial<OfficialReply> = {}): Promise<PublishedReply> => {
  const reply = { clientId: randomUUID(), threadId: thread.id, body: '同意试点，十二月一日起实行。', ...given };
  return forum.database.transaction((tx) => forum.officialReplies.publish(tx, as, reply));
};
const correct = (thread: ThreadRow, seq: number, as = leader, body = '更正：自一月一日起实行。') =>
  forum.corrections.correct(as, { clientId: randomUUID(), threadId: thread.id, seq, body });
const postAt = (thread: ThreadRow, seq: number) => forum.posts.show(leader, { threadId: thread.id, seq });

/** Until a statement waits for a transaction to end. */
async function untilSomebodyWaits(): Promise<void> {
  const waits = "SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  while ((await source.query<object[]>(waits)).length === 0);
}

describe('replying officially', () => {
  it('carries office, title and day, is counted and told', async () => {
    const thread = await aThreadHere();
    await expectLive(source, ['post.added'], () => answer(thread));
    expect(await postAt(thread, 2)).toMatchObject({
      kind: 'OFFICIAL',
      office: { unitName: '云河县', title: '县长', date: '2026-11-23' },
      author: { voice: 'NAMED', name: leader.name },
      viewer: { can: { edit: false, delete: false, hide: false, correct: true } },
    });
    expect(await forum.threads.getFor(leader, thread.id)).toMatchObject({ officialCount: 1, postCount: 1, lastSeq: 2 });
    const [official] = await forum.pages.read([officialOf(thread.id)]);
    expect(official?.map(({ seq }) => seq)).toEqual([2]);
  });

  it('keeps the office of that day when the leader moves on', async () => {
    const moving = await aStaffMember(source, { at: county, roles: ['LEADER'], title: '副县长' });
    const thread = await aThreadHere();
    await answer(thread, await asViewer(source, moving));
    await source.query(`UPDATE identity.staff SET title = '县委书记' WHERE id = $1`, [moving.id]);
    expect((await postAt(thread, 2)).office?.title).toBe('副县长');
  });

  it('speaks for the nearest unit the leader leads', async () => {
    const thread = await aThreadHere({ toUnit: village });
    const both = { at: county, roles: ['LEADER' as const, { role: 'LEADER' as const, at: village }] };
    await answer(thread, await someone(both));
    expect((await postAt(thread, 2)).office?.unitName).toBe('石桥村');
  });

  it('announces the office that will stand there, and none to whoever may not answer', async () => {
    const thread = await aThreadHere({ toUnit: village });
    const head = await someone({ at: county, roles: [{ role: 'LEADER', at: village }], title: '书记' });
    const announced = await forum.offices.announced(source.manager, head, thread);
    await answer(thread, head);
    expect((await postAt(thread, 2)).office).toEqual(announced);
    expect(announced).toEqual({ unitName: '石桥村', title: '书记', date: '2026-11-23' });
    const elsewhere = await aThreadHere();
    expect(await forum.offices.announced(source.manager, head, elsewhere)).toBeNull();
  });

  it('is for leaders over the addressed unit, or over the answering one when nobody is addressed', async () => {
    const head = await someone({ at: village, roles: ['LEADER'] });
    const toVillage = await aThreadHere({ toUnit: village });
    await answer(toVillage, head);
    await answer(toVillage, leader);
    await expect(answer(await aThreadHere(), head)).rejects.toMatchObject({ code: 'NOT_A_LEADER_HERE' });
  });

  it('is for the addressed leader, wherever they lead', async () => {
    const far = await aStaffMember(source, { at: await aUnit(source), roles: ['LEADER'] });
    await answer(await aThreadHere({ to: far }), await asViewer(source, far));
  });

  it('is refused to delegates, moderators, triage officers, administrators and staff', async () => {
    const thread = await aThreadHere();
    const leaderStaff = { ...author, id: leader.staffId };
    const powerless = [
      await someone({ at: county, roles: [{ role: 'DELEGATE', onBehalfOf: leaderStaff }] }),
      await someone({ at: county, roles: ['MODERATOR', 'TRIAGE_OFFICER', 'ADMINISTRATOR'] }),
      await asViewer(source, author),
    ];
    for (const person of powerless)
      await expect(answer(thread, person)).rejects.toMatchObject({ code: 'NOT_A_LEADER_HERE' });
    const stranger = await someone({ roles: ['LEADER'] });
    await expect(answer(thread, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is refused in a locked thread and under a post that is gone', async () => {
    const thread = await aThreadHere();
    await expect(answer(thread, leader, { parentSeq: 9 })).rejects.toMatchObject({ code: 'PARENT_UNAVAILABLE' });
    const moderator = await someone({ at: county, roles: ['MODERATOR'] });
    await forum.moderation.lock(moderator, { threadId: thread.id, reason: '已另开新帖' });
    await expect(answer(thread)).rejects.toMatchObject({ code: 'THREAD_LOCKED' });
  });

  it('sent again says that it was there already, also when both come at once', async () => {
    const thread = await aThreadHere();
    const once = { clientId: randomUUID() };
    const both = await Promise.all([answer(thread, leader, once), answer(thread, leader, once)]);
    expect(both.map(({ seq }) => seq)).toEqual([2, 2]);
    expect(both.map(({ repeated }) => repeated).toSorted()).toEqual([false, true]);
    await expect(answer(thread, leader, { ...once, body: '不一样' })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is a conflict on another thread with the same clientId, also at the same moment', async () => {
    const [one, other] = [await aThreadHere(), await aThreadHere()];
    const once = { clientId: randomUUID() };
    const { waiting, made } = await expectLive(source, ['post.added'], () =>
      forum.database.transaction(async (tx) => {
        const reply = { ...once, threadId: one.id, body: '同意试点。' };
        const first = await forum.officialReplies.publish(tx, leader, reply);
        const second = answer(other, leader, once).catch((error: unknown) => error);
        await untilSomebodyWaits();
        return { waiting: [second], made: first };
      }),
    );
    expect(made.seq).toBe(2);
    expect(await waiting[0]).toMatchObject({ code: 'CONFLICT' });
    expect(await forum.threads.getFor(leader, other.id)).toMatchObject({ officialCount: 0, lastSeq: 1 });
    await expect(answer(other, leader, once)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is never edited, deleted or hidden', async () => {
    const thread = await aThreadHere();
    await answer(thread);
    const ref = { threadId: thread.id, seq: 2 };
    const final = { code: 'OFFICIAL_REPLY_IS_FINAL' };
    await expect(forum.ownWords.edit(leader, { ...ref, body: '改口', revision: 1 })).rejects.toMatchObject(final);
    await expect(forum.ownWords.delete(leader, ref)).rejects.toMatchObject(final);
  });

  it('stays readable in a thread that was hidden', async () => {
    const thread = await aThreadHere();
    await answer(thread);
    const moderator = await someone({ at: county, roles: ['MODERATOR'] });
    await forum.moderation.hide(moderator, { threadId: thread.id, reason: '涉及个人隐私' });
    const reader = await someone({ at: county });
    const shown = (seq: number) => forum.posts.show(reader, { threadId: thread.id, seq });
    expect(await shown(2)).toMatchObject({ state: 'VISIBLE', body: '同意试点，十二月一日起实行。' });
    expect(await shown(1)).toMatchObject({ state: 'HIDDEN', body: null });
  });
});

describe('correcting an official reply', () => {
  it('adds a post under it; both stay and point at each other', async () => {
    const thread = await aThreadHere();
    await answer(thread);
    await expectLive(source, ['post.added'], () => correct(thread, 2));
    expect(await postAt(thread, 2)).toMatchObject({ correctedBySeq: 3, body: '同意试点，十二月一日起实行。' });
    expect(await postAt(thread, 3)).toMatchObject({
      kind: 'CORRECTION',
      correctsSeq: 2,
      parentSeq: 2,
      body: '更正：自一月一日起实行。',
      office: { unitName: '云河县', title: '县长' },
    });
    expect((await forum.threads.getFor(leader, thread.id)).officialCount).toBe(1);
  });

  it('goes on at the end of the chain only', async () => {
    const thread = await aThreadHere();
    await answer(thread);
    await correct(thread, 2);
    await expect(correct(thread, 2)).rejects.toMatchObject({ code: 'CONFLICT' });
    await correct(thread, 3, leader, '再次更正：自二月一日起实行。');
    const chain = await Promise.all([2, 3, 4].map((seq) => postAt(thread, seq)));
    expect(chain.map(({ correctsSeq, correctedBySeq }) => [correctsSeq, correctedBySeq])).toEqual([
      [null, 3],
      [2, 4],
      [3, null],
    ]);
    const [official] = await forum.pages.read([officialOf(thread.id)]);
    expect(official?.map(({ seq }) => seq)).toEqual([2, 3, 4]);
  });

  it('by two leaders at once leaves one correction', async () => {
    const thread = await aThreadHere();
    await answer(thread);
    const colleague = await someone({ at: county, roles: ['LEADER'] });
    const both = await Promise.allSettled([correct(thread, 2), correct(thread, 2, colleague)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect((await postAt(thread, 2)).correctedBySeq).toBe(3);
  });

  it('is possible in a locked thread, and refused to whoever may not answer', async () => {
    const thread = await aThreadHere();
    await answer(thread);
    const moderator = await someone({ at: county, roles: ['MODERATOR'] });
    await forum.moderation.lock(moderator, { threadId: thread.id, reason: '已办结' });
    await expect(correct(thread, 2, moderator)).rejects.toMatchObject({ code: 'NOT_A_LEADER_HERE' });
    await expect(correct(thread, 1)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await correct(thread, 2);
  });
});
