import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aThread, type TestBoard, type TestForum } from '../testing.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { ThreadOrder } from '../vocabulary.type.js';

const clock = new ManualClock(new Date('2026-11-23T03:00:00Z'));
let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let province: TestUnit;
let county: TestUnit;
let board: TestBoard;
let member: TestStaff;
let inCounty: Viewer;
let inProvince: Viewer;
let moderator: Viewer;
let countyModerator: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  forum = aForum(source, clock);
  province = await aUnit(source);
  county = await aUnit(source, { under: province, name: '西秀区' });
  board = await aBoard(source, { at: province });
  member = await aStaffMember(source, { at: county, name: '王县' });
  inCounty = await asViewer(source, member);
  inProvince = await asViewer(source, await aStaffMember(source, { at: province, name: '李省' }));
  moderator = await asViewer(source, await aStaffMember(source, { at: province, roles: ['MODERATOR'] }));
  countyModerator = await asViewer(source, await aStaffMember(source, { at: county, roles: ['MODERATOR'] }));
});
beforeEach(() => clock.set(new Date('2026-11-23T03:00:00Z')));
afterAll(() => fresh.drop());

const aThreadHere = (): Promise<ThreadRow> => aThread(source, { by: member, on: board }, forum);
const to = ({ id }: TestUnit, thread: ThreadRow, change = {}) => ({
  threadId: thread.id,
  unitId: id,
  until: '2026-11-30',
  acknowledge: true,
  ...change,
});
const seenBy = async (viewer: Viewer): Promise<string[]> => {
  const page = await forum.lists.threads(viewer, { announced: true }, ThreadOrder.NEWEST, {});
  return page.edges.map(({ node }) => node.id);
};
const stateFor = async (viewer: Viewer, thread: ThreadRow) =>
  forum.announcements.of(viewer, await forum.threads.getFor(viewer, thread.id));

describe('announcing', () => {
  it('puts a thread before the whole unit until its day, and tells them live', async () => {
    const thread = await aThreadHere();
    await expectLive(source, ['thread.changed', 'announcements.changed'], () =>
      forum.announcing.announce(moderator, to(county, thread)),
    );
    expect([await seenBy(inCounty), await seenBy(inProvince)]).toEqual([[thread.id], []]);
    expect(await stateFor(inCounty, thread)).toMatchObject({
      unitName: '西秀区',
      until: '2026-11-30',
      viewerIsAsked: true,
    });
    expect(await stateFor(inProvince, thread)).toMatchObject({ viewerIsAsked: false });
    clock.set(new Date('2026-11-30T15:59:00Z'));
    expect(await seenBy(inCounty)).toEqual([thread.id]);
    clock.set(new Date('2026-11-30T16:00:00Z'));
    expect([await seenBy(inCounty), await stateFor(inCounty, thread)]).toEqual([[], null]);
  });

  it('is absolute: a repeat says nothing and leaves one trace; a change tells both units; its end is seen', async () => {
    const thread = await aThreadHere();
    const steps = async () => (await forum.traces.ofThread(thread.id)).map(({ action }) => action);
    await forum.announcing.announce(moderator, to(county, thread));
    await expectLive(source, [], () => forum.announcing.announce(moderator, to(county, thread)));
    expect(await steps()).toEqual(['ANNOUNCE']);
    await forum.announcing.announce(moderator, to(province, thread, { acknowledge: false }));
    expect(await seenBy(inProvince)).toContain(thread.id);
    expect(await stateFor(inProvince, thread)).toMatchObject({ viewerIsAsked: false });
    await expectLive(source, ['thread.changed', 'announcements.changed'], () =>
      forum.announcing.end(moderator, thread.id),
    );
    await expectLive(source, [], () => forum.announcing.end(moderator, thread.id));
    expect([await seenBy(inProvince), await steps()]).toEqual([[], ['ANNOUNCE', 'ANNOUNCE', 'UNANNOUNCE']]);
  });

  it('is for moderators of board and unit, to people who read it, for a year at most', async () => {
    const thread = await aThreadHere();
    const within = await aThread(source, { by: member, on: board, within: county }, forum);
    const refused = (viewer: Viewer, input: Parameters<typeof forum.announcing.announce>[1], code: string) =>
      expect(forum.announcing.announce(viewer, input)).rejects.toMatchObject({ code });
    await refused(inCounty, to(county, thread), 'FORBIDDEN');
    await refused(countyModerator, to(county, thread), 'FORBIDDEN');
    await refused(moderator, to(province, within), 'ANNOUNCED_TO_STRANGERS');
    await refused(moderator, to(province, thread, { until: '2026-11-22' }), 'INVALID_INPUT');
    await refused(moderator, to(province, thread, { until: '2028-01-01' }), 'INVALID_INPUT');
    await refused(moderator, to(province, thread, { unitId: thread.id }), 'INVALID_INPUT');
    await refused(moderator, to(province, thread, { unitId: 'x' }), 'INVALID_INPUT');
    await forum.announcing.announce(moderator, to(county, within));
    await expect(forum.announcing.end(inCounty, within.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await forum.moderation.hide(moderator, { threadId: within.id, reason: '涉及个人隐私' });
    expect(await seenBy(inCounty)).not.toContain(within.id);
    await refused(moderator, to(county, within), 'FORBIDDEN');
  });
});

describe('acknowledging', () => {
  it('is counted at once, once each, of those it is put before; who is missing is told by the day', async () => {
    const thread = await aThreadHere();
    await expect(forum.supporting.acknowledge(inCounty, thread.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await forum.announcing.announce(moderator, to(county, thread));
    await expect(forum.supporting.acknowledge(inProvince, thread.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (let time = 0; time < 2; time += 1)
      await expectLive(source, [], () => forum.supporting.acknowledge(inCounty, thread.id));
    const row = await forum.threads.getFor(moderator, thread.id);
    expect(await stateFor(inCounty, thread)).toMatchObject({ viewerAcknowledged: true, viewerIsAsked: false });
    expect(await forum.announcements.counts(row)).toEqual({ recipients: 2, acknowledged: 1 });
    const missing = async (page = {}) =>
      (await forum.announcements.missing(moderator, row, page)).edges.map(({ node }) => node.name);
    const both = await missing();
    expect(both).toHaveLength(2);
    expect(both).toContain('王县');
    clock.set(new Date('2026-11-23T16:00:00Z'));
    await forum.supportsOfTheDay.mix();
    expect(await missing()).not.toContain('王县');
    expect(await forum.announcements.counts(row)).toEqual({ recipients: 2, acknowledged: 1 });
    await forum.supporting.acknowledge(inCounty, thread.id);
    expect(await forum.announcements.counts(row)).toEqual({ recipients: 2, acknowledged: 1 });
  });

  it('names who is missing page by page, to whoever may announce and to nobody else', async () => {
    const thread = await aThreadHere();
    await forum.announcing.announce(moderator, to(province, thread));
    const row = await forum.threads.getFor(moderator, thread.id);
    await expect(forum.announcements.missing(inCounty, row, {})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const names: string[] = [];
    let after: string | null = null;
    do {
      const page = await forum.announcements.missing(moderator, row, { first: 1, after });
      names.push(...page.edges.map(({ node }) => node.name));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(names).toEqual([...names].sort((a, b) => (a < b ? -1 : 1)));
    expect(names).toHaveLength(4);
    await expect(
      forum.announcements.missing(moderator, row, { after: Buffer.from('["a","b"]').toString('base64url') }),
    ).rejects.toMatchObject({ code: /INVALID_INPUT|BAD_REQUEST/ });
  });

  it('leaves counters, 我也遇到 and the recount alone', async () => {
    const thread = await aThreadHere();
    await forum.announcing.announce(moderator, to(county, thread));
    await forum.supporting.acknowledge(inCounty, thread.id);
    clock.set(new Date('2026-11-24T16:00:00Z'));
    await forum.supportsOfTheDay.mix();
    expect(await forum.threads.getFor(inCounty, thread.id)).toMatchObject({ meTooCount: 0, supported: [-1] });
    expect(await forum.reconciliation.run()).toEqual({ boards: 0, threads: 0, posts: 0 });
  });
});
