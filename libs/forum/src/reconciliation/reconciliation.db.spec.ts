import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestForum } from '../testing.js';

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let thread: string;

/** Whatever moves a counter has been done here once: nested answers, a hidden one, a deleted one, supports, 我也遇到, an official reply. */
beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  const clock = new ManualClock();
  forum = aForum(source, clock);
  const unit = await aUnit(source);
  const board = await aBoard(source, { at: unit });
  const author = await aStaffMember(source, { at: unit });
  const as = async (role?: 'LEADER' | 'MODERATOR'): Promise<Viewer> =>
    asViewer(source, await aStaffMember(source, { at: unit, ...(role ? { roles: [role] } : {}) }));
  const [reader, leader, moderator] = [await as(), await as('LEADER'), await as('MODERATOR')];
  await aThread(source, { by: author, on: board }, forum);
  ({ id: thread } = await aThread(source, { by: author, on: board, replies: 2 }, forum));
  const child = await aReply(forum, reader, thread, '一', 2);
  const grandchild = await aReply(forum, reader, thread, '二', child);
  const deleted = await aReply(forum, reader, thread, '三', child);
  const restored = await aReply(forum, reader, thread, '四', grandchild);
  const hidden = await aReply(forum, reader, thread, '五');
  await forum.ownWords.delete(reader, { threadId: thread, seq: deleted });
  for (const seq of [hidden, restored])
    await forum.moderation.hide(moderator, { threadId: thread, seq, reason: '核实中' });
  await forum.moderation.restore(moderator, { threadId: thread, seq: restored, reason: '属实' });
  for (const viewer of [reader, leader]) await forum.supporting.support(viewer, { threadId: thread, seq: 2 }, true);
  await forum.supporting.support(leader, { threadId: thread, seq: 2 }, false);
  await forum.supporting.meToo(reader, thread, true);
  clock.advance(86_400_000);
  await forum.supportsOfTheDay.mix();
  await source.transaction((tx) =>
    forum.officialReplies.publish(tx, leader, { clientId: randomUUID(), threadId: thread, body: '月底前修好。' }),
  );
});
afterAll(() => fresh.drop());

const counters = () =>
  Promise.all([
    source.query<unknown[]>('SELECT id, thread_count FROM forum.board ORDER BY id'),
    source.query<unknown[]>(`SELECT id, last_seq, last_activity_at, post_count, official_count, me_too_count, version,
      round(hot_rank::numeric, 9) AS hot_rank FROM forum.thread ORDER BY id`),
    source.query<unknown[]>(
      'SELECT thread_id, seq, reply_count, support_count FROM forum.post ORDER BY thread_id, seq',
    ),
  ]);

describe('the reconciliation of counters', () => {
  it('finds nothing to put right after whatever people do', async () => {
    expect(await forum.reconciliation.run()).toEqual({ boards: 0, threads: 0, posts: 0 });
  });

  it.each([
    ['of a board', 'UPDATE forum.board SET thread_count = thread_count + 3', { boards: 1, threads: 0, posts: 0 }],
    [
      'of posts',
      'UPDATE forum.thread SET post_count = 0, hot_rank = 0 WHERE id = $1',
      { boards: 0, threads: 1, posts: 0 },
    ],
    [
      'of official replies',
      'UPDATE forum.thread SET official_count = 0 WHERE id = $1',
      { boards: 0, threads: 1, posts: 0 },
    ],
    ['of 我也遇到', 'UPDATE forum.thread SET me_too_count = 9 WHERE id = $1', { boards: 0, threads: 1, posts: 0 }],
    ['of the newest post', 'UPDATE forum.thread SET last_seq = 2 WHERE id = $1', { boards: 0, threads: 1, posts: 0 }],
    [
      'of supports',
      'UPDATE forum.post SET support_count = 7 WHERE thread_id = $1 AND seq < 4',
      { boards: 0, threads: 0, posts: 3 },
    ],
    ['of answers', 'UPDATE forum.post SET reply_count = 8 WHERE thread_id = $1', { boards: 0, threads: 0, posts: 9 }],
  ])('puts a wrong count %s right, and tells nobody', async (_, harm, repaired) => {
    const before = await counters();
    await source.query(harm, harm.includes('$1') ? [thread] : []);
    expect(await counters()).not.toEqual(before);
    expect(await expectLive(source, [], () => forum.reconciliation.run())).toEqual(repaired);
    expect(await counters()).toEqual(before);
  });

  it('puts the last activity right', async () => {
    const before = await counters();
    await source.query("UPDATE forum.thread SET last_activity_at = last_activity_at + interval '1 day' WHERE id = $1", [
      thread,
    ]);
    expect(await forum.reconciliation.run()).toEqual({ boards: 0, threads: 1, posts: 0 });
    expect(await counters()).toEqual(before);
  });
});
