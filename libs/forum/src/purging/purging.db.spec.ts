import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, aThread, type TestBoard, type TestForum } from '../testing.js';
import { aReplyItem, aThreadItem, Windows } from '../testing/inbox.js';
import type { ThreadRow } from '../threads/thread.row.js';

const SLOT = Date.parse('2026-11-23T02:20:00Z') / 1000;
const SECRET = '绝密坐标柒零叁';
const RESTORED = '另一处机密坐标';
const reason = '涉密内容，依规清除';

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let folder: string;
let list: string;
let author: TestStaff;
let byAuthor: Viewer;
let reader: Viewer;
let first: Viewer;
let second: Viewer;
let board: TestBoard;
let thread: ThreadRow;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinqiao-purges-'));
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  forum = aForum(source, new ManualClock(new Date(SLOT * 1000)));
  const county = await aUnit(source, { name: '清河县' });
  author = await aStaffMember(source, { at: county });
  byAuthor = await asViewer(source, author);
  reader = await asViewer(source, await aStaffMember(source, { at: county }));
  first = await asViewer(source, await aStaffMember(source, { at: county, roles: ['MODERATOR'] }));
  second = await asViewer(source, await aStaffMember(source, { at: county, roles: ['MODERATOR'] }));
  board = await aBoard(source, { at: county });
});
afterAll(async () => {
  await fresh.drop();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  thread = await aThread(source, { by: author, on: board }, forum);
  list = join(folder, thread.id, 'purges.jsonl');
});

const ask = (seq: number, as = first, threadId: string = thread.id) => forum.purging.ask(as, { threadId, seq, reason });
const requestOf = async (threadId: string = thread.id): Promise<string> =>
  (await forum.purging.waiting(second)).find((request) => request.threadId === threadId)?.id ?? '';
const grant = async (as = second, threadId: string = thread.id): Promise<void> =>
  forum.purging.grant(as, await requestOf(threadId));
const postAt = (seq: number, as = reader, threadId: string = thread.id) => forum.posts.show(as, { threadId, seq });
const found = async (): Promise<number> =>
  (await forum.search.find(first, { text: SECRET, order: 'NEWEST' })).edges.length;

/** Every table in which the words lie, whatever the column. */
async function placesOf(words: string): Promise<string[]> {
  const tables = await source.query<{ name: string }[]>(
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') ORDER BY name`,
  );
  const places: string[] = [];
  for (const { name } of tables) {
    const rows = await source.query<unknown[]>(`SELECT FROM ${name} row WHERE row::text LIKE $1 LIMIT 1`, [
      `%${words}%`,
    ]);
    if (rows.length > 0) places.push(name);
  }
  return places;
}

describe('a purge', () => {
  it('leaves nothing of a reply by name in any table, and its place with the reason', async () => {
    const seq = await aReply(forum, byAuthor, thread.id, `${SECRET}，第一稿`);
    await forum.ownWords.edit(byAuthor, { threadId: thread.id, seq, body: `${SECRET}，第二稿`, revision: 1 });
    await forum.flags.flag(reader, { threadId: thread.id, seq, reason: 'SECRET', note: `他写了${SECRET}` });
    expect(await placesOf(SECRET)).toEqual([
      'forum.flag',
      'forum.post_body',
      'forum.post_revision',
      'forum.post_search',
    ]);
    expect(await found()).toBe(1);
    const before = await forum.threads.getFor(reader, thread.id);
    await expectLive(source, ['review.changed'], () => ask(seq));
    expect((await postAt(seq)).body).toContain(SECRET);
    await expectLive(source, ['post.changed', 'review.changed', 'review.changed'], () => grant());
    expect(await placesOf(SECRET)).toEqual([]);
    expect(await found()).toBe(0);
    const moderation = { reason, by: '版主 · 清河县', on: '2026-11-23' };
    for (const as of [reader, first, byAuthor])
      expect(await postAt(seq, as)).toMatchObject({ state: 'PURGED', body: null, images: [], moderation });
    expect((await forum.threads.getFor(reader, thread.id)).postCount).toBe(before.postCount - 1);
    expect(await forum.reconciliation.run()).toEqual({ boards: 0, threads: 0, posts: 0 });
    await expect(forum.posts.revisions(byAuthor, thread.id, seq)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('takes the title with the opening, and what an anonymous author said like any other', async () => {
    const windows = new Windows(source, forum, SLOT);
    const opening = aThreadItem(board, { title: `${SECRET}在哪里`, body: SECRET });
    await windows.publish(opening);
    const reply = aReplyItem(opening.threadId, { body: `就在${SECRET}` });
    await windows.publish(reply);
    for (const seq of [2, 1]) {
      await ask(seq, first, opening.threadId);
      await grant(second, opening.threadId);
    }
    expect(await placesOf(SECRET)).toEqual([]);
    expect(await forum.threads.getFor(reader, opening.threadId)).toMatchObject({ title: '', hidden: { reason } });
    const restore = { threadId: opening.threadId, reason };
    await expect(forum.moderation.restore(first, restore)).rejects.toMatchObject({ code: 'PURGED' });
    await expect(forum.moderation.restore(first, { ...restore, seq: 2 })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('takes the documents along: their names at once, their bytes as the store is told', async () => {
    const seq = await aReply(forum, byAuthor, thread.id, '见附件');
    const [{ id }] = await source.query<[{ id: string }]>(
      `INSERT INTO forum.document (id, thread_id, seq, ordinal, name, type, size)
       VALUES (gen_random_uuid(), $1, $2, 0, $3, 'pdf', 9) RETURNING id`,
      [thread.id, seq, `${SECRET}.pdf`],
    );
    await ask(seq);
    await grant();
    expect(await placesOf(SECRET)).toEqual([]);
    expect(await source.query('SELECT FROM files.discarded WHERE id = $1', [id])).toHaveLength(1);
  });

  it('takes two: another officer than who asked, both no party', async () => {
    const seq = await aReply(forum, byAuthor, thread.id, SECRET);
    await expectLive(source, [], async () => {
      await expect(ask(seq, reader)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(ask(99)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(forum.purging.ask(first, { threadId: thread.id, seq, reason: ' ' })).rejects.toMatchObject({
        code: 'INVALID_INPUT',
      });
    });
    await ask(seq);
    await expect(ask(seq, second)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await forum.purging.waiting(reader)).toEqual([]);
    await expectLive(source, [], async () => {
      await expect(grant(first)).rejects.toMatchObject({ code: 'PURGE_NEEDS_ANOTHER' });
      await expect(grant(reader)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(forum.purging.grant(second, thread.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    });
    await forum.flags.flag(second, { threadId: thread.id, seq, reason: 'SECRET', note: null });
    expect((await forum.purging.waiting(second)).filter(({ threadId }) => threadId === thread.id)).toEqual([]);
    const [{ id }] = await source.query<[{ id: string }]>('SELECT id FROM forum.purge WHERE thread_id = $1', [
      thread.id,
    ]);
    await expect(forum.purging.grant(second, id)).rejects.toMatchObject({ code: 'NOT_IMPARTIAL' });
    expect((await postAt(seq)).body).toBe(SECRET);
    await forum.purging.drop(first, id);
    expect((await postAt(seq)).body).toBe(SECRET);
    expect(await forum.traces.ofThread(thread.id)).toEqual([]);
    expect((await forum.traces.ofThread(thread.id, first)).map(({ action }) => action)).toEqual([
      'ASK_PURGE',
      'DROP_PURGE',
    ]);
    await ask(seq);
  });
});

describe('an older copy that is put back', () => {
  it('is erased again by the list outside the database, with its reason and its day', async () => {
    const seq = await aReply(forum, byAuthor, thread.id, RESTORED);
    const standing = await aReply(forum, byAuthor, thread.id, '这一楼没有问题');
    const copied = ['post_body', 'post_search'];
    for (const table of copied) await source.query(`CREATE TABLE public.${table} AS TABLE forum.${table}`);
    await ask(seq);
    await grant();
    const round = forum.purgeRound(list);
    expect((await round.look()).repeated).toBe(0);
    expect(await round.look()).toEqual({ listed: 0, repeated: 0 });
    expect(await readFile(list, 'utf8')).not.toContain(RESTORED);

    // As the database was before: the text is there, and nothing tells that it was ever erased.
    for (const table of copied) {
      await source.query(`INSERT INTO forum.${table} SELECT * FROM public.${table} WHERE thread_id = $1 AND seq = $2`, [
        thread.id,
        seq,
      ]);
      await source.query(`DROP TABLE public.${table}`);
    }
    for (const statement of [
      'DELETE FROM forum.purge WHERE thread_id = $1',
      "UPDATE forum.post SET state = 'VISIBLE', last_trace = NULL WHERE thread_id = $1",
      'DELETE FROM forum.moderation_trace WHERE thread_id = $1',
    ])
      await source.query(statement, [thread.id]);
    expect((await postAt(seq)).body).toBe(RESTORED);
    await expectLive(source, ['post.changed'], async () => expect((await round.look()).repeated).toBe(1));
    expect(await placesOf(RESTORED)).toEqual([]);
    const moderation = { reason, by: '版主 · 清河县', on: '2026-11-23' };
    expect(await postAt(seq)).toMatchObject({ state: 'PURGED', moderation });
    expect((await postAt(standing)).body).toBe('这一楼没有问题');
    expect(await round.look()).toEqual({ listed: 0, repeated: 0 });
  });
});
