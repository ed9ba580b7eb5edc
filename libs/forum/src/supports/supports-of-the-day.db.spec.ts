import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aForum, aReply, aThread, type TestForum } from '../testing.js';
import { toThread } from '../threads/present-thread.js';
import type { ThreadRow } from '../threads/thread.row.js';

const DAY_MS = 86_400_000;

let fresh: FreshDatabase;
let source: DataSource;
let clock: ManualClock;
let forum: TestForum;
let unit: TestUnit;
let author: TestStaff;
let first: Viewer;
let crowd: readonly [Viewer, ...Viewer[]];
let thread: ThreadRow;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  clock = new ManualClock();
  forum = aForum(source, clock);
  unit = await aUnit(source);
  author = await aStaffMember(source, { at: unit });
  const someone = async (): Promise<Viewer> => asViewer(source, await aStaffMember(source, { at: unit }));
  first = await someone();
  crowd = [first, ...(await Promise.all(Array.from({ length: 11 }, someone)))];
});
afterAll(() => fresh.drop());
beforeEach(async () => {
  thread = await aThread(source, { by: author, replies: 1 }, forum);
});

const support = (as: Viewer, on = true, seq = 2) => forum.supporting.support(as, { threadId: thread.id, seq }, on);
const meToo = (as: Viewer, on = true) => forum.supporting.meToo(as, thread.id, on);
const oneAfterAnother = async (act: (viewer: Viewer) => Promise<unknown>): Promise<void> => {
  for (const viewer of crowd) await act(viewer);
};
const mix = () => forum.supportsOfTheDay.mix();
const aDayLater = async (): Promise<void> => {
  clock.advance(DAY_MS);
  await mix();
};
const ids = (): string[] => crowd.map(({ staffId }) => staffId);
/** Who stands in a table, in the order in which it lies on the disk, and by which transactions it was written. */
const onDisk = async (table: 'support' | 'support_today') => {
  const rows = await source.query<{ who: string; xmin: string }[]>(
    `SELECT staff_id AS who, xmin::text FROM forum.${table} WHERE thread_id = $1 ORDER BY ctid`,
    [thread.id],
  );
  return { order: rows.map(({ who }) => who), transactions: new Set(rows.map(({ xmin }) => xmin)).size };
};
const counts = async (as = first) => {
  const [post, row] = await Promise.all([
    forum.posts.show(as, { threadId: thread.id, seq: 2 }),
    forum.threads.getFor(as, thread.id),
  ]);
  const { meTooCount, viewerMeToo } = toThread(row, as);
  return { supports: post.supportCount, supported: post.viewer.supported, meTooCount, viewerMeToo };
};

describe('what is supported on a day', () => {
  it('lies in a table that the write-ahead log and base backups leave out, with a day and no time', async () => {
    const tables = await source.query<object[]>(
      `SELECT relname AS name, relpersistence AS kind FROM pg_class WHERE oid IN
         ('forum.support'::regclass, 'forum.support_today'::regclass) ORDER BY relname`,
    );
    expect(tables).toEqual([
      { name: 'support', kind: 'p' },
      { name: 'support_today', kind: 'u' },
    ]);
    const columns = await source.query<{ name: string; type: string }[]>(
      `SELECT DISTINCT column_name AS name, data_type AS type FROM information_schema.columns
       WHERE table_schema = 'forum' AND table_name LIKE 'support%' ORDER BY name`,
    );
    expect(columns.map(({ name, type }) => `${name} ${type}`)).toEqual([
      'change smallint',
      'day date',
      'seq integer',
      'staff_id uuid',
      'thread_id uuid',
    ]);
  });

  it('leaves no mark on the post, the thread, the outbox or what stays', async () => {
    const everythingElse = () =>
      source.query<object[]>(
        `SELECT 'post' AS of, xmin::text, xmax::text, ctid::text FROM forum.post WHERE thread_id = $1
         UNION ALL SELECT 'thread', xmin::text, xmax::text, ctid::text FROM forum.thread WHERE id = $1
         UNION ALL SELECT 'outbox', sequence::text, '', '' FROM platform.outbox
         UNION ALL SELECT 'support', '', '', '' FROM forum.support`,
        [thread.id],
      );
    const before = await everythingElse();
    await expectLive(source, [], () => oneAfterAnother(support));
    await oneAfterAnother(meToo);
    expect(await everythingElse()).toEqual(before);
    expect(await counts()).toEqual({ supports: 12, supported: true, meTooCount: 12, viewerMeToo: true });
  });

  it('is mixed: neither the transaction nor the place of a row tells who was first', async () => {
    await oneAfterAnother(support);
    const before = await onDisk('support_today');
    expect(before).toEqual({ order: ids(), transactions: 12 });
    const file = () => source.query<object[]>("SELECT pg_relation_filenode('forum.support_today') AS file");
    const old = await file();
    await mix();
    const after = await onDisk('support_today');
    expect(after.transactions).toBe(1);
    expect(after.order).not.toEqual(before.order);
    expect(after.order.toSorted()).toEqual(before.order.toSorted());
    // What was deleted lay in the old one.
    expect(await file()).not.toEqual(old);
    await mix();
    expect((await onDisk('support_today')).order).not.toEqual(after.order);
  });

  it('goes over to where it stays when the day is over, all in one transaction and mixed', async () => {
    await oneAfterAnother(support);
    expect((await onDisk('support')).order).toEqual([]);
    // Midnight comes before the minute is over in which it would have been mixed.
    await aDayLater();
    const kept = await onDisk('support');
    expect(kept.transactions).toBe(1);
    expect(kept.order).not.toEqual(ids());
    expect(kept.order.toSorted()).toEqual(ids().toSorted());
    expect(await source.query("SELECT pg_relation_size('forum.support_today')::int AS bytes")).toEqual([{ bytes: 0 }]);
    expect(await counts()).toMatchObject({ supports: 12, supported: true });
    const [post] = await source.query<{ n: number }[]>(
      'SELECT support_count AS n FROM forum.post WHERE thread_id = $1 AND seq = 2',
      [thread.id],
    );
    expect(post?.n).toBe(12);
  });

  it('is not settled before the day is over', async () => {
    await support(first);
    clock.advance(DAY_MS / 2);
    await mix();
    expect((await onDisk('support')).order).toEqual([]);
    clock.set(new Date('2026-11-23T01:00:00Z'));
  });

  it('waits for nobody who reads for long, and is mixed the next time', async () => {
    await oneAfterAnother(support);
    const dump = source.createQueryRunner();
    await dump.startTransaction();
    await dump.query('SELECT FROM forum.support_today');
    await mix();
    expect((await onDisk('support_today')).transactions).toBe(12);
    await dump.rollbackTransaction();
    await dump.release();
    await mix();
    expect((await onDisk('support_today')).transactions).toBe(1);
  });

  it('comes through days being settled while people go on pressing and writing', async () => {
    await oneAfterAnother(support);
    clock.advance(DAY_MS);
    await Promise.all([
      ...crowd.map((viewer) => support(viewer, false)),
      ...crowd.map((viewer) => meToo(viewer)),
      ...crowd.map((viewer) => aReply(forum, viewer, thread.id, '我也是', 2)),
      mix(),
    ]);
    expect(await counts()).toEqual({ supports: 0, supported: false, meTooCount: 12, viewerMeToo: true });
    await aDayLater();
    expect(await counts()).toEqual({ supports: 0, supported: false, meTooCount: 12, viewerMeToo: true });
    expect(await forum.reconciliation.run()).toMatchObject({ threads: 0, posts: 0 });
  });

  it('says the same whenever it is settled and mixed', async () => {
    const press = fc.record({ who: fc.nat(2), what: fc.constantFrom('support', 'meToo'), on: fc.boolean() });
    const act = fc.oneof({ weight: 4, arbitrary: press }, fc.constantFrom('mix' as const, 'night' as const));
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 14 }), async (acts) => {
        thread = await aThread(source, { by: author, replies: 1 }, forum);
        const wanted = { support: new Set<number>(), meToo: new Set<number>() };
        for (const one of acts) {
          if (one === 'mix') await mix();
          else if (one === 'night') await aDayLater();
          else {
            const viewer = crowd[one.who] ?? first;
            await (one.what === 'support' ? support(viewer, one.on) : meToo(viewer, one.on));
            if (one.on) wanted[one.what].add(one.who);
            else wanted[one.what].delete(one.who);
          }
        }
        for (const who of [0, 1, 2])
          expect(await counts(crowd[who])).toEqual({
            supports: wanted.support.size,
            supported: wanted.support.has(who),
            meTooCount: wanted.meToo.size,
            viewerMeToo: wanted.meToo.has(who),
          });
      }),
      { numRuns: 25 },
    );
    expect(await forum.reconciliation.run()).toMatchObject({ threads: 0, posts: 0 });
  });
});
