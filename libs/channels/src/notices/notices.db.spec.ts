import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { NoticeKind } from '#contracts';
import type { StaffId, ThreadId } from '#contracts';
import { forumEntities } from '#forum';
import { aBoard, aForum, aReply, aReplyItem, aThread, aThreadItem, published, Windows } from '#forum/testing';
import type { TestBoard, TestForum } from '#forum/testing';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { Clock, Database } from '#platform';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { channelsEntities } from '../channels.entities.js';
import { Choices } from '../choices/choices.js';
import { someNotices, tellOfThreads } from '../testing.js';
import type { Notices, ReadableNotice } from './notices.js';

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let notices: Notices;
let county: TestUnit;
let board: TestBoard;
let choices: Choices;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities, ...channelsEntities]);
  forum = aForum(source);
  notices = someNotices(source);
  tellOfThreads(source, forum.hooks, notices);
  choices = new Choices(new Database(source), new Clock());
  county = await aUnit(source);
  board = await aBoard(source, { at: county });
});
afterAll(() => fresh.drop());

const someone = (given: Parameters<typeof aStaffMember>[1] = {}): Promise<TestStaff> =>
  aStaffMember(source, { at: county, ...given });
const viewerOf = (member: TestStaff): Promise<Viewer> => asViewer(source, member);

async function toldTo(member: TestStaff): Promise<ReadableNotice['row'][]> {
  const page = await notices.page(await viewerOf(member), 50, null);
  return page.edges.map(({ node }) => node.row);
}
const kinds = async (member: TestStaff): Promise<string[]> => (await toldTo(member)).map(({ kind }) => kind).sort();

describe('who is told', () => {
  it('of an answer to a matter: whoever opened a duplicate of it too, but not of what others reply', async () => {
    const [opener, second] = [await someone(), await someone()];
    const moderator = await viewerOf(await someone({ roles: ['MODERATOR'] }));
    const thread = await aThread(source, { by: opener, on: board }, forum);
    const other = await aThread(source, { by: second, on: board }, forum);
    await forum.merging.close(moderator, { threadId: other.id, ofThreadId: thread.id, reason: '同一件事' });
    await aReply(forum, await viewerOf(await someone()), thread.id);
    expect(await kinds(second)).toEqual(['MODERATED']);
    const leader = await viewerOf(await someone({ roles: ['LEADER'] }));
    const input = { clientId: randomUUID(), threadId: thread.id, body: '已经安排。' };
    await forum.database.transaction((tx) => forum.officialReplies.publish(tx, leader, input));
    expect(await toldTo(second)).toMatchObject([{ kind: 'OFFICIAL', threadId: thread.id }, { kind: 'MODERATED' }]);
    expect(await kinds(opener)).toEqual(['OFFICIAL', 'REPLY']);
  });

  it('of a reply: who opened the thread and whose post it answers, once each and never oneself', async () => {
    const [opener, second, third] = [await someone(), await someone(), await someone()];
    const thread = await aThread(source, { by: opener, on: board }, forum);
    const seq = await expectLive(source, ['post.added', 'notices.changed'], async () =>
      aReply(forum, await viewerOf(second), thread.id, '我们那边也是。'),
    );
    await aReply(forum, await viewerOf(third), thread.id, '同意楼上', seq);
    expect(await toldTo(opener)).toMatchObject([{ kind: 'REPLY', version: 2, postSeq: seq + 1, slot: false }]);
    expect(await toldTo(second)).toMatchObject([{ kind: 'REPLY', version: 1, postSeq: seq + 1 }]);
    await expectLive(source, ['post.added'], async () => aReply(forum, await viewerOf(opener), thread.id, '谢谢'));
    expect(await kinds(third)).toEqual([]);
  });

  it('of an official answer and a question back: who opened the thread', async () => {
    const leader = await someone({ roles: ['LEADER'] });
    const opener = await someone();
    const thread = await aThread(source, { by: opener, on: board }, forum);
    const viewer = await viewerOf(leader);
    await source.transaction((tx) =>
      forum.officialReplies.publish(tx, viewer, { clientId: randomUUID(), threadId: thread.id, body: '下周动工。' }),
    );
    expect(await kinds(opener)).toEqual(['OFFICIAL']);
    await forum.asking.ask(viewer, { clientId: randomUUID(), threadId: thread.id, body: '是哪一段？' });
    expect(await kinds(opener)).toEqual(['OFFICIAL', 'QUESTION']);
    expect(await kinds(leader)).toEqual([]);
  });

  it('of an anonymous word, by the end of its window; an anonymous author of nothing', async () => {
    const opener = await someone();
    const named = await aThread(source, { by: opener, on: board }, forum);
    const slot = 1_795_000_200;
    const windows = new Windows(source, forum, slot);
    const opening = aThreadItem(board);
    expect(await windows.publish(aReplyItem(named.id), opening)).toEqual([published(2), published(1)]);
    expect(await toldTo(opener)).toMatchObject([{ kind: 'REPLY', slot: true, at: new Date(slot * 1000) }]);
    await expectLive(source, ['post.added'], async () =>
      aReply(forum, await viewerOf(await someone()), opening.threadId, '我们这里也是。'),
    );
    const rows = await source.query<unknown[]>('SELECT FROM channels.notice WHERE thread_id = $1', [opening.threadId]);
    expect(rows).toEqual([]);
  });

  it('of a letter: the leader and the delegate, and of the answer its author; a stranger of nothing', async () => {
    const leader = await someone({ roles: ['LEADER'] });
    const delegate = await someone({ roles: [{ role: 'DELEGATE', onBehalfOf: leader }] });
    const [author, stranger] = [await someone(), await someone()];
    const letter = await aThread(source, { by: author, to: leader, letter: true }, forum);
    expect([await kinds(leader), await kinds(delegate), await kinds(author)]).toEqual([['LETTER'], ['LETTER'], []]);
    await aReply(forum, await viewerOf(leader), letter.id, '信收到了。');
    expect([await kinds(author), await kinds(stranger)]).toEqual([['LETTER'], []]);
  });

  it('of a thread addressed to a leader: that leader', async () => {
    const leader = await someone({ roles: ['LEADER'] });
    await aThread(source, { by: await someone(), on: board, to: leader }, forum);
    expect(await kinds(leader)).toEqual(['ADDRESSED']);
  });

  it('of an act of moderation: whose words it touches', async () => {
    const moderator = await viewerOf(await someone({ roles: ['MODERATOR'] }));
    const [opener, speaker] = [await someone(), await someone()];
    const thread = await aThread(source, { by: opener, on: board }, forum);
    const seq = await aReply(forum, await viewerOf(speaker), thread.id, '不该这么说的话');
    await forum.moderation.hide(moderator, { threadId: thread.id, seq, reason: '与主题无关' });
    expect(await toldTo(speaker)).toMatchObject([{ kind: 'MODERATED', postSeq: seq }]);
    await forum.moderation.lock(moderator, { threadId: thread.id, reason: '已经说清楚了' });
    expect(await kinds(opener)).toEqual(['MODERATED', 'REPLY']);
    await expectLive(source, ['thread.changed'], () => forum.moderation.pin(moderator, thread.id, true));
  });

  it('of what was decided about a flag: both sides, and the anonymous author of nothing', async () => {
    const moderator = await viewerOf(await someone({ roles: ['MODERATOR'] }));
    const [opener, flagger, other] = [await someone(), await someone(), await someone()];
    const thread = await aThread(source, { by: opener, on: board }, forum);
    const decideAbout = async (threadId: ThreadId): Promise<void> => {
      for (const each of [flagger, other])
        await forum.flags.flag(await viewerOf(each), { threadId, seq: 1, reason: 'UNTRUE' });
      const { edges } = await forum.reviewQueue.page(moderator, 'waiting', { first: 1, after: null });
      const reviewId = edges[0]?.node.id ?? '';
      await forum.reviews.claim(moderator, reviewId, true);
      await forum.reviews.decide(moderator, { reviewId, uphold: false, reason: '情况属实' });
    };
    await decideAbout(thread.id);
    expect([await kinds(opener), await kinds(flagger), await kinds(other)]).toEqual([
      ['MODERATED'],
      ['FLAGGED'],
      ['FLAGGED'],
    ]);
    const item = aThreadItem(board);
    await new Windows(source, forum, 1_795_000_800).publish(item);
    await decideAbout(item.threadId as ThreadId);
    const told = await source.query<{ kind: string }[]>('SELECT kind FROM channels.notice WHERE thread_id = $1', [
      item.threadId,
    ]);
    expect(told.map(({ kind }) => kind)).toEqual(['FLAGGED', 'FLAGGED']);
  });

  it('nobody who does not want to hear of it, who is suspended, or who may not read it any more', async () => {
    const [quiet, gone, moved, speaker] = [await someone(), await someone(), await someone(), await someone()];
    await choices.set(await viewerOf(quiet), { silenced: [NoticeKind.REPLY], pace: 'NEVER', bulletin: false }, 'zh');
    const others = await viewerOf(speaker);
    const threads = await Promise.all([quiet, gone, moved].map((by) => aThread(source, { by, on: board }, forum)));
    await source.query('UPDATE identity.staff SET suspended = true WHERE id = $1', [gone.id]);
    for (const { id } of threads) await aReply(forum, others, id, '也来说一句');
    const rows = await source.query<{ id: StaffId }[]>(
      'SELECT staff_id AS id FROM channels.notice WHERE staff_id = ANY($1::uuid[])',
      [[quiet.id, gone.id, moved.id]],
    );
    expect(rows).toEqual([{ id: moved.id }]);
    const [, , theirs] = threads;
    await source.query('UPDATE forum.thread SET author_id = $2, reach_unit_id = $3 WHERE id = $1', [
      theirs?.id,
      speaker.id,
      (await aUnit(source)).id,
    ]);
    expect(await toldTo(moved)).toEqual([]);
  });
});

describe('the centre', () => {
  it('changes by nothing that its person does with it', async () => {
    const opener = await someone();
    const thread = await aThread(source, { by: opener, on: board }, forum);
    await aReply(forum, await viewerOf(await someone()), thread.id, '第一条');
    const rows = () => source.query<{ xmin: string }[]>('SELECT xmin::text, * FROM channels.notice ORDER BY staff_id');
    const before = await rows();
    expect(before.length).toBeGreaterThan(0);
    await expectLive(source, [], () => toldTo(opener));
    expect(await rows()).toEqual(before);
  });

  it('counts everything that happens, once for each person however often they are named', async () => {
    const thread = await aThread(source, { by: await someone(), on: board }, forum);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.boolean(), { minLength: 1, maxLength: 12 }), async (tells) => {
        const reader = await someone();
        for (const told of tells) {
          const news = { kind: NoticeKind.CASE, threadId: thread.id, postSeq: null, at: new Date(), slot: false };
          await source.transaction((tx) => notices.tell(tx, news, told ? [reader.id, null, reader.id] : [null]));
        }
        const version = tells.filter((told) => told).length;
        expect(await toldTo(reader)).toMatchObject(version === 0 ? [] : [{ version }]);
      }),
      { numRuns: 25 },
    );
  });

  it('refuses what is no page and no cursor', async () => {
    const viewer = await viewerOf(await someone());
    await expect(notices.page(viewer, 0, null)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(notices.page(viewer, 10, 'garbage')).rejects.toMatchObject({ code: 'BAD_REQUEST' });
  });
});
