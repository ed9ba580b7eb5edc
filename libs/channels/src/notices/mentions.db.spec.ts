import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { certainMention } from '#contracts';
import { forumEntities } from '#forum';
import { aBoard, aForum, aReply, aThread, aThreadItem, Windows } from '#forum/testing';
import type { TestBoard, TestForum } from '#forum/testing';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { Clock, Database } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { channelsEntities } from '../channels.entities.js';
import { Choices } from '../choices/choices.js';
import { someNotices, tellOfThreads } from '../testing.js';

let fresh: FreshDatabase;
let source: DataSource;
let forum: TestForum;
let county: TestUnit;
let village: TestUnit;
let board: TestBoard;
let author: TestStaff;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities, ...channelsEntities]);
  forum = aForum(source);
  tellOfThreads(source, forum.hooks);
  county = await aUnit(source);
  village = await aUnit(source, { under: county });
  board = await aBoard(source, { at: county });
  author = await someone();
});
afterAll(() => fresh.drop());

/** With a name that nobody else bears, unless it is given. */
const someone = (given: Parameters<typeof aStaffMember>[1] = {}): Promise<TestStaff> =>
  aStaffMember(source, { at: county, name: `职工${randomUUID().slice(0, 8)}`, ...given });

async function toldTo(member: TestStaff) {
  const page = await someNotices(source).page(await asViewer(source, member), 50, null);
  return page.edges.map(({ node: { row } }) => [row.kind, row.postSeq]);
}
async function say(body: string, threadId?: string): Promise<number> {
  const id = threadId ?? (await aThread(source, { by: await someone(), on: board }, forum)).id;
  return aReply(forum, await asViewer(source, author), id, body);
}

describe('a mention', () => {
  it('by a name that one person bears tells them, and no one else', async () => {
    const [called, other] = [await someone(), await someone()];
    const { id } = await aThread(source, { by: author, on: board }, forum);
    const seq = await expectLive(source, ['post.added', 'notices.changed'], () =>
      say(`请@${called.name} 看一下，不是 \`@${other.name}\`。`, id),
    );
    expect([await toldTo(called), await toldTo(other)]).toEqual([[['MENTION', seq]], []]);
  });

  it('by a name that several bear tells nobody; with the id it tells the one', async () => {
    const name = `王伟${randomUUID().slice(0, 4)}`;
    const [one, two] = [await someone({ name }), await someone({ name })];
    await say(`@${name} 在吗`);
    expect([await toldTo(one), await toldTo(two)]).toEqual([[], []]);
    await say(`${certainMention('STAFF', one.id, name)} 在吗`);
    expect([(await toldTo(one)).length, await toldTo(two)]).toEqual([1, []]);
  });

  it('tells only who may read the thread, and of namesakes only that one counts', async () => {
    const name = `李红${randomUUID().slice(0, 4)}`;
    const [inside, outside] = [await someone({ name, at: village }), await someone({ name })];
    const reader = await someone({ at: village });
    const { id } = await aThread(source, { by: reader, on: board, within: village }, forum);
    const say = async (body: string) => aReply(forum, await asViewer(source, reader), id, body);
    await say(`@${name}，${certainMention('STAFF', outside.id, name)}`);
    expect([(await toldTo(inside)).length, await toldTo(outside)]).toEqual([1, []]);
    const rows = await source.query<unknown[]>('SELECT FROM channels.notice WHERE staff_id = $1', [outside.id]);
    expect(rows).toEqual([]);
  });

  it('of a unit tells its leaders and who stands in for them', async () => {
    const unit = await aUnit(source, { under: county });
    const leader = await someone({ at: unit, roles: ['LEADER'] });
    const delegate = await someone({ at: unit, roles: [{ role: 'DELEGATE', onBehalfOf: leader }] });
    const member = await someone({ at: unit });
    const seq = await say(`请${certainMention('UNIT', unit.id, unit.name)} 答复`);
    expect(await toldTo(leader)).toEqual([['MENTION', seq]]);
    expect(await toldTo(delegate)).toEqual([['MENTION', seq]]);
    expect(await toldTo(member)).toEqual([]);
  });

  it('tells nobody of their own words, and nobody twice of one post', async () => {
    const opener = await someone();
    const { id } = await aThread(source, { by: opener, on: board }, forum);
    const seq = await say(`@${opener.name} @${author.name} 收到`, id);
    expect([await toldTo(opener), await toldTo(author)]).toEqual([[['REPLY', seq]], []]);
  });

  it('is not told to who chose not to hear of mentions, nor to suspended people', async () => {
    const quiet = await someone();
    const gone = await someone({ suspended: true });
    const choices = new Choices(new Database(source), new Clock());
    await choices.set(await asViewer(source, quiet), { silenced: ['MENTION'], pace: 'NEVER', bulletin: false }, 'zh');
    await say(`@${quiet.name} @${gone.name} 看看`);
    expect(await toldTo(quiet)).toEqual([]);
    expect(await source.query('SELECT FROM channels.notice WHERE staff_id = $1', [gone.id])).toEqual([]);
  });

  it('by an anonymous author is told with the window, as of its end', async () => {
    const called = await someone();
    const SLOT = Date.parse('2026-11-23T02:20:00Z') / 1000;
    await new Windows(source, forum, SLOT).gather([aThreadItem(board, { body: `想请@${called.name} 说句话。` })]);
    await forum.publisher.publishBatch();
    const page = await someNotices(source).page(await asViewer(source, called), 50, null);
    expect(page.edges.map(({ node: { row } }) => [row.kind, row.slot, row.at.getTime()])).toEqual([
      ['MENTION', true, SLOT * 1000],
    ]);
  });
});
