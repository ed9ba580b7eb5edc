import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestBoard, type TestForum } from '../testing.js';
import { aLetterItem, aThreadItem, Windows } from '../testing/inbox.js';

let fresh: FreshDatabase;
let source: DataSource;
let clock: ManualClock;
let forum: TestForum;
let county: TestUnit;
let town: TestUnit;
let board: TestBoard;
let member: TestStaff;
let leader: TestStaff;
let reader: Viewer;
let answering: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  clock = new ManualClock();
  forum = aForum(source, clock);
  county = await aUnit(source);
  town = await aUnit(source, { under: county });
  board = await aBoard(source, { at: county });
  member = await aStaffMember(source, { at: town });
  leader = await aStaffMember(source, { at: county, roles: ['LEADER'] });
  reader = await asViewer(source, await aStaffMember(source, { at: county }));
  answering = await asViewer(source, leader);
});
afterAll(() => fresh.drop());

const answer = async (threadId: string, body = '本周内动工。'): Promise<number> => {
  const reply = { clientId: randomUUID(), threadId, body };
  return (await source.transaction((tx) => forum.officialReplies.publish(tx, answering, reply))).seq;
};
const ask = async (threadId: string): Promise<number> =>
  (await forum.asking.ask(answering, { clientId: randomUUID(), threadId, body: '是哪一段路？' })).seq;
/** `thread#seq` of everything on the first page. */
const listed = async (viewer: Viewer, day: string, page = {}): Promise<string[]> =>
  (await forum.bulletins.posts(viewer, day, page)).edges.map(({ node }) => `${node.thread.id}#${node.post.seq}`);
const at = (local: string): void => clock.set(new Date(`${local}+08:00`));

describe('the bulletin', () => {
  it('holds what was said on record in threads the viewer may read, anonymous ones too, the latest first', async () => {
    at('2026-03-02T09:00:00');
    const windows = new Windows(source, forum, clock.now().getTime() / 1000);
    const anonymous = aThreadItem(board);
    await windows.publish(anonymous);
    const byName = await aThread(source, { by: member, on: board }, forum);
    const narrowed = await aThread(source, { by: member, on: board, within: town }, forum);
    const answered = [await answer(anonymous.threadId), await answer(byName.id), await answer(narrowed.id)];
    at('2026-03-02T10:00:00');
    const asked = await ask(anonymous.threadId);
    at('2026-03-02T11:00:00');
    const corrected = await forum.corrections.correct(answering, {
      clientId: randomUUID(),
      threadId: byName.id,
      seq: answered[1] ?? 0,
      body: '改为下周动工。',
    });
    await aReply(forum, reader, byName.id, '好。');
    const everyones = [
      `${byName.id}#${corrected.seq}`,
      `${anonymous.threadId}#${asked}`,
      ...[`${anonymous.threadId}#${answered[0]}`, `${byName.id}#${answered[1]}`].sort().reverse(),
    ];
    expect(await listed(reader, '2026-03-02')).toEqual(everyones);
    expect(await forum.bulletins.ofWeek(reader, '2026-03-02')).toMatchObject({ answers: 3, questions: 1 });
    const townsman = await asViewer(source, member);
    expect((await listed(townsman, '2026-03-02')).sort()).toEqual(
      [...everyones, `${narrowed.id}#${answered[2]}`].sort(),
    );
    expect(await forum.bulletins.ofWeek(townsman, '2026-03-02')).toMatchObject({ answers: 4, questions: 1 });
    const stranger = await asViewer(source, await aStaffMember(source));
    expect(await listed(stranger, '2026-03-02')).toEqual([]);
  });

  it('runs from Monday to Sunday by the clock of the organisation, whichever of its days is asked for', async () => {
    const thread = await aThread(source, { by: member, on: board }, forum);
    const seqs: number[] = [];
    for (const moment of ['2026-05-03T23:59:59', '2026-05-04T00:00:00', '2026-05-10T23:59:59', '2026-05-11T00:00:00']) {
      at(moment);
      seqs.push(await answer(thread.id));
    }
    const [, first, last] = seqs;
    for (const day of ['2026-05-04', '2026-05-07', '2026-05-10']) {
      expect(await listed(reader, day)).toEqual([`${thread.id}#${last}`, `${thread.id}#${first}`]);
      expect(await forum.bulletins.ofWeek(reader, day)).toMatchObject({
        from: '2026-05-04',
        to: '2026-05-10',
        answers: 2,
      });
    }
    expect(await forum.bulletins.ofWeek(reader, null)).toMatchObject({
      from: '2026-05-11',
      to: '2026-05-17',
      answers: 1,
    });
  });

  it('tells of letters how many were answered, day by day, and nothing else', async () => {
    at('2026-06-01T09:00:00');
    const windows = new Windows(source, forum, clock.now().getTime() / 1000);
    const anonymous = aLetterItem(leader);
    const unanswered = aLetterItem(leader);
    await windows.publish(anonymous, unanswered);
    const byName = await aThread(source, { by: member, to: leader, letter: true }, forum);
    await aReply(forum, await asViewer(source, member), byName.id, '再补充一句。');
    await aReply(forum, answering, byName.id, '信收到了。');
    await aReply(forum, answering, anonymous.threadId, '信收到了。');
    await aReply(forum, answering, anonymous.threadId, '再问一句。');
    expect(await forum.bulletins.ofWeek(reader, null)).toMatchObject({ letters: 0, answers: 0 });
    at('2026-06-02T00:00:00');
    const told = await forum.bulletins.ofWeek(reader, null);
    expect(told).toMatchObject({ letters: 2, answers: 0, questions: 0 });
    for (const viewer of [answering, await asViewer(source, member)]) {
      expect(await forum.bulletins.ofWeek(viewer, null)).toEqual(told);
      expect(await listed(viewer, '2026-06-02')).toEqual([]);
    }
  });

  it('keeps what was said on record in a thread that was hidden, without its title', async () => {
    at('2026-07-06T09:00:00');
    const thread = await aThread(source, { by: member, on: board }, forum);
    const seq = await answer(thread.id);
    const moderator = await asViewer(source, await aStaffMember(source, { at: county, roles: ['MODERATOR'] }));
    await forum.moderation.hide(moderator, { threadId: thread.id, seq: 1, reason: '含他人隐私' });
    const [entry] = (await forum.bulletins.posts(reader, '2026-07-06', {})).edges;
    expect(entry?.node).toMatchObject({ thread: { id: thread.id, title: '' }, post: { seq, body: '本周内动工。' } });
  });

  it('comes in pages that together are the whole', async () => {
    at('2026-08-03T09:00:00');
    const thread = await aThread(source, { by: member, on: board }, forum);
    for (let number = 0; number < 5; number += 1) await answer(thread.id, `第 ${number} 次答复`);
    const whole = await listed(reader, '2026-08-03');
    const pages: string[] = [];
    let after: string | null = null;
    do {
      const page = await forum.bulletins.posts(reader, '2026-08-03', { first: 2, after });
      pages.push(...page.edges.map(({ node }) => `${node.thread.id}#${node.post.seq}`));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    expect(pages).toEqual(whole);
    expect(whole).toHaveLength(5);
    await expect(forum.bulletins.posts(reader, '2026-08-03', { after: 'bm9uc2Vuc2U' })).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    });
    await expect(forum.bulletins.posts(reader, '2026-08-03', { first: 0 })).rejects.toMatchObject({
      code: 'INVALID_INPUT',
    });
  });
});
