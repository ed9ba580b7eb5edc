import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aForum, aThread, type TestForum } from '../testing.js';
import { toThread } from '../threads/present-thread.js';
import type { ThreadRow } from '../threads/thread.row.js';

let fresh: FreshDatabase;
let source: DataSource;
let clock: ManualClock;
let forum: TestForum;
let unit: TestUnit;
let member: TestStaff;
let reader: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  clock = new ManualClock();
  forum = aForum(source, clock);
  unit = await aUnit(source);
  member = await aStaffMember(source, { at: unit });
  reader = await asViewer(source, await aStaffMember(source, { at: unit }));
});
afterAll(() => fresh.drop());

const aThreadHere = (): Promise<ThreadRow> => aThread(source, { by: member, replies: 1 }, forum);
const support = (thread: ThreadRow, wanted: boolean, as = reader) =>
  forum.supporting.support(as, { threadId: thread.id, seq: 2 }, wanted);
const theNextDay = async (): Promise<void> => {
  clock.advance(24 * 3_600_000);
  await forum.supportsOfTheDay.mix();
};
const postFor = (thread: ThreadRow, as = reader) => forum.posts.show(as, { threadId: thread.id, seq: 2 });

describe('support', () => {
  it('counts each person once, tells nobody live, and leaves the version alone', async () => {
    const thread = await aThreadHere();
    await expectLive(source, [], () => support(thread, true));
    await support(thread, true);
    expect(await postFor(thread)).toMatchObject({ supportCount: 1, viewer: { supported: true } });
    expect((await forum.threads.getFor(reader, thread.id)).version).toBe(thread.version);
    await expectLive(source, [], () => support(thread, false));
    await support(thread, false);
    expect(await postFor(thread)).toMatchObject({ supportCount: 0, viewer: { supported: false } });
  });

  it('of twenty people at once, each pressing twice, is twenty', async () => {
    const thread = await aThreadHere();
    const people = await Promise.all(
      Array.from({ length: 20 }, async () => asViewer(source, await aStaffMember(source, { at: unit }))),
    );
    await Promise.all([...people, ...people].map((person) => support(thread, true, person)));
    expect(await postFor(thread)).toMatchObject({ supportCount: 20 });
  });

  it('is refused for one’s own and absent where one may not read', async () => {
    const thread = await aThreadHere();
    const author = await asViewer(source, member);
    const stranger = await asViewer(source, await aStaffMember(source));
    await expect(support(thread, true, author)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(support(thread, true, stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await forum.ownWords.delete(author, { threadId: thread.id, seq: 2 });
    await expect(support(thread, true)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('我也遇到', () => {
  it('counts each person once, and lifts the thread the next day', async () => {
    const thread = await aThreadHere();
    const say = (wanted: boolean) => forum.supporting.meToo(reader, thread.id, wanted);
    const seen = async () => toThread(await forum.threads.getFor(reader, thread.id), reader);
    await expectLive(source, [], () => say(true));
    await say(true);
    expect(await seen()).toMatchObject({ meTooCount: 1, viewerMeToo: true, version: thread.version });
    await theNextDay();
    const lifted = await forum.threads.getFor(reader, thread.id);
    expect(Number(lifted.hotRank)).toBeGreaterThan(Number(thread.hotRank));
    await say(false);
    expect(await seen()).toMatchObject({ meTooCount: 0, viewerMeToo: false });
    await theNextDay();
    expect(await forum.threads.getFor(reader, thread.id)).toMatchObject({ meTooCount: 0, hotRank: thread.hotRank });
  });

  it('is refused to the author and in letters', async () => {
    const thread = await aThreadHere();
    const leader = await aStaffMember(source, { at: unit, roles: ['LEADER'] });
    const letter = await aThread(source, { by: member, letter: true, to: leader }, forum);
    const author = await asViewer(source, member);
    const addressee = await asViewer(source, leader);
    await expect(forum.supporting.meToo(author, thread.id, true)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(forum.supporting.meToo(addressee, letter.id, true)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
