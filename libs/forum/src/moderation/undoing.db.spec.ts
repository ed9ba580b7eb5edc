import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestBoard, type TestForum } from '../testing.js';
import { aReplyItem, Windows } from '../testing/inbox.js';
import { decideFirst } from '../testing/reviewing.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { TraceAction } from './moderation-trace.entity.js';

const SLOT = Date.parse('2026-11-23T02:20:00Z') / 1000;
const reason = '先这样处理';
/** By name, and flagged or hidden. */
const REPLY = 2;
const ANONYMOUS = 3;
const HELD = 4;

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let windows: Windows;
let county: TestUnit;
let leader: TestStaff;
let author: TestStaff;
let byAuthor: Viewer;
let reader: Viewer;
let moderator: Viewer;
let second: Viewer;
let board: TestBoard;
let elsewhere: TestBoard;
let thread: ThreadRow;
let other: ThreadRow;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  forum = aForum(source, new ManualClock(new Date(SLOT * 1000)));
  windows = new Windows(source, forum, SLOT);
  county = await aUnit(source, { name: '清河县' });
  leader = await aStaffMember(source, { at: county, roles: ['LEADER'], title: '县长' });
  reader = await asViewer(source, await aStaffMember(source, { at: county }));
  [moderator, second] = (await Promise.all(
    [1, 2].map(async () => asViewer(source, await aStaffMember(source, { at: county, roles: ['MODERATOR'] }))),
  )) as [Viewer, Viewer];
  const administrator = await asViewer(source, await aStaffMember(source, { at: county, roles: ['ADMINISTRATOR'] }));
  await forum.watchedWords.put(administrator, '代开发票', 'HOLD');
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  author = await aStaffMember(source, { at: county });
  byAuthor = await asViewer(source, author);
  [board, elsewhere] = [await aBoard(source, { at: county }), await aBoard(source, { at: county })];
  thread = await aThread(source, { by: author, on: board, replies: 1 }, forum);
  other = await aThread(source, { by: author, on: board }, forum);
  await windows.publish(aReplyItem(thread.id));
});

type Step = () => Promise<unknown>;
/** What undoes an act: everything is as before; it is judged the other way; nothing does. */
type Way =
  | { readonly first?: Step; readonly act: Step; readonly undo: Step }
  | { readonly act: Step; readonly judge: Step; readonly seq: number; readonly states: readonly [string, string] }
  | { readonly act: Step; readonly final: Step };

const on = (seq: number | null = REPLY) => ({ threadId: thread.id, seq, reason });
const hide: Step = () => forum.moderation.hide(moderator, on());
const restore = (seq = REPLY) => forum.moderation.restore(moderator, on(seq));
const lock: Step = () => forum.moderation.lock(moderator, on(null));
const unlock: Step = () => forum.moderation.unlock(moderator, thread.id);
const pin = (up: boolean) => forum.moderation.pin(moderator, thread.id, up);
const author3 = () => ({ threadId: thread.id, postSeq: ANONYMOUS });
const block: Step = () => forum.blocking.block(moderator, { ...author3(), reason });
const unblock: Step = () => forum.blocking.unblock(moderator, author3());
const slow: Step = () => forum.slowMode.slow(moderator, { threadId: thread.id, minutes: 10, reason });
const quicken: Step = () => forum.slowMode.quicken(moderator, thread.id);
const move = (to: TestBoard) => forum.moving.move(moderator, { threadId: thread.id, board: to.slug, reason });
const announce: Step = () =>
  forum.announcing.announce(moderator, {
    ...{ threadId: thread.id, unitId: county.id, until: '2026-11-30', acknowledge: true },
  });
const unannounce: Step = () => forum.announcing.end(moderator, thread.id);
const merge: Step = () => forum.merging.close(moderator, { threadId: thread.id, ofThreadId: other.id, reason });
const separate: Step = () => forum.merging.separate(moderator, thread.id);
const mute: Step = () => forum.muting.mute(moderator, { threadId: thread.id, seq: 1, days: 3, reason });
const unmute: Step = async () => {
  const held = (await forum.muting.held(moderator)).find(({ staffId }) => staffId === author.id);
  await forum.muting.lift(moderator, held?.id ?? '');
};
const asked = async () => (await forum.purging.waiting(second)).filter(({ threadId }) => threadId === thread.id);
const askPurge: Step = () => forum.purging.ask(moderator, { threadId: thread.id, seq: REPLY, reason });
const dropPurge: Step = async () => forum.purging.drop(moderator, (await asked())[0]?.id ?? '');
const purge: Step = async () => {
  await askPurge();
  await forum.purging.grant(second, (await asked())[0]?.id ?? '');
};
const schedule: Step = () =>
  forum.keepingHours.schedule(moderator, {
    ...{ threadId: thread.id, leaderId: leader.id },
    ...{ startsAt: '2026-11-24T02:00:00Z', endsAt: '2026-11-24T04:00:00Z' },
  });
const cancel: Step = () => forum.keepingHours.cancel(moderator, thread.id);
const beHeld: Step = () => aReply(forum, byAuthor, thread.id, '有人代开发票');
const release: Step = () => restore(HELD);
const flagged: Step = () =>
  forum.flags.flag(reader, { threadId: thread.id, seq: REPLY, reason: 'OTHER', note: '点了普通人的名' });

/** A new word in the vocabulary of moderation needs its way back here: the types ask for it, and so does the test. */
const ways: Record<TraceAction, Way> = {
  HIDE: { act: hide, undo: () => restore() },
  RESTORE: { first: hide, act: () => restore(), undo: hide },
  LOCK: { act: lock, undo: unlock },
  UNLOCK: { first: lock, act: unlock, undo: lock },
  PIN: { act: () => pin(true), undo: () => pin(false) },
  UNPIN: { first: () => pin(true), act: () => pin(false), undo: () => pin(true) },
  BLOCK: { act: block, undo: unblock },
  UNBLOCK: { first: block, act: unblock, undo: block },
  KEEP: {
    act: () => flagged().then(() => decideFirst(forum, moderator, { uphold: false, reason })),
    ...{ judge: hide, seq: REPLY, states: ['VISIBLE', 'HIDDEN'] },
  },
  HOLD: { act: beHeld, judge: release, seq: HELD, states: ['HIDDEN', 'VISIBLE'] },
  REJECT: {
    act: () => beHeld().then(() => decideFirst(forum, moderator, { uphold: true, reason })),
    ...{ judge: release, seq: HELD, states: ['HIDDEN', 'VISIBLE'] },
  },
  SLOW: { act: slow, undo: quicken },
  QUICKEN: { first: slow, act: quicken, undo: slow },
  MOVE: { act: () => move(elsewhere), undo: () => move(board) },
  ANNOUNCE: { act: announce, undo: unannounce },
  UNANNOUNCE: { first: announce, act: unannounce, undo: announce },
  MERGE: { act: merge, undo: separate },
  ABSORB: { act: merge, undo: separate },
  SEPARATE: { first: merge, act: separate, undo: merge },
  MUTE: { act: mute, undo: unmute },
  UNMUTE: { first: mute, act: unmute, undo: mute },
  ASK_PURGE: { act: askPurge, undo: dropPurge },
  DROP_PURGE: { first: askPurge, act: dropPurge, undo: askPurge },
  PURGE: { act: purge, final: () => restore() },
  SCHEDULE: { act: schedule, undo: cancel },
  UNSCHEDULE: { first: schedule, act: cancel, undo: schedule },
};

/** All that an act of moderation may change, but for the record of the act itself. */
async function picture(): Promise<unknown> {
  const row = await forum.threads.getFor(reader, thread.id);
  const posts = await Promise.all(
    [1, REPLY, ANONYMOUS].map(async (seq) => {
      const { state, body, author: by, viewer } = await forum.posts.show(reader, { threadId: thread.id, seq });
      return { state, body, by, viewer };
    }),
  );
  const requests = (await asked()).map(({ seq, reason: why }) => [seq, why]);
  return { row: { ...row, version: 0 }, posts, requests, muted: await forum.mutes.on(byAuthor, row.board) };
}

const acts = async (): Promise<string[]> =>
  (await Promise.all([thread, other].map(({ id }) => forum.traces.ofThread(id, second)))).flat().map((l) => l.action);

const stateOf = async (seq: number) => (await forum.posts.show(moderator, { threadId: thread.id, seq })).state;

describe('what a moderator did', () => {
  it.each(Object.values(TraceAction).filter((action) => action !== 'PURGE'))('%s can be undone', async (action) => {
    const way = ways[action];
    if ('final' in way) throw new Error(`${action} has no way back`);
    if ('judge' in way) {
      await way.act();
      expect(await stateOf(way.seq)).toBe(way.states[0]);
      expect(await acts()).toContain(action);
      await way.judge();
      expect(await stateOf(way.seq)).toBe(way.states[1]);
      return;
    }
    await way.first?.();
    const before = await picture();
    await way.act();
    expect(await acts()).toContain(action);
    expect(await picture()).not.toEqual(before);
    await way.undo();
    expect(await picture()).toEqual(before);
  });

  it('is final only where two officers erased it', async () => {
    const final = Object.entries(ways).filter(([, way]) => 'final' in way);
    expect(final.map(([action]) => action)).toEqual(['PURGE']);
    await purge();
    await expect(restore()).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await stateOf(REPLY)).toBe('PURGED');
  });
});
