import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff } from '#identity/testing';
import type { CountedConnection, Viewer } from '#platform';
import { freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestForum } from '../testing.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { openingOf } from './post-pages.js';
import { cutPage, type PageArgs, planBranch, planPage, windowsOf } from './post-window.rules.js';

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let member: TestStaff;
let viewer: Viewer;
let thread: ThreadRow;
let all: number[];

/** 24 posts under the opening: three branches, one of them deep, with a tombstone in it. */
beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  forum = aForum(source);
  member = await aStaffMember(source);
  viewer = await asViewer(source, member);
  const { id } = await aThread(source, { by: member, replies: 3 }, forum);
  for (let seq = 5; seq <= 25; seq += 1)
    await aReply(forum, viewer, id, `第 ${seq} 楼`, seq % 3 === 0 ? 2 : seq % 3 === 1 ? seq - 3 : 3);
  await forum.ownWords.delete(viewer, { threadId: id, seq: 12 });
  thread = await forum.threads.getFor(viewer, id);
  all = Array.from({ length: 24 }, (_, index) => index + 2);
});
afterAll(() => fresh.drop());

async function page(args: PageArgs, official = false, of = thread): Promise<CountedConnection<number>> {
  const plan = planPage(args);
  const count = official ? await forum.pages.countOfficial(of.id) : of.lastSeq - 1;
  return cutPage(plan, await forum.pages.read(windowsOf(of.id, plan, official)), count, ({ seq }) => seq);
}
const seqs = ({ edges }: CountedConnection<number>): number[] => edges.map(({ node }) => node);

describe('pages of posts', () => {
  it('put together from the beginning are the whole thread, whatever their size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (first) => {
        const read: number[] = [];
        let after: string | null = null;
        for (;;) {
          const { edges, pageInfo, totalCount } = await page({ first, after });
          expect(totalCount).toBe(24);
          expect(pageInfo.hasPreviousPage).toBe(read.length > 0);
          read.push(...edges.map(({ node }) => node));
          if (!pageInfo.hasNextPage) break;
          after = pageInfo.endCursor;
        }
        expect(read).toEqual(all);
      }),
      { numRuns: 12 },
    );
  });

  it('put together from the end are the whole thread, whatever their size', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (last) => {
        const read: number[] = [];
        let before: string | null = null;
        for (;;) {
          const { edges, pageInfo } = await page({ last, before });
          expect(pageInfo.hasNextPage).toBe(read.length > 0);
          read.unshift(...edges.map(({ node }) => node));
          if (!pageInfo.hasPreviousPage) break;
          before = pageInfo.startCursor;
        }
        expect(read).toEqual(all);
      }),
      { numRuns: 12 },
    );
  });

  it('around a number hold it, and go on in both directions without a gap', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 2, max: 25 }), fc.integer({ min: 1, max: 10 }), async (around, first) => {
        const middle = await page({ around, first });
        expect(seqs(middle)).toContain(around);
        const { startCursor, endCursor, hasNextPage, hasPreviousPage } = middle.pageInfo;
        const earlier = await page({ last: 100, before: startCursor });
        const later = await page({ first: 100, after: endCursor });
        expect([...seqs(earlier), ...seqs(middle), ...seqs(later)]).toEqual(all);
        expect([hasPreviousPage, hasNextPage]).toEqual([seqs(earlier).length > 0, seqs(later).length > 0]);
      }),
      { numRuns: 15 },
    );
  });

  it('beyond the end are empty', async () => {
    expect(seqs(await page({ around: 1000, first: 3 }))).toEqual([25]);
    const { pageInfo } = await page({ last: 5 });
    const beyond = await page({ after: pageInfo.endCursor });
    expect(beyond).toMatchObject({
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: true, endCursor: null },
    });
  });

  it('stay as they are while others write: what was read is not read again', async () => {
    const mine = await aThread(source, { by: member, replies: 4 }, forum);
    const plan = planPage({ first: 2 });
    const cut = async () => cutPage(plan, await forum.pages.read(windowsOf(mine.id, plan)), 0, ({ seq }) => seq);
    const before = seqs(await cut());
    await aReply(forum, viewer, mine.id);
    expect(seqs(await cut())).toEqual(before);
  });
});

describe('pages of what was said for an office', () => {
  it('put together are all of it and nothing else, whatever their size, from either end', async () => {
    const at = await aUnit(source);
    const leader = await asViewer(source, await aStaffMember(source, { at, roles: ['LEADER'] }));
    const by = await aStaffMember(source, { at });
    const opened = await aThread(source, { by, on: await aBoard(source, { at }), replies: 2 }, forum);
    const said = { threadId: opened.id, body: '已经安排。' };
    for (let round = 0; round < 3; round += 1) {
      const answer = { ...said, clientId: randomUUID() };
      const { seq } = await forum.database.transaction((tx) => forum.officialReplies.publish(tx, leader, answer));
      await aReply(forum, leader, opened.id, '以个人名义再说一句', seq);
      if (round === 1) await forum.corrections.correct(leader, { ...said, clientId: randomUUID(), seq });
    }
    await forum.asking.ask(leader, { ...said, clientId: randomUUID() });
    const official = [4, 6, 8, 9, 11];
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 7 }), fc.boolean(), async (size, backwards) => {
        const read: number[] = [];
        let cursor: string | null = null;
        for (;;) {
          const args: PageArgs = backwards ? { last: size, before: cursor } : { first: size, after: cursor };
          const next = await page(args, true, opened);
          expect(next.totalCount).toBe(official.length);
          if (backwards) read.unshift(...seqs(next));
          else read.push(...seqs(next));
          const { hasNextPage, hasPreviousPage, startCursor, endCursor } = next.pageInfo;
          if (!(backwards ? hasPreviousPage : hasNextPage)) break;
          cursor = backwards ? startCursor : endCursor;
        }
        expect(read).toEqual(official);
      }),
      { numRuns: 12 },
    );
    expect(seqs(await page({ around: 7, first: 3 }, true, opened))).toEqual([6, 8, 9]);
  });
});

describe('pages of one branch', () => {
  const branchOf = async (rootSeq: number, first = 100): Promise<number[]> => {
    const read: number[] = [];
    let after: string | null = null;
    for (;;) {
      const { plan, windows } = planBranch(thread.id, rootSeq, { first, after });
      const [, ...rows] = await forum.pages.read(windows);
      const { edges, pageInfo } = cutPage(plan, rows, 0, ({ seq }) => seq);
      read.push(...edges.map(({ node }) => node));
      if (!pageInfo.hasNextPage) return read;
      after = pageInfo.endCursor;
    }
  };

  it('hold what hangs beneath it, at any depth, and nothing else', async () => {
    const branches = await Promise.all([2, 3, 4].map((root) => branchOf(root)));
    expect(branches.flat().toSorted((one, other) => one - other)).toEqual(all.filter((seq) => seq > 4));
    expect(branches[0]).toContain(12);
    const [[root] = []] = await forum.pages.read(planBranch(thread.id, 2, {}).windows);
    // One of them is a tombstone.
    expect(root?.replyCount).toBe((branches[0]?.length ?? 0) - 1);
  });

  it('put together are the branch, whatever their size', async () => {
    const whole = await branchOf(2);
    for (const size of [1, 2, 5]) expect(await branchOf(2, size)).toEqual(whole);
  });
});

describe('windows of several threads', () => {
  it('come from one statement, each to the one who asked', async () => {
    const others = await Promise.all([1, 2].map(() => aThread(source, { by: member, replies: 1 }, forum)));
    const threads = [thread, ...others];
    const windows = threads.flatMap(({ id }) => [openingOf(id), ...windowsOf(id, planPage({ last: 1 }))]);
    const rows = await forum.pages.read(windows);
    expect(rows.map((found) => found[0]?.threadId)).toEqual(threads.flatMap(({ id }) => [id, id]));
    expect(rows.map((found) => found.at(-1)?.seq)).toEqual([1, 25, 1, 2, 1, 2]);
  });
});
