import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestBoard, type TestForum } from '../testing.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { ThreadOrder } from '../vocabulary.type.js';

const clock = new ManualClock();
const startsAt = '2026-11-23T06:00:00.000Z';
const endsAt = '2026-11-23T08:00:00.000Z';
let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let office: TestUnit;
let board: TestBoard;
let boss: TestStaff;
let leader: Viewer;
let member: Viewer;
let moderator: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  forum = aForum(source, clock);
  office = await aUnit(source);
  board = await aBoard(source, { at: office });
  boss = await aStaffMember(source, { at: office, roles: ['LEADER'] });
  leader = await asViewer(source, boss);
  member = await asViewer(source, await aStaffMember(source, { at: office }));
  moderator = await asViewer(source, await aStaffMember(source, { at: office, roles: ['MODERATOR'] }));
});
beforeEach(() => clock.set(new Date('2026-11-23T03:00:00Z')));
afterAll(() => fresh.drop());

const aThreadHere = (): Promise<ThreadRow> => aThread(source, { by: boss, on: board }, forum);
const at = (thread: ThreadRow, change = {}) => ({
  threadId: thread.id,
  leaderId: boss.id,
  startsAt,
  endsAt,
  ...change,
});
const rowOf = (thread: ThreadRow) => forum.threads.getFor(member, thread.id);
const stateOf = async (thread: ThreadRow) => forum.hours.of(await rowOf(thread))?.state;
const answer = (thread: ThreadRow, parentSeq: number) =>
  source.transaction((tx) =>
    forum.officialReplies.publish(tx, leader, {
      clientId: randomUUID(),
      threadId: thread.id,
      parentSeq,
      body: '下周就修。',
    }),
  );
const asked = async (thread: ThreadRow, answered = false, page = {}) => {
  const { edges, totalCount } = await forum.hours.questions(member, await rowOf(thread), answered, page);
  return { seqs: edges.map(({ node }) => node.seq), totalCount };
};
const summary = (thread: ThreadRow, body = '今天答了两件，都有期限。') => ({
  clientId: randomUUID(),
  threadId: thread.id,
  body,
});

describe('an office hour', () => {
  it('is appointed by a moderator, told live, and goes by the clock until its summary', async () => {
    const thread = await aThreadHere();
    expect(await stateOf(thread)).toBeUndefined();
    await expectLive(source, ['thread.changed'], () => forum.keepingHours.schedule(moderator, at(thread)));
    await expectLive(source, [], () => forum.keepingHours.schedule(moderator, at(thread)));
    expect(await stateOf(thread)).toBe('UPCOMING');
    clock.set(new Date(startsAt));
    expect(await stateOf(thread)).toBe('LIVE');
    clock.set(new Date(endsAt));
    expect(await stateOf(thread)).toBe('OVER');
    const closing = summary(thread);
    await expectLive(source, ['post.added'], () => forum.keepingHours.close(leader, closing));
    await expectLive(source, [], () => forum.keepingHours.close(leader, closing));
    expect(forum.hours.of(await rowOf(thread))).toMatchObject({ state: 'CLOSED', summarySeq: 2 });
    expect((await forum.traces.ofThread(thread.id)).map(({ action }) => action)).toEqual(['SCHEDULE']);
  });

  it('is closed once, only where there is one, and then neither moved nor called off', async () => {
    const [thread, without] = [await aThreadHere(), await aThreadHere()];
    await expect(forum.keepingHours.close(leader, summary(without))).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await rowOf(without)).toMatchObject({ lastSeq: 1 });
    await forum.keepingHours.schedule(moderator, at(thread));
    await expect(forum.keepingHours.close(member, summary(thread))).rejects.toMatchObject({
      code: 'NOT_A_LEADER_HERE',
    });
    await forum.keepingHours.close(leader, summary(thread));
    for (const late of [
      forum.keepingHours.close(leader, summary(thread, '再说一次。')),
      forum.keepingHours.schedule(moderator, at(thread)),
      forum.keepingHours.cancel(moderator, thread.id),
    ])
      await expect(late).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await rowOf(thread)).toMatchObject({ lastSeq: 2 });
  });

  it('is called off with a trace, and a repeat says nothing', async () => {
    const thread = await aThreadHere();
    await forum.keepingHours.schedule(moderator, at(thread));
    await expectLive(source, ['thread.changed'], () => forum.keepingHours.cancel(moderator, thread.id));
    await expectLive(source, [], () => forum.keepingHours.cancel(moderator, thread.id));
    expect(await stateOf(thread)).toBeUndefined();
    const actions = (await forum.traces.ofThread(thread.id)).map(({ action }) => action);
    expect(actions).toEqual(['SCHEDULE', 'UNSCHEDULE']);
  });

  it('is refused to others, with others, and at times that make no sense', async () => {
    const thread = await aThreadHere();
    const refused = (viewer: Viewer, change: object, code: string) =>
      expect(forum.keepingHours.schedule(viewer, at(thread, change))).rejects.toMatchObject({ code });
    for (const someone of [member, leader]) {
      await refused(someone, {}, 'FORBIDDEN');
      await expect(forum.keepingHours.cancel(someone, thread.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    for (const leaderId of [member.staffId, 'x', randomUUID()])
      await refused(moderator, { leaderId }, 'NOT_A_LEADER_HERE');
    const past = { startsAt: '2026-11-23T01:00:00.000Z', endsAt: '2026-11-23T02:00:00.000Z' };
    const long = { endsAt: '2026-11-23T18:00:00.001Z' };
    const far = { startsAt: '2027-12-01T06:00:00.000Z', endsAt: '2027-12-01T07:00:00.000Z' };
    for (const times of [past, long, far, { endsAt: startsAt }]) await refused(moderator, times, 'INVALID_INPUT');
    await forum.moderation.lock(moderator, { threadId: thread.id, reason: '另开一帖' });
    await refused(moderator, {}, 'FORBIDDEN');
  });

  it('ranks its questions by support, and tells the answered from those that wait', async () => {
    const thread = await aThreadHere();
    await forum.keepingHours.schedule(moderator, at(thread));
    const [first, second, third] = [
      await aReply(forum, member, thread.id, '食堂几点开？'),
      await aReply(forum, member, thread.id, '路什么时候修？'),
      await aReply(forum, member, thread.id, '班车能加一趟吗？'),
    ];
    await aReply(forum, member, thread.id, '我也想知道', second);
    const fan = await asViewer(source, await aStaffMember(source, { at: office }));
    await forum.supporting.support(fan, { threadId: thread.id, seq: third }, true);
    expect(await asked(thread)).toEqual({ seqs: [third, first, second], totalCount: 3 });
    await answer(thread, second);
    expect(await asked(thread)).toEqual({ seqs: [third, first], totalCount: 2 });
    expect(await asked(thread, true)).toEqual({ seqs: [second], totalCount: 1 });
    await forum.moderation.hide(moderator, { threadId: thread.id, seq: first, reason: '与主题无关' });
    expect(await asked(thread)).toEqual({ seqs: [third], totalCount: 1 });
    expect(await forum.hours.counts(thread)).toEqual({ asked: 2, answered: 1 });
  });

  it('gives its questions page by page, each once, whatever the page', async () => {
    const thread = await aThreadHere();
    await forum.keepingHours.schedule(moderator, at(thread));
    for (let number = 0; number < 7; number += 1) await aReply(forum, member, thread.id, `第 ${number} 问`);
    const fan = await asViewer(source, await aStaffMember(source, { at: office }));
    for (const seq of [3, 7]) await forum.supporting.support(fan, { threadId: thread.id, seq }, true);
    const row = await rowOf(thread);
    const seqs: number[] = [];
    let after: string | null = null;
    do {
      const page = await forum.hours.questions(member, row, false, { first: 2, after });
      seqs.push(...page.edges.map(({ node }) => node.seq));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seqs).toEqual([3, 7, 2, 4, 5, 6, 8]);
    const cursor = Buffer.from('["x",99999999999]').toString('base64url');
    await expect(forum.hours.questions(member, row, false, { after: cursor })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('stands in a list of its own, the one that begins last first', async () => {
    const [early, late, none] = [await aThreadHere(), await aThreadHere(), await aThreadHere()];
    const other = { startsAt: '2026-12-01T06:00:00.000Z', endsAt: '2026-12-01T07:00:00.000Z' };
    await forum.keepingHours.schedule(moderator, at(late, other));
    await forum.keepingHours.schedule(moderator, at(early));
    const page = await forum.lists.threads(member, {}, ThreadOrder.SCHEDULED, { first: 100 });
    const ids = page.edges.map(({ node }) => node.id);
    expect(ids.filter((id) => [early.id, late.id, none.id].includes(id as ThreadRow['id']))).toEqual([
      late.id,
      early.id,
    ]);
    const next = await forum.lists.threads(member, {}, ThreadOrder.SCHEDULED, {
      first: 1,
      after: page.edges[0]?.cursor ?? '',
    });
    expect(next.edges[0]?.node.id).toBe(ids[1]);
  });
});
