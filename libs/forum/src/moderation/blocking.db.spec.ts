import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { InboxThread } from '#contracts';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { aFollowUp, aLetterItem, aReplyItem, aThreadItem, published, refused, Windows } from '../testing/inbox.js';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, type TestBoard, type TestForum } from '../testing.js';

const SLOT = Date.parse('2026-11-23T02:20:00Z') / 1000;

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let windows: Windows;
let board: TestBoard;
let addressee: TestStaff;
let leader: Viewer;
let moderator: Viewer;
let reader: Viewer;
let item: InboxThread;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  forum = aForum(source, new ManualClock(new Date(SLOT * 1000)));
  windows = new Windows(source, forum, SLOT);
  const root = await aUnit(source);
  board = await aBoard(source, { at: root });
  addressee = await aStaffMember(source, { at: root, roles: ['LEADER'], title: '县长' });
  leader = await asViewer(source, addressee);
  moderator = await asViewer(source, await aStaffMember(source, { at: root, roles: ['MODERATOR'] }));
  reader = await asViewer(source, await aStaffMember(source, { at: root }));
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  item = aThreadItem(board);
  await windows.publish(item);
});

const reason = '多次人身攻击';
const block = (as: Viewer, threadId = item.threadId, postSeq = 1) =>
  forum.blocking.block(as, { threadId, postSeq, reason });
const unblock = (as: Viewer, threadId = item.threadId, postSeq = 1) =>
  forum.blocking.unblock(as, { threadId, postSeq });
const postAt = (seq: number, as = reader, threadId = item.threadId) => forum.posts.show(as, { threadId, seq });
const reasonAtTheDoor = async ({ authorKey }: { authorKey: string }): Promise<string | null | undefined> => {
  const [row] = await source.query<{ blocked: string | null }[]>(
    'SELECT blocked FROM anonymous.author WHERE author_key = $1',
    [authorKey],
  );
  return row?.blocked;
};

describe('blocking an anonymous author', () => {
  it('stops that author in that thread, says so on all their posts, and tells them why', async () => {
    const reply = aReplyItem(item.threadId);
    await windows.publish(aFollowUp(item), reply);
    await expectLive(source, ['post.changed'], () => block(moderator, item.threadId, 2));
    const blocked = { reason, rule: null, by: expect.stringContaining('版主 · ') as unknown, on: '2026-11-23' };
    expect((await postAt(1)).author.blocked).toEqual(blocked);
    expect((await postAt(2)).author.blocked).toEqual(blocked);
    expect((await postAt(3)).author.blocked).toBeNull();
    expect(await reasonAtTheDoor(item)).toBe(reason);
    expect(await reasonAtTheDoor(reply)).toBeNull();
    expect(await windows.publish(aFollowUp(item, { seq: 3 }), aFollowUp(reply))).toEqual([
      refused('AUTHOR_BLOCKED'),
      published(4),
    ]);
    expect(await forum.traces.ofThread(item.threadId as never)).toMatchObject([{ seq: 2, action: 'BLOCK', reason }]);
  });

  it('is undone, and leaves a trace of that too', async () => {
    await block(moderator);
    await expectLive(source, ['post.changed', 'thread.changed'], () => unblock(moderator));
    expect((await postAt(1)).author.blocked).toBeNull();
    expect(await reasonAtTheDoor(item)).toBeNull();
    expect(await windows.publish(aFollowUp(item))).toEqual([published(2)]);
    expect(await forum.traces.ofThread(item.threadId as never)).toMatchObject([
      { action: 'BLOCK' },
      { action: 'UNBLOCK' },
    ]);
  });

  it('leaves their words to themselves: what they wrote may still be taken back', async () => {
    await block(moderator);
    const { authorKey, threadId } = item;
    const rate = {
      type: 'rate',
      authorKey,
      threadId,
      seq: 2,
      solved: true,
      rating: 'SATISFIED',
      reason: null,
    } as const;
    const withdraw = { type: 'withdraw', authorKey, threadId, seq: 3, reason: null } as const;
    expect(await windows.publish(rate, withdraw)).toEqual([refused('AUTHOR_BLOCKED'), published(null)]);
  });

  it('is for the board’s moderators', async () => {
    for (const someone of [reader, leader]) {
      await expect(block(someone)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      expect((await postAt(1, someone)).viewer.can).toMatchObject({ block: false, unblock: false });
    }
    expect((await postAt(1, moderator)).viewer.can).toMatchObject({ block: true, unblock: false });
    await block(moderator);
    await expect(unblock(reader)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await postAt(1, moderator)).viewer.can).toMatchObject({ block: false, unblock: true });
  });

  it('is in a letter for its addressee', async () => {
    const letter = aLetterItem(addressee);
    await windows.publish(letter);
    await expect(block(moderator, letter.threadId)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expectLive(source, ['post.changed', 'letter.changed', 'thread.changed', 'letter.changed'], () =>
      block(leader, letter.threadId),
    );
    const { blocked } = (await postAt(1, leader, letter.threadId)).author;
    expect(blocked).toMatchObject({ reason, by: expect.stringContaining('收信人 · ') as unknown });
    expect(await reasonAtTheDoor(letter)).toBe(reason);
    expect(await windows.publish(aFollowUp(letter))).toEqual([refused('AUTHOR_BLOCKED')]);
  });

  it('needs an anonymous post, a reason, and an author who is not blocked yet', async () => {
    const named = await aReply(forum, reader, item.threadId);
    await expect(block(moderator, item.threadId, named)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(block(moderator, item.threadId, 99)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const silent = { threadId: item.threadId, postSeq: 1, reason: ' ' };
    await expect(forum.blocking.block(moderator, silent)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
    await expect(unblock(moderator)).rejects.toMatchObject({ code: 'CONFLICT' });
    await block(moderator);
    await expectLive(source, [], () => expect(block(moderator)).rejects.toMatchObject({ code: 'CONFLICT' }));
  });
});
