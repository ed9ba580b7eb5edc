import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { room } from '#contracts';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { eventsAfter, expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestBoard, type TestForum } from '../testing.js';
import { aReplyItem, aThreadItem, published, Windows } from '../testing/inbox.js';
import type { ThreadRow } from '../threads/thread.row.js';

const SLOT = Date.parse('2026-11-23T02:20:00Z') / 1000;
const DAY_MS = 86_400_000;
const reason = '多次辱骂同事，先停几天';

let fresh: FreshDatabase;
let source: DataSource;
let clock: ManualClock;
let forum: TestForum;
let county: TestUnit;
let town: TestUnit;
let member: TestStaff;
let muted: Viewer;
let reader: Viewer;
let moderator: Viewer;
let ofTown: Viewer;
let board: TestBoard;
let townBoard: TestBoard;
let thread: ThreadRow;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  clock = new ManualClock(new Date(SLOT * 1000));
  forum = aForum(source, clock);
  county = await aUnit(source, { name: '清河县' });
  town = await aUnit(source, { under: county });
  moderator = await asViewer(source, await aStaffMember(source, { at: county, roles: ['MODERATOR'] }));
  ofTown = await asViewer(source, await aStaffMember(source, { at: town, roles: ['MODERATOR'] }));
  reader = await asViewer(source, await aStaffMember(source, { at: town }));
  board = await aBoard(source, { at: county });
  townBoard = await aBoard(source, { at: county, moderate: town });
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  clock.set(new Date(SLOT * 1000));
  member = await aStaffMember(source, { at: town });
  muted = await asViewer(source, member);
  thread = await aThread(source, { by: member, on: board }, forum);
});

const mute = (as = moderator, given: object = {}) =>
  forum.muting.mute(as, { threadId: thread.id, seq: 1, days: 3, reason, ...given });
const idOf = async (as = moderator): Promise<string> =>
  (await forum.muting.held(as)).find(({ staffId }) => staffId === muted.staffId)?.id ?? '';
const lift = async (as = moderator): Promise<void> => forum.muting.lift(as, await idOf(moderator));
const mayBeMuted = async (as: Viewer, seq = 1) =>
  (await forum.posts.show(as, { threadId: thread.id, seq })).viewer.can.mute;

describe('muting a person', () => {
  it('stops what they say by name, tells them why and until when, and tells nobody else', async () => {
    const [{ last }] = await source.query<[{ last: string }]>('SELECT max(sequence) AS last FROM platform.outbox');
    await expectLive(source, ['mute.changed'], () => mute());
    expect(await eventsAfter(source, last)).toMatchObject([
      { rooms: [room.staff(muted.staffId)], payload: { staffId: muted.staffId } },
    ]);
    const refusal = { code: 'MUTED_UNTIL', params: { reason, until: '11-26 10:20' } };
    await expectLive(source, [], async () => {
      await expect(aReply(forum, muted, thread.id)).rejects.toMatchObject(refusal);
      await expect(aThread(source, { by: member, on: board }, forum)).rejects.toMatchObject(refusal);
      const edit = { threadId: thread.id, seq: 1, body: '换一种骂法', revision: 1 };
      await expect(forum.ownWords.edit(muted, edit)).rejects.toMatchObject(refusal);
    });
    const told = { reason, by: '版主 · 清河县', on: '2026-11-23', until: '2026-11-26T02:20:00.000Z' };
    expect(await forum.mutes.on(muted, thread.board)).toMatchObject(told);
    expect(await forum.mutes.on(reader, thread.board)).toBeNull();
    expect(await aReply(forum, reader, thread.id)).toBe(2);
  });

  it('leaves them to read, to support, to write letters and to take their own words back', async () => {
    await mute(moderator, { days: null });
    await expect(aReply(forum, muted, thread.id)).rejects.toMatchObject({ code: 'MUTED', params: { reason } });
    const leader = await aStaffMember(source, { at: county, roles: ['LEADER'] });
    const letter = await aThread(source, { by: member, letter: true, to: leader, title: '我对禁言有异议' }, forum);
    expect(await aReply(forum, muted, letter.id)).toBe(2);
    const other = await aThread(source, { by: await aStaffMember(source, { at: town }), on: board }, forum);
    await forum.supporting.meToo(muted, other.id, true);
    await forum.ownWords.delete(muted, { threadId: thread.id, seq: 1 });
  });

  it('changes no public figure and no public record, and moderators find it in theirs', async () => {
    const before = await forum.threads.getFor(reader, thread.id);
    await mute();
    expect(await forum.threads.getFor(reader, thread.id)).toEqual(before);
    expect(await forum.traces.ofThread(thread.id)).toEqual([]);
    await forum.moderation.lock(moderator, { threadId: thread.id, reason });
    expect(await forum.traces.ofThread(thread.id)).toMatchObject([{ step: 1, action: 'LOCK' }]);
    await lift();
    const whole = await forum.traces.ofThread(thread.id, moderator);
    const author = await forum.traces.ofThread(thread.id, muted);
    expect(author.map(({ action }) => action)).toEqual(['LOCK']);
    expect(whole.map(({ step, action }) => [step, action])).toEqual([
      [1, 'LOCK'],
      [-1, 'MUTE'],
      [-2, 'UNMUTE'],
    ]);
  });

  it('ends by itself, or when it is lifted, which the person hears at once', async () => {
    await mute();
    await expect(mute()).rejects.toMatchObject({ code: 'CONFLICT' });
    clock.set(new Date(SLOT * 1000 + 3 * DAY_MS));
    expect(await aReply(forum, muted, thread.id)).toBe(2);
    await mute();
    await expectLive(source, ['mute.changed'], () => lift());
    expect(await aReply(forum, muted, thread.id)).toBe(3);
    await expectLive(source, [], () => expect(lift()).rejects.toMatchObject({ code: 'NOT_FOUND' }));
  });

  it('holds where the office moderates and nowhere else, and offices above may lift it', async () => {
    const there = await aThread(source, { by: member, on: townBoard }, forum);
    await mute(ofTown, { threadId: there.id });
    await expect(aReply(forum, muted, there.id)).rejects.toMatchObject({ code: 'MUTED_UNTIL' });
    expect(await aReply(forum, muted, thread.id)).toBe(2);
    await lift(moderator);
    await mute();
    await expect(aReply(forum, muted, there.id)).rejects.toMatchObject({ code: 'MUTED_UNTIL' });
    await expect(lift(ofTown)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('says nothing of what is said anonymously: whoever it is goes on', async () => {
    const windows = new Windows(source, forum, SLOT);
    await mute();
    const opening = aThreadItem(board);
    expect(await windows.publish(opening, aReplyItem(thread.id))).toEqual([published(1), published(2)]);
    await expect(mute(moderator, { seq: 2 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect([await mayBeMuted(moderator), await mayBeMuted(moderator, 2)]).toEqual([true, false]);
  });

  it('is for moderators who are no party, for a reason and a time that make sense', async () => {
    const seq = await aReply(forum, reader, thread.id);
    const party = await asViewer(source, await aStaffMember(source, { at: county, roles: ['MODERATOR'] }));
    await aReply(forum, party, thread.id);
    for (const [as, given, code] of [
      [reader, {}, 'FORBIDDEN'],
      [ofTown, {}, 'FORBIDDEN'],
      [party, {}, 'NOT_IMPARTIAL'],
      [moderator, { seq: 99 }, 'NOT_FOUND'],
      [moderator, { days: 0 }, 'INVALID_INPUT'],
      [moderator, { days: 366 }, 'INVALID_INPUT'],
      [moderator, { reason: ' ' }, 'INVALID_INPUT'],
    ] as const)
      await expectLive(source, [], () => expect(mute(as, given)).rejects.toMatchObject({ code }));
    expect(await mayBeMuted(reader, seq)).toBe(false);
    await mute();
    expect((await forum.muting.held(reader)).length).toBe(0);
    await expect(forum.muting.lift(reader, await idOf())).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('whoever mutes for however long', () => {
  it('a person speaks exactly where and when nothing holds', async () => {
    const there = await aThread(source, { by: member, on: townBoard }, forum);
    const step = fc.record({ byTown: fc.boolean(), days: fc.integer({ min: 1, max: 4 }), later: fc.nat(3) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), async (steps) => {
        const ends = { county: 0, town: 0 };
        for (const { byTown, days, later } of steps) {
          const now = clock.now().getTime();
          const unit = byTown ? 'town' : 'county';
          const holds = ends[unit] > now;
          const muting = mute(byTown ? ofTown : moderator, { threadId: byTown ? there.id : thread.id, days });
          if (holds) await expect(muting).rejects.toMatchObject({ code: 'CONFLICT' });
          else await muting.then(() => (ends[unit] = now + days * DAY_MS));
          clock.set(new Date(now + later * DAY_MS));
          const at = clock.now().getTime();
          for (const [id, end] of [
            [thread.id, ends.county],
            [there.id, Math.max(ends.county, ends.town)],
          ] as const)
            expect(
              await aReply(forum, muted, id).then(
                () => true,
                () => false,
              ),
            ).toBe(end <= at);
        }
        clock.set(new Date(clock.now().getTime() + 5 * DAY_MS));
      }),
      { numRuns: 12 },
    );
  });
});
