import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { Database, ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { AnonymousDigest } from '../anonymous/anonymous-digest.js';
import { letterTag } from '../anonymous/letter-tag.js';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestBoard, type TestForum } from '../testing.js';
import { aFollowUp, aThreadItem, published, refused, Windows } from '../testing/inbox.js';
import type { ThreadRow } from '../threads/thread.row.js';

const TOLD = ['thread.changed', 'thread.changed'] as const;
const SLOT = Date.parse('2026-11-23T02:20:00Z') / 1000;
const reason = '两帖说的是同一段路';

let fresh: FreshDatabase;
let source: DataSource;
let clock: ManualClock;
let forum: TestForum;
let county: TestUnit;
let town: TestUnit;
let member: TestStaff;
let author: Viewer;
let reader: Viewer;
let leader: Viewer;
let moderator: Viewer;
let board: TestBoard;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  clock = new ManualClock(new Date(SLOT * 1000));
  forum = aForum(source, clock);
  county = await aUnit(source, { name: '清河县' });
  town = await aUnit(source, { under: county });
  member = await aStaffMember(source, { at: town });
  author = await asViewer(source, member);
  reader = await asViewer(source, await aStaffMember(source, { at: county }));
  leader = await asViewer(source, await aStaffMember(source, { at: county, roles: ['LEADER'], title: '县长' }));
  moderator = await asViewer(source, await aStaffMember(source, { at: county, roles: ['MODERATOR'] }));
  board = await aBoard(source, { at: county });
});
afterAll(() => fresh.drop());

const open = (given: Parameters<typeof aThread>[1] = {}): Promise<ThreadRow> =>
  aThread(source, { by: member, on: board, ...given }, forum);
const close = (as: Viewer, thread: { readonly id: string }, other: { readonly id: string }): Promise<void> =>
  forum.merging.close(as, { threadId: thread.id, ofThreadId: other.id, reason });
const now = (thread: { readonly id: string }, as = author): Promise<ThreadRow> => forum.threads.getFor(as, thread.id);
const answer = (thread: { readonly id: string }) =>
  forum.database.transaction((tx) =>
    forum.officialReplies.publish(tx, leader, { clientId: randomUUID(), threadId: thread.id, body: '下周开工。' }),
  );

describe('closing a thread as a duplicate', () => {
  it('ends its talk and leads to the other, while its posts, numbers and supports stay', async () => {
    const [thread, other] = [await open({ replies: 2 }), await open()];
    await forum.supporting.support(reader, { threadId: thread.id, seq: 2 }, true);
    await expectLive(source, TOLD, () => close(moderator, thread, other));
    expect(await now(thread)).toMatchObject({ duplicateOf: other.id, locked: { reason }, lastSeq: 3, postCount: 2 });
    expect(await now(other)).toMatchObject({ duplicateOf: null, locked: null, lastSeq: 1, postCount: 0 });
    expect(await forum.posts.show(reader, { threadId: thread.id, seq: 2 })).toMatchObject({
      body: '回复 1',
      supportCount: 1,
    });
    await expect(aReply(forum, reader, thread.id)).rejects.toMatchObject({ code: 'THREAD_LOCKED' });
    await aReply(forum, reader, other.id);
  });

  it('leaves a trace in both, and so does separating them, after which both take posts', async () => {
    const [thread, other] = [await open(), await open()];
    await close(moderator, thread, other);
    await expect(forum.moderation.unlock(moderator, thread.id)).rejects.toMatchObject({ code: 'CONFLICT' });
    await expectLive(source, TOLD, () => forum.merging.separate(moderator, thread.id));
    for (const [here, there, first] of [
      [thread, other, 'MERGE'],
      [other, thread, 'ABSORB'],
    ] as const)
      expect(await forum.traces.ofThread(here.id)).toMatchObject([
        { action: first, reason, otherId: there.id, officeUnitName: '清河县' },
        { action: 'SEPARATE', reason: '', otherId: there.id },
      ]);
    await aReply(forum, reader, thread.id);
    await expect(forum.merging.separate(moderator, thread.id)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('twice changes nothing and leaves no second trace', async () => {
    const [thread, other] = [await open(), await open()];
    await close(moderator, thread, other);
    await expectLive(source, [], () => close(moderator, thread, other));
    expect(await forum.traces.ofThread(other.id)).toHaveLength(1);
  });

  it('is refused where the way would end before a locked door, in a circle, or in a chain', async () => {
    const [thread, other, third] = [await open(), await open(), await open()];
    const narrow = await open({ within: town });
    const closed = await open();
    await forum.moderation.lock(moderator, { threadId: closed.id, reason });
    await close(moderator, third, other);
    for (const [from, to, code] of [
      [thread, thread, 'CONFLICT'],
      [thread, narrow, 'OTHER_IS_UNSEEN'],
      [thread, closed, 'THREAD_LOCKED'],
      [closed, thread, 'CONFLICT'],
      [other, third, 'THREAD_LOCKED'],
      [other, thread, 'HAS_DUPLICATES'],
      [thread, { id: randomUUID() }, 'NOT_FOUND'],
    ] as const)
      await expectLive(source, [], () => expect(close(moderator, from, to)).rejects.toMatchObject({ code }));
    await close(moderator, narrow, thread);
  });

  it('takes the right of moderating both', async () => {
    const elsewhere = await aBoard(source, { at: county, moderate: town });
    const [thread, other] = [await open(), await open({ on: elsewhere })];
    const local = await asViewer(source, await aStaffMember(source, { at: town, roles: ['MODERATOR'] }));
    for (const [as, from, to] of [
      [author, thread, other],
      [local, thread, other],
      [local, other, thread],
    ] as const)
      await expect(close(as, from, to)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await close(moderator, thread, other);
    await expect(forum.merging.separate(local, thread.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const silent = { threadId: thread.id, ofThreadId: other.id, reason: '' };
    await expect(forum.merging.close(moderator, silent)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('by two moderators in both directions at once happens once', async () => {
    const [thread, other] = [await open(), await open()];
    const both = await Promise.allSettled([close(moderator, thread, other), close(moderator, other, thread)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('whoever wrote a duplicate anonymously', () => {
  it('finds in the digest of everybody that their matter was answered in the other thread', async () => {
    const windows = new Windows(source, forum, SLOT);
    const item = aThreadItem(board);
    await windows.publish(item);
    const other = await open();
    const digest = new AnonymousDigest(new Database(source), clock);
    const answers = async () =>
      (await digest.lines()).find(({ authorKey }) => authorKey === item.authorKey)?.officialCount;
    expect(await answers()).toBe(0);
    await close(moderator, { id: item.threadId }, other);
    await answer(other);
    expect(await answers()).toBe(1);
    await forum.merging.separate(moderator, item.threadId);
    expect(await answers()).toBe(0);
  });

  it('in a narrowed thread, by the tag that comes next', async () => {
    const windows = new Windows(source, forum, SLOT);
    const item = aThreadItem(board, { audience: 'UNIT', unitId: town.id });
    await windows.publish(item);
    const other = await open();
    await close(moderator, { id: item.threadId }, other);
    await answer(other);
    expect(await new AnonymousDigest(new Database(source), clock).letterTags()).toContain(letterTag(item.authorKey, 1));
  });

  it('says no more in it, but what was on its way before is still published', async () => {
    const windows = new Windows(source, forum, SLOT);
    const item = aThreadItem(board);
    await windows.publish(item);
    await close(moderator, { id: item.threadId }, await open());
    expect(await windows.publish(aFollowUp(item))).toEqual([published(2)]);
    const later = new Windows(source, forum, SLOT + 1200);
    expect(await later.publish(aFollowUp(item, { seq: 3 }))).toEqual([refused('THREAD_LOCKED')]);
  });
});

describe('whatever is merged, separated and said', () => {
  it('the counters are what a recount finds, and no duplicate takes posts', async () => {
    const threads = [await open(), await open({ replies: 1 }), await open()];
    const at = (index: number): ThreadRow => threads[index] as ThreadRow;
    const step = fc.oneof(
      fc.record({ does: fc.constant('merge' as const), from: fc.nat(2), to: fc.nat(2) }),
      fc.record({ does: fc.constantFrom('separate' as const, 'reply' as const), from: fc.nat(2), to: fc.constant(0) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const acts = { merge: close, separate: separate, reply };
        await Promise.allSettled(steps.map(({ does, from, to }) => acts[does](moderator, at(from), at(to))));
        expect(await forum.reconciliation.run()).toEqual({ boards: 0, threads: 0, posts: 0 });
        const rows = await Promise.all(threads.map((thread) => now(thread)));
        for (const { duplicateOf, locked } of rows) {
          expect(locked !== null).toBe(duplicateOf !== null);
          expect(rows.find(({ id }) => id === duplicateOf)?.duplicateOf ?? null).toBeNull();
        }
      }),
      { numRuns: 15 },
    );
  });
});

const separate = (as: Viewer, { id }: ThreadRow): Promise<void> => forum.merging.separate(as, id);
const reply = async (as: Viewer, { id }: ThreadRow): Promise<void> => {
  await aReply(forum, as, id);
};
