import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Role } from '#contracts';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestRole, type TestStaff, type TestUnit } from '#identity/testing';
import { encodeCursor, ManualClock } from '#platform';
import type { Connection, Viewer } from '#platform';
import { freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestBoard, type TestForum } from '../testing.js';
import { ThreadOrder } from '../vocabulary.type.js';
import type { ThreadFilter } from './thread.inputs.js';
import { mayRead } from './thread.policy.js';
import { factsOf, type ThreadRow } from './thread.row.js';
import { toThread } from './present-thread.js';
import type { ThreadType } from './thread.type.js';

let fresh: FreshDatabase;
let source: DataSource;
let clock: ManualClock;
let forum: TestForum;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  clock = new ManualClock();
  forum = aForum(source, clock);
});
afterAll(() => fresh.drop());

/** Every page of a list, the ids in order. */
async function wholeList(
  viewer: Viewer,
  { filter = {}, order = 'LATEST', first = 7 }: { filter?: ThreadFilter; order?: ThreadOrder; first?: number } = {},
): Promise<string[]> {
  return everyPage((after) => forum.lists.threads(viewer, filter, order, { first, after }));
}

async function everyPage(load: (after: string | null) => Promise<Connection<ThreadType>>): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { edges, pageInfo } = await load(after);
    ids.push(...edges.map(({ node }) => node.id));
    if (!pageInfo.hasNextPage) return ids;
    after = pageInfo.endCursor;
  }
}

describe('who reads what', () => {
  it('is the same in a list, by id and in the policy, for every role at every place', async () => {
    const units = await aSmallProvince();
    const leaders = await Promise.all(units.map((at) => aStaffMember(source, { at, roles: ['LEADER'] })));
    const people = [...leaders, ...(await everyRoleEverywhere(units, leaders))];
    const threads = await manyThreads(units, people, leaders);
    for (const person of people) {
      const viewer = await asViewer(source, person);
      const allowed = threads.filter((thread) => mayRead(viewer, factsOf(thread)));
      const open = allowed.filter(({ audience }) => audience !== 'LETTER').map(({ id }) => id);
      const letters = allowed.filter(({ audience }) => audience === 'LETTER').map(({ id }) => id);
      const boxes = await Promise.all(
        (['RECEIVED', 'SENT'] as const).map((box) => everyPage((after) => forum.lists.letters(viewer, box, { after }))),
      );
      expect(new Set(await wholeList(viewer))).toEqual(new Set(open));
      expect(new Set(boxes.flat())).toEqual(new Set(letters));
      const byId = await Promise.all(threads.map(({ id }) => forum.threads.mayRead(viewer, id)));
      expect(threads.filter((_, index) => byId[index])).toEqual(allowed);
    }
  });

  it('is told each apart from all who ask in the same instant', async () => {
    const units = await aSmallProvince();
    const leaders = await Promise.all(units.map((at) => aStaffMember(source, { at, roles: ['LEADER'] })));
    const people = [...leaders, ...(await everyRoleEverywhere(units, leaders))];
    const threads = await manyThreads(units, people, leaders);
    const viewers = await Promise.all(people.map((person) => asViewer(source, person)));
    for (const [index, { id }] of threads.entries())
      for (const viewer of viewers.slice(index % 5, (index % 5) + 3))
        await forum.supporting.meToo(viewer, id, true).catch(() => undefined);
    const asked = threads.flatMap(({ id }) => viewers.map((viewer) => ({ viewer, id })));
    const see = async ({ viewer, id }: (typeof asked)[number]) => {
      const row = await forum.threads.findFor(viewer, id);
      return row && toThread(row, viewer);
    };
    const together = await Promise.all(asked.map(see));
    const own = together.filter((thread) => thread?.viewerMeToo);
    expect(own.length).toBeGreaterThan(10);
    for (const one of Array.from({ length: 60 }, () => oneOf(asked)))
      expect(together[asked.indexOf(one)]).toEqual(await see(one));
  });

  const aSmallProvince = async (): Promise<TestUnit[]> => {
    const province = await aUnit(source);
    const counties = await Promise.all([1, 2].map(() => aUnit(source, { under: province })));
    const villages = await Promise.all(counties.map((under) => aUnit(source, { under })));
    return [province, ...counties, ...villages];
  };

  const everyRoleEverywhere = (units: TestUnit[], leaders: TestStaff[]): Promise<TestStaff[]> =>
    Promise.all(
      units.flatMap((bound) =>
        Object.values(Role).map((role) => {
          const given: TestRole = { role, at: bound, ...(role === 'DELEGATE' ? { onBehalfOf: oneOf(leaders) } : {}) };
          return aStaffMember(source, { at: oneOf(units), roles: role === 'STAFF' ? [] : [given] });
        }),
      ),
    );

  const manyThreads = async (units: TestUnit[], people: TestStaff[], leaders: TestStaff[]): Promise<ThreadRow[]> => {
    const threads: ThreadRow[] = [];
    for (let made = 0; made < 40; made += 1) {
      const by = oneOf(people);
      if (made % 5 === 0) {
        const to = oneOf(leaders.filter(({ id }) => id !== by.id));
        threads.push(await aThread(source, { by, letter: true, to }, forum));
        continue;
      }
      const inside = units.filter(
        ({ lineage }) => lineage.includes(by.unit.id) || by.unit.lineage.includes(lineage.at(-1) ?? by.unit.id),
      );
      const on = await aBoard(source, { at: by.unit, answer: oneOf(units), moderate: oneOf(units) });
      const within = made % 3 === 0 ? { within: oneOf(inside) } : {};
      const toUnit = made % 4 === 0 ? { toUnit: oneOf(units) } : {};
      const thread = await aThread(source, { by, on, ...within, ...toUnit }, forum);
      const lead = made % 3 === 1 ? oneOf(units).id : null;
      if (lead !== null) await source.transaction((tx) => forum.leading.handTo(tx, thread.id, lead));
      threads.push(await forum.threads.getFor(await asViewer(source, by), thread.id));
    }
    return threads;
  };
});

const oneOf = <T>(items: readonly T[]): T => items[randomInt(items.length)] as T;

describe('a list of threads', () => {
  let county: TestUnit;
  let member: TestStaff;
  let viewer: Viewer;
  let board: TestBoard;
  let threads: ThreadRow[];

  beforeAll(async () => {
    county = await aUnit(source);
    member = await aStaffMember(source, { at: county });
    viewer = await asViewer(source, member);
    board = await aBoard(source, { at: county });
    threads = [];
    for (let made = 0; made < 12; made += 1) {
      // Several share one instant, as those of an anonymous window do.
      if (made % 4 === 0) clock.advance(60_000);
      threads.push(await aThread(source, { by: member, on: board }, forum));
    }
    for (const index of [3, 3, 3, 7]) await aReply(forum, viewer, threads[index]?.id ?? '');
  });

  // None of these is answered, and none has an office hour: those lists have tests of their own.
  it.each(Object.values(ThreadOrder).filter((order) => order !== 'ANSWERED' && order !== 'SCHEDULED'))(
    'ordered by %s is whole and without repeats, whatever the page',
    async (order) => {
      const whole = await wholeList(viewer, { order, first: 100 });
      expect(whole.toSorted()).toEqual(threads.map(({ id }) => id).toSorted());
      for (const first of [1, 3, 5]) expect(await wholeList(viewer, { order, first })).toEqual(whole);
    },
  );

  it('puts the last activity, the youngest or the most talked about first', async () => {
    clock.advance(60_000);
    await aReply(forum, viewer, threads[5]?.id ?? '');
    expect((await wholeList(viewer))[0]).toBe(threads[5]?.id);
    expect((await wholeList(viewer, { order: 'HOT' }))[0]).toBe(threads[3]?.id);
    const newest = await aThread(source, { by: member, on: board }, forum);
    threads.push(newest);
    expect((await wholeList(viewer, { order: 'NEWEST' }))[0]).toBe(newest.id);
  });

  it('puts what is pinned first, on its own board only', async () => {
    const moderator = await asViewer(source, await aStaffMember(source, { at: county, roles: ['MODERATOR'] }));
    const pinned = threads[0]?.id ?? '';
    await forum.moderation.pin(moderator, pinned, true);
    expect((await wholeList(viewer, { filter: { board: board.slug }, first: 2 }))[0]).toBe(pinned);
    expect((await wholeList(viewer))[0]).not.toBe(pinned);
    await forum.moderation.pin(moderator, pinned, false);
  });

  it('narrows by board, kind, unit and author', async () => {
    const village = await aUnit(source, { under: county });
    const other = await aBoard(source, { at: county });
    const question = await aThread(source, { by: member, on: other, kind: 'QUESTION', toUnit: village }, forum);
    const someoneElses = await aThread(source, { by: await aStaffMember(source, { at: county }), on: other }, forum);
    expect(await wholeList(viewer, { filter: { board: other.slug } })).toEqual(
      expect.arrayContaining([question.id, someoneElses.id]),
    );
    expect(await wholeList(viewer, { filter: { kind: 'QUESTION' } })).toEqual([question.id]);
    expect(await wholeList(viewer, { filter: { unitId: village.id } })).toEqual([question.id]);
    expect(await wholeList(viewer, { filter: { mine: true, board: other.slug } })).toEqual([question.id]);
    expect(await wholeList(viewer, { filter: { board: 'nowhere' } })).toEqual([]);
    const stranger = await asViewer(source, await aStaffMember(source));
    const ids = [someoneElses.id, question.id];
    expect((await wholeList(viewer, { filter: { ids } })).toSorted()).toEqual(ids.toSorted());
    expect(await wholeList(viewer, { filter: { ids: [] } })).toEqual([]);
    expect(await wholeList(stranger, { filter: { ids } })).toEqual([]);
    await expect(wholeList(viewer, { filter: { ids: ['x'] } })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('leaves answered and heartfelt ones out of UNANSWERED, and has only answered ones in ANSWERED', async () => {
    const village = await aUnit(source);
    const leader = await aStaffMember(source, { at: village, roles: ['LEADER'] });
    const on = await aBoard(source, { at: village });
    const [waiting, answered] = [
      await aThread(source, { by: leader, on }, forum),
      await aThread(source, { by: leader, on }, forum),
    ];
    await aThread(source, { by: leader, on, kind: 'HEARTFELT' }, forum);
    const asLeader = await asViewer(source, leader);
    const reply = { clientId: crypto.randomUUID(), threadId: answered.id, body: '已修好。' };
    await forum.database.transaction((tx) => forum.officialReplies.publish(tx, asLeader, reply));
    expect(await wholeList(asLeader, { order: 'UNANSWERED' })).toEqual([waiting.id]);
    expect(await wholeList(asLeader, { order: 'ANSWERED' })).toEqual([answered.id]);
  });

  it.each([
    ['LATEST', '+275760-09-13T00:00:00.000Z'],
    ['LATEST', '0000-01-01T00:00:00.000Z'],
    ['LATEST', '2026-02-30T00:00:00.000Z'],
    ['NEWEST', 'infinity'],
    ['HOT', '0b11'],
    ['HOT', '1e-400'],
    ['HOT', ' '],
  ] as const)('refuses under %s a cursor that somebody made up with %p', async (order, key) => {
    const after = encodeCursor(key, viewer.staffId);
    await expect(forum.lists.threads(viewer, {}, order, { after })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('refuses a cursor of another list and a page out of bounds', async () => {
    const { pageInfo } = await forum.lists.threads(viewer, {}, 'HOT', { first: 1 });
    const after = pageInfo.endCursor;
    await expect(forum.lists.threads(viewer, {}, 'LATEST', { after })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(forum.lists.threads(viewer, { board: board.slug }, 'LATEST', { after })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await expect(forum.lists.threads(viewer, {}, 'LATEST', { first: 101 })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});
