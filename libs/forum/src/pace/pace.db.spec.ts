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
import { aReplyItem, published, refused, Windows } from '../testing/inbox.js';

const SLOT = Date.parse('2026-11-23T02:20:00Z') / 1000;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const speaking = { threadsAnHour: 2, threadsADay: 3, repliesAnHour: 3, repliesADay: 4 };
const reason = '先冷静一下，一句一句说';

let fresh: FreshDatabase;
let source: DataSource;
let clock: ManualClock;
let forum: TestForum;
let root: TestUnit;
let board: TestBoard;
let author: TestStaff;
let byAuthor: Viewer;
let moderator: Viewer;
let administrator: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  clock = new ManualClock();
  forum = aForum(source, clock, speaking);
  root = await aUnit(source);
  board = await aBoard(source, { at: root });
  moderator = await asViewer(source, await aStaffMember(source, { at: root, roles: ['MODERATOR'] }));
  administrator = await asViewer(source, await aStaffMember(source, { at: root, roles: ['ADMINISTRATOR'] }));
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  clock.set(new Date(SLOT * 1000));
  author = await aStaffMember(source, { at: root });
  byAuthor = await asViewer(source, author);
});

const aThreadByAnother = async () =>
  aThread(source, { by: await aStaffMember(source, { at: root }), on: board }, forum);
const open = () => aThread(source, { by: author, on: board }, forum);

describe('how much one person says by name', () => {
  it('is limited by the hour and by the day, and the refusal says when they may go on', async () => {
    await open();
    clock.advance(20 * MINUTE);
    await open();
    await expectLive(source, [], () =>
      expect(open()).rejects.toMatchObject({
        code: 'TOO_MANY_POSTS',
        params: { hours: 1, count: 2, again: '11-23 11:20' },
      }),
    );
    clock.advance(40 * MINUTE);
    await open();
    clock.advance(2 * HOUR);
    await expect(open()).rejects.toMatchObject({ params: { hours: 24, count: 3, again: '11-24 10:20' } });
    clock.advance(21 * HOUR);
    await open();
  });

  it('is counted for threads and replies apart, for each person apart, and not in letters', async () => {
    const { id } = await aThreadByAnother();
    await open();
    for (let said = 0; said < 3; said += 1) await aReply(forum, byAuthor, id);
    await expect(aReply(forum, byAuthor, id)).rejects.toMatchObject({ code: 'TOO_MANY_POSTS', params: { count: 3 } });
    await open();
    await aReply(forum, moderator, id);
    const leader = await aStaffMember(source, { at: root, roles: ['LEADER'] });
    const letter = await aThread(source, { letter: true, to: leader }, forum);
    const byLeader = await asViewer(source, leader);
    for (let said = 0; said < 5; said += 1) await aReply(forum, byLeader, letter.id);
  });

  it('holds also for two that arrive together, and a repeat of the last allowed is no second one', async () => {
    const { id: threadId } = await aThreadByAnother();
    const input = { clientId: randomUUID(), threadId, parentSeq: null, body: '一样的话', voice: 'NAMED' as const };
    const { seq } = await forum.replying.reply(byAuthor, input);
    const more = await Promise.allSettled([1, 2, 3, 4].map(() => aReply(forum, byAuthor, threadId)));
    expect(more.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(await forum.replying.reply(byAuthor, input)).toMatchObject({ seq });
  });

  it('is chosen by administrators of the whole organisation, within reason', async () => {
    const below = await asViewer(
      source,
      await aStaffMember(source, {
        at: root,
        roles: [{ role: 'ADMINISTRATOR', at: await aUnit(source, { under: root }) }],
      }),
    );
    const chosen = { threadsAnHour: 5, threadsADay: 9, repliesAnHour: 7, repliesADay: 8 };
    for (const powerless of [byAuthor, moderator, below])
      await expect(forum.speakingLimits.set(powerless, chosen)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const nonsense of [{ threadsAnHour: 0 }, { threadsADay: 4 }, { repliesADay: 1001 }, { repliesAnHour: 9 }])
      await expect(forum.speakingLimits.set(administrator, { ...chosen, ...nonsense })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
    expect(await forum.speakingLimits.now()).toEqual(speaking);
    await forum.speakingLimits.set(administrator, chosen);
    expect(await forum.speakingLimits.now()).toEqual(chosen);
    for (let said = 0; said < 5; said += 1) await open();
    await forum.speakingLimits.set(administrator, speaking);
    await expect(open()).rejects.toMatchObject({ code: 'TOO_MANY_POSTS' });
  });
});

describe('a thread that is slowed down', () => {
  const slow = (threadId: string, minutes = 10, who = moderator) =>
    forum.slowMode.slow(who, { threadId, minutes, reason });

  it('lets each person speak only every so many minutes, until a moderator lets them talk freely again', async () => {
    const { id } = await aThreadByAnother();
    await aReply(forum, byAuthor, id);
    await expectLive(source, ['thread.changed'], () => slow(id));
    const thread = await forum.threads.getFor(byAuthor, id);
    expect(thread).toMatchObject({ slowMinutes: 10 });
    expect(await forum.slowMode.until(byAuthor, thread)).toEqual(new Date('2026-11-23T02:30:00Z'));
    clock.advance(9 * MINUTE);
    await expectLive(source, [], () =>
      expect(aReply(forum, byAuthor, id)).rejects.toMatchObject({
        code: 'SLOW_MODE',
        params: { minutes: 10, again: '11-23 10:30' },
      }),
    );
    await aReply(forum, administrator, id);
    clock.advance(MINUTE);
    expect(await forum.slowMode.until(byAuthor, thread)).toBeNull();
    await aReply(forum, byAuthor, id);
    await expectLive(source, ['thread.changed'], () => forum.slowMode.quicken(moderator, id));
    await aReply(forum, byAuthor, id);
    expect((await forum.traces.ofThread(id)).map(({ action, reason: why }) => [action, why])).toEqual([
      ['SLOW', reason],
      ['QUICKEN', ''],
    ]);
  });

  it('holds for an anonymous key by its slots, and not for what was sent before', async () => {
    const { id } = await aThreadByAnother();
    const item = aReplyItem(id);
    const again = (seq: number) => ({ ...item, seq, body: `第 ${seq} 句` });
    const window = (count: number) => new Windows(source, forum, SLOT + count * 600);
    await window(0).publish(item);
    clock.advance(5 * MINUTE);
    await slow(id, 20);
    expect(await window(1).publish(again(2))).toEqual([published(3)]);
    clock.advance(20 * MINUTE);
    expect(await window(2).publish(again(3), aReplyItem(id))).toEqual([refused('SLOW_MODE_REFUSED'), published(4)]);
    expect(await window(3).publish(again(4), again(5))).toEqual([published(5), refused('SLOW_MODE_REFUSED')]);
  });

  it('is slowed down by its moderators alone, for a reason, within a day', async () => {
    const { id } = await aThreadByAnother();
    for (const powerless of [byAuthor, administrator]) {
      await expect(slow(id, 10, powerless)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(forum.slowMode.quicken(powerless, id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    for (const minutes of [0, 1441]) await expect(slow(id, minutes)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(forum.slowMode.slow(moderator, { threadId: id, minutes: 5, reason: ' ' })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
    await expect(forum.slowMode.quicken(moderator, id)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await forum.traces.ofThread(id)).toEqual([]);
    await slow(id, 5);
    await expect(slow(id, 5)).rejects.toMatchObject({ code: 'CONFLICT' });
    await slow(id, 30);
    expect(await forum.threads.getFor(byAuthor, id)).toMatchObject({ slowMinutes: 30 });
  });
});
