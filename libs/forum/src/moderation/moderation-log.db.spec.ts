import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestBoard, type TestForum } from '../testing.js';
import type { ThreadRow } from '../threads/thread.row.js';
import type { LogEntry, LogFilter } from './moderation-log.type.js';

const reason = '这里说的是别的事';

let fresh: FreshDatabase;
let source: DataSource;
let clock: ManualClock;
let forum: TestForum;
let county: TestUnit;
let town: TestUnit;
let member: TestStaff;
let reader: Viewer;
let neighbour: Viewer;
let moderator: Viewer;
let ofTown: Viewer;
let board: TestBoard;
let townBoard: TestBoard;
let open: ThreadRow;
let ofTheTown: ThreadRow;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  clock = new ManualClock(new Date('2026-11-23T02:20:00Z'));
  forum = aForum(source, clock);
  county = await aUnit(source, { name: '清河县' });
  town = await aUnit(source, { under: county, name: '石桥镇' });
  const besides = await aUnit(source, { under: county });
  member = await aStaffMember(source, { at: town });
  reader = await asViewer(source, await aStaffMember(source, { at: town }));
  neighbour = await asViewer(source, await aStaffMember(source, { at: besides }));
  moderator = await asViewer(source, await aStaffMember(source, { at: county, roles: ['MODERATOR'] }));
  ofTown = await asViewer(source, await aStaffMember(source, { at: town, roles: ['MODERATOR'] }));
  board = await aBoard(source, { at: county });
  townBoard = await aBoard(source, { at: county, read: town, moderate: town });
  open = await aThread(source, { by: member, on: board, replies: 2 }, forum);
  ofTheTown = await aThread(source, { by: member, on: townBoard }, forum);
  await forum.moderation.pin(moderator, open.id, true);
  await forum.moderation.hide(moderator, { threadId: open.id, seq: 2, reason });
  await forum.moderation.lock(ofTown, { threadId: ofTheTown.id, reason });
  clock.set(new Date('2026-11-24T02:20:00Z'));
  await forum.moderation.restore(moderator, { threadId: open.id, seq: 2, reason });
  await forum.muting.mute(moderator, { threadId: open.id, seq: 1, days: 1, reason });
});
afterAll(() => fresh.drop());

const page = (as: Viewer, filter: LogFilter = {}, first = 100, after: string | null = null) =>
  forum.log.page(as, filter, { first, after });
const read = async (as: Viewer, filter: LogFilter = {}): Promise<LogEntry[]> =>
  (await page(as, filter)).edges.map(({ node }) => node);
const actions = async (as: Viewer, filter: LogFilter = {}): Promise<string[]> =>
  (await read(as, filter)).map(({ step }) => step.action).sort();

describe('the log of moderation', () => {
  it('tells everybody what was done in the threads they may read, by office and never by name', async () => {
    expect(await actions(reader)).toEqual(['HIDE', 'LOCK', 'PIN', 'RESTORE']);
    expect(await actions(neighbour)).toEqual(['HIDE', 'PIN', 'RESTORE']);
    const [restored] = await read(neighbour);
    expect(restored).toMatchObject({
      step: { action: 'RESTORE', seq: 2, reason, by: '版主 · 清河县', on: '2026-11-24' },
      thread: { id: open.id },
    });
  });

  it('tells what is internal to moderators of the board who are no party', async () => {
    expect(await actions(moderator, { actions: ['MUTE'] })).toEqual(['MUTE']);
    expect(await actions(ofTown, { actions: ['MUTE'] })).toEqual([]);
    expect(await actions(reader, { actions: ['MUTE'] })).toEqual([]);
    const party = await asViewer(source, await aStaffMember(source, { at: county, roles: ['MODERATOR'] }));
    expect(await actions(party, { actions: ['MUTE'] })).toEqual(['MUTE']);
    await aReply(forum, party, open.id);
    expect(await actions(party, { actions: ['MUTE'] })).toEqual([]);
  });

  it('is narrowed by board, act, office and days', async () => {
    expect(await actions(reader, { board: townBoard.slug })).toEqual(['LOCK']);
    expect(await actions(reader, { actions: ['PIN', 'HIDE'] })).toEqual(['HIDE', 'PIN']);
    expect(await forum.log.offices(reader)).toEqual(['清河县', '石桥镇'].sort());
    expect(await forum.log.offices(neighbour)).toEqual(['清河县']);
    expect(await actions(reader, { office: '石桥镇' })).toEqual(['LOCK']);
    expect(await actions(reader, { since: '2026-11-24' })).toEqual(['RESTORE']);
    expect(await actions(reader, { until: '2026-11-23' })).toEqual(['HIDE', 'LOCK', 'PIN']);
    expect(await actions(reader, { actions: [] })).toEqual([]);
  });

  it('comes in pages that make up the whole, each act once', async () => {
    const whole = (await read(reader)).map(({ id }) => id);
    for (const size of [1, 2, 3]) {
      const found: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const { edges, pageInfo } = await page(reader, {}, size, after);
        found.push(...edges.map(({ node }) => node.id));
        after = pageInfo.endCursor ?? null;
        more = pageInfo.hasNextPage;
      }
      expect(found).toEqual(whole);
    }
    await expect(page(reader, {}, 10, 'x')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
    await expect(page(reader, {}, 101)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('knows nothing of letters', async () => {
    const leader = await aStaffMember(source, { at: county, roles: ['LEADER'] });
    const letter = await aThread(source, { by: member, letter: true, to: leader }, forum);
    await expect(forum.moderation.lock(moderator, { threadId: letter.id, reason })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await read(await asViewer(source, leader))).map(({ thread }) => thread.id)).not.toContain(letter.id);
  });
});
