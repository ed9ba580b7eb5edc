import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { room, Voice } from '#contracts';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { eventsAfter, expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestBoard, type TestForum } from '../testing.js';
import { aReplyItem, aThreadItem, published, Windows } from '../testing/inbox.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { toStep } from './moderation-step.type.js';

const MOVED = ['thread.changed', 'thread.moved', 'access.changed'] as const;
const reason = '这里说的是水的事';

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let county: TestUnit;
let town: TestUnit;
let village: TestUnit;
let member: TestStaff;
let besides: TestUnit;
let author: Viewer;
let villager: Viewer;
let neighbour: Viewer;
let moderator: Viewer;
let roads: TestBoard;
let water: TestBoard;
let ofTown: TestBoard;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  forum = aForum(source, new ManualClock());
  county = await aUnit(source, { name: '清河县' });
  town = await aUnit(source, { under: county });
  village = await aUnit(source, { under: town });
  member = await aStaffMember(source, { at: village });
  author = await asViewer(source, member);
  villager = await asViewer(source, await aStaffMember(source, { at: village }));
  besides = await aUnit(source, { under: county });
  neighbour = await asViewer(source, await aStaffMember(source, { at: besides }));
  moderator = await asViewer(source, await aStaffMember(source, { at: county, roles: ['MODERATOR'] }));
  roads = await aBoard(source, { at: county });
  water = await aBoard(source, { at: county });
  ofTown = await aBoard(source, { at: county, read: town, post: town, voices: [Voice.NAMED] });
});
afterAll(() => fresh.drop());

const onRoads = (given: Partial<Parameters<typeof aThread>[1]> = {}): Promise<ThreadRow> =>
  aThread(source, { by: member, on: roads, ...given }, forum);
const move = (as: Viewer, thread: Pick<ThreadRow, 'id'>, to: TestBoard): Promise<void> =>
  forum.moving.move(as, { threadId: thread.id, board: to.slug, reason });
const now = (thread: ThreadRow, as = author): Promise<ThreadRow> => forum.threads.getFor(as, thread.id);
const listed = async (as: Viewer, board: TestBoard): Promise<string[]> =>
  (await forum.lists.threads(as, { board: board.slug }, 'LATEST', { first: 100 })).edges.map(({ node }) => node.id);
const countOf = async (board: TestBoard): Promise<number | undefined> =>
  (await forum.boards.find(moderator, board.slug))?.threadCount;
const searched = async (as: Viewer, board: TestBoard, text: string): Promise<string[]> =>
  (await forum.search.find(as, { text, board: board.slug, order: 'NEWEST' })).edges.map(({ node }) => node.thread.id);

describe('moving a thread', () => {
  it('takes it off one list and puts it on the other, found there by search, its counters with it', async () => {
    const thread = await onRoads({ title: '自来水三天没有来', replies: 2 });
    await forum.moderation.pin(moderator, thread.id, true);
    const before = [await countOf(roads), await countOf(water)];
    await expectLive(source, MOVED, () => move(moderator, thread, water));
    expect([await countOf(roads), await countOf(water)]).toEqual([(before[0] ?? 0) - 1, (before[1] ?? 0) + 1]);
    expect(await listed(neighbour, roads)).not.toContain(thread.id);
    expect(await listed(neighbour, water)).toContain(thread.id);
    expect(await searched(neighbour, water, '自来水')).toContain(thread.id);
    expect(await searched(neighbour, roads, '自来水')).not.toContain(thread.id);
    expect(await now(thread)).toMatchObject({ lastSeq: 3, postCount: 2, pinned: false, board: { id: water.id } });
  });

  it('leaves every post under the address and the number it had', async () => {
    const thread = await onRoads({ replies: 2 });
    const posts = () =>
      Promise.all([1, 2, 3].map(async (seq) => forum.posts.show(neighbour, { threadId: thread.id, seq })));
    const said = (each: Awaited<ReturnType<typeof posts>>) => each.map(({ seq, body }) => [seq, body]);
    const before = said(await posts());
    await move(moderator, thread, water);
    expect(said(await posts())).toEqual(before);
    expect(new Set(before.map(([, body]) => body)).size).toBe(3);
  });

  it('leaves a trace with both boards that every reader sees, and moving back undoes it', async () => {
    const thread = await onRoads();
    await move(moderator, thread, water);
    await expectLive(source, MOVED, () => move(moderator, thread, roads));
    expect(await now(thread)).toMatchObject({ boardId: roads.id, reachUnitId: county.id });
    const steps = (await forum.traces.ofThread(thread.id)).map((line) => toStep(line, 'ORGANISATION', neighbour));
    expect(steps).toMatchObject([
      { action: 'MOVE', reason, by: '版主 · 清河县', from: { id: roads.id }, to: { id: water.id } },
      { action: 'MOVE', from: { id: water.id }, to: { id: roads.id } },
    ]);
  });

  it('to where it stands changes nothing and leaves no trace', async () => {
    const thread = await onRoads();
    await expectLive(source, [], () => move(moderator, thread, roads));
    expect(await forum.traces.ofThread(thread.id)).toEqual([]);
  });

  it('narrows who reads it to the readers of the board, and moving back gives the promised ones again', async () => {
    const thread = await onRoads({ title: '镇里的事挪到镇里说' });
    await move(moderator, thread, ofTown);
    await expect(now(thread, neighbour)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await searched(neighbour, ofTown, '镇里的事')).toEqual([]);
    expect(await now(thread, villager)).toMatchObject({ reachUnitId: town.id });
    await move(moderator, thread, roads);
    expect(await now(thread, neighbour)).toMatchObject({ reachUnitId: county.id });
    const seen = (await forum.traces.ofThread(thread.id)).map((line) => toStep(line, 'ORGANISATION', neighbour));
    expect(seen.map(({ from, to }) => [from?.id ?? null, to?.id ?? null])).toEqual([
      [roads.id, null],
      [null, roads.id],
    ]);
  });

  it('never lets more people read it than its author was promised', async () => {
    const thread = await onRoads({ within: village });
    await move(moderator, thread, water);
    expect(await now(thread)).toMatchObject({ reachUnitId: village.id });
    await expect(now(thread, neighbour)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const elsewhere = await aBoard(source, { at: county, read: besides, post: county });
    await expectLive(source, [], () =>
      expect(move(moderator, thread, elsewhere)).rejects.toMatchObject({ code: 'READERS_DIFFER' }),
    );
  });

  it('tells the lists of both, in ids', async () => {
    const thread = await onRoads();
    const [{ last }] = await source.query<[{ last: string }]>('SELECT max(sequence) AS last FROM platform.outbox');
    await move(moderator, thread, ofTown);
    expect(await eventsAfter(source, last)).toMatchObject([
      { type: 'thread.changed', rooms: [room.thread(thread.id), room.unit(county.id)] },
      { type: 'thread.moved', rooms: [room.unit(town.id)], payload: { threadId: thread.id, boardId: ofTown.id } },
      { type: 'access.changed', payload: { staffIds: 'everyone' } },
    ]);
  });

  it('takes what waits for review along, and tells the moderators of both', async () => {
    const thread = await onRoads();
    await forum.flags.flag(villager, { threadId: thread.id, seq: 1, reason: 'UNTRUE', note: null });
    await expectLive(source, [...MOVED, 'review.changed', 'review.changed'], () => move(moderator, thread, water));
  });
});

describe('who may move what where', () => {
  it('is decided by the rights on both boards, and a board one may not see is none', async () => {
    const thread = await onRoads();
    const unseen = await aBoard(source, { at: besides });
    const ofOneBoard = await asViewer(
      source,
      await aStaffMember(source, { at: town, roles: [{ role: 'MODERATOR', at: town }] }),
    );
    const local = await aBoard(source, { at: county, moderate: town });
    const here = await aThread(source, { by: member, on: local }, forum);
    const archived = await aBoard(source, { at: county, archived: true });
    for (const [as, what, to, code] of [
      [author, thread, water, 'FORBIDDEN'],
      [ofOneBoard, thread, local, 'FORBIDDEN'],
      [ofOneBoard, here, roads, 'FORBIDDEN'],
      [ofOneBoard, here, unseen, 'NOT_FOUND'],
      [moderator, thread, { ...water, slug: 'nowhere' }, 'NOT_FOUND'],
      [moderator, thread, archived, 'BOARD_ARCHIVED'],
    ] as const)
      await expectLive(source, [], () => expect(move(as, what, to)).rejects.toMatchObject({ code }));
    const silent = { threadId: thread.id, board: water.slug, reason: ' ' };
    await expect(forum.moving.move(moderator, silent)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await move(moderator, thread, water);
  });

  it('finds no letter', async () => {
    const leader = await aStaffMember(source, { at: county, roles: ['LEADER', 'MODERATOR'] });
    const letter = await aThread(source, { by: member, letter: true, to: leader }, forum);
    await expect(move(moderator, letter, water)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(move(await asViewer(source, leader), letter, water)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('tells no withheld name to leaders who were not listed', async () => {
    const other = await aBoard(source, { at: county, answer: town });
    const thread = await onRoads({ voice: Voice.CONFIDENTIAL });
    await expect(move(moderator, thread, other)).rejects.toMatchObject({ code: 'NAMES_WOULD_BE_SEEN' });
    await move(moderator, thread, water);
  });

  it('keeps anonymous words where anonymity is offered, and with all their readers', async () => {
    const item = aThreadItem(roads);
    const windows = new Windows(source, forum, Date.parse('2026-11-23T02:20:00Z') / 1000);
    expect(await windows.publish(item)).toEqual([published(1)]);
    const thread = await forum.threads.getFor(neighbour, item.threadId);
    const named = await aBoard(source, { at: county, voices: [Voice.NAMED] });
    const narrow = await aBoard(source, { at: county, read: town, post: county });
    await expect(move(moderator, thread, named)).rejects.toMatchObject({ code: 'VOICE_NOT_OFFERED' });
    await expect(move(moderator, thread, narrow)).rejects.toMatchObject({ code: 'READERS_DIFFER' });
    await move(moderator, thread, water);
    expect(await now(thread, neighbour)).toMatchObject({ boardId: water.id, authorId: null });
  });
});

describe('an anonymous reply that waits', () => {
  it('follows its thread to wherever it stands when the window is published', async () => {
    const thread = await onRoads();
    const reply = aReplyItem(thread.id);
    const windows = new Windows(source, forum, Date.parse('2026-11-23T04:20:00Z') / 1000);
    await windows.gather([reply]);
    await move(moderator, thread, water);
    await forum.publisher.publishBatch();
    expect(await windows.outcomeOf(reply)).toEqual(published(2));
    expect(await forum.posts.show(author, { threadId: thread.id, seq: 2 })).toMatchObject({ body: reply.body });
    expect(await now(thread)).toMatchObject({ boardId: water.id, lastSeq: 2, postCount: 1 });
  });
});

describe('whatever is moved wherever', () => {
  it('the counters of the boards are what a recount finds, and nobody reads what they were not promised', async () => {
    const boards = [roads, water, ofTown];
    const threads = [await onRoads(), await onRoads({ within: village }), await onRoads({ within: town })];
    await aReply(forum, author, threads[0]?.id ?? '');
    const promised = threads.map(({ reachLineage }) => reachLineage?.length ?? 0);
    const step = fc.record({ thread: fc.nat(2), board: fc.nat(2) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        await Promise.all(
          steps.map(({ thread, board }) => move(moderator, threads[thread] as ThreadRow, boards[board] as TestBoard)),
        );
        expect(await forum.reconciliation.run()).toEqual({ boards: 0, threads: 0, posts: 0 });
        for (const [at, thread] of threads.entries())
          expect((await now(thread)).reachLineage?.length).toBeGreaterThanOrEqual(promised[at] ?? 0);
      }),
      { numRuns: 12 },
    );
  });
});
