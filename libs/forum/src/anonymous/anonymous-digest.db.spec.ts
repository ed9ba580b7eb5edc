import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { identityEntities } from '#identity';
import { aStaffMember, asViewer, aUnit, type TestStaff, type TestUnit } from '#identity/testing';
import { Database, ManualClock } from '#platform';
import type { Viewer } from '#platform';
import { freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, aReply, type TestBoard, type TestForum } from '../testing.js';
import { AnonymousDigest } from './anonymous-digest.js';
import { aFollowUp, aLetterItem, aReplyItem, aThreadItem, Windows } from '../testing/inbox.js';
import { letterTag } from './letter-tag.js';

const SLOT = Date.parse('2026-11-23T02:20:00Z') / 1000;

let fresh: FreshDatabase;
let source: DataSource;
let clock: ManualClock;
let forum: TestForum;
let windows: Windows;
let root: TestUnit;
let village: TestUnit;
let board: TestBoard;
let addressee: TestStaff;
let leader: Viewer;
let moderator: Viewer;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open([...identityEntities, ...forumEntities]);
  clock = new ManualClock(new Date(SLOT * 1000));
  forum = aForum(source, clock);
  windows = new Windows(source, forum, SLOT);
  root = await aUnit(source);
  village = await aUnit(source, { under: root });
  board = await aBoard(source, { at: root });
  addressee = await aStaffMember(source, { at: root, roles: ['LEADER'], title: '县长' });
  leader = await asViewer(source, addressee);
  moderator = await asViewer(source, await aStaffMember(source, { at: root, roles: ['MODERATOR'] }));
});
afterAll(() => fresh.drop());

const digest = () => new AnonymousDigest(new Database(source), clock);
const lines = () => digest().lines();
const tags = () => digest().letterTags();
const ask = (threadId: string) => forum.asking.ask(leader, { clientId: randomUUID(), threadId, body: '是哪一段路？' });
const answer = (threadId: string) =>
  forum.database.transaction((tx) =>
    forum.officialReplies.publish(tx, leader, { clientId: randomUUID(), threadId, body: '已安排。' }),
  );

describe('the digest everybody downloads', () => {
  it('names each anonymous author of a thread everyone reads, and how far their steps were published', async () => {
    const opened = aThreadItem(board);
    const { authorKey, threadId } = opened;
    const reply = aReplyItem(threadId);
    await windows.publish(opened, reply, aFollowUp(opened, { seq: 4 }));
    const found = (await lines()).filter((line) => line.threadId === threadId);
    const quiet = { officialCount: 0, openQuestionSeq: null, blocked: false, held: 0, hidden: 0, rating: null };
    const thread = { threadId, lastSeq: 3, ...quiet };
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({ ...thread, authorKey, isOpener: true, lastStep: 4 });
    expect(found).toContainEqual({ ...thread, authorKey: reply.authorKey, isOpener: false, lastStep: 1 });
  });

  it('says what the opener was asked, how they rated it, and who may not speak any more', async () => {
    const opened = aThreadItem(board);
    const { authorKey, threadId } = opened;
    const reply = aReplyItem(threadId);
    await windows.publish(opened, reply);
    await answer(threadId);
    const { seq } = await ask(threadId);
    const judged = { type: 'rate', authorKey, threadId, solved: true, rating: 'SATISFIED', reason: null } as const;
    await windows.publish({ ...judged, seq: 2 });
    await forum.blocking.block(moderator, { threadId, postSeq: 2, reason: '人身攻击' });
    const found = (await lines()).filter((line) => line.threadId === threadId);
    const both = { officialCount: 1, rating: 'SATISFIED' };
    expect(found).toContainEqual(expect.objectContaining({ ...both, authorKey, openQuestionSeq: seq, blocked: false }));
    const replier = { ...both, authorKey: reply.authorKey, openQuestionSeq: null, blocked: true };
    expect(found).toContainEqual(expect.objectContaining(replier));
  });

  it('never names a letter, a narrowed thread or one that rests for long', async () => {
    const letter = aLetterItem(addressee);
    const narrowed = aThreadItem(board, { audience: 'UNIT', unitId: village.id });
    const ofVillage = aThreadItem(await aBoard(source, { at: root, read: village }));
    const open = aThreadItem(board);
    await windows.publish(letter, narrowed, ofVillage, open);
    const named = new Set((await lines()).map(({ threadId }) => threadId));
    const all = [letter, narrowed, ofVillage, open];
    expect(all.map(({ threadId }) => named.has(threadId))).toEqual([false, false, false, true]);
    clock.advance(61 * 86_400_000);
    expect(await lines()).toEqual([]);
    clock.advance(-61 * 86_400_000);
  });
});

describe('the tags of letters', () => {
  it('are what the author’s device computes too', () => {
    // The same vector stands in the protocol's own spec.
    expect(letterTag('A'.repeat(43), 3)).toBe('RrP3SXFGYeeFG8tyZ0r3OA');
  });

  it('appear with the first answer and change with each: said, asked or on record', async () => {
    const letter = aLetterItem(addressee);
    const { authorKey, threadId } = letter;
    const tagged = async () => {
      const all = await tags();
      return [0, 1, 2, 3, 4].filter((n) => all.includes(letterTag(authorKey, n)));
    };
    await windows.publish(letter);
    expect(await tagged()).toEqual([]);
    await ask(threadId);
    expect(await tagged()).toEqual([1]);
    await windows.publish(aFollowUp(letter));
    expect(await tagged()).toEqual([1]);
    const said = await aReply(forum, leader, threadId, '明白了。');
    await answer(threadId);
    expect(await tagged()).toEqual([3]);
    await forum.ownWords.delete(leader, { threadId, seq: said });
    expect(await tagged()).toEqual([3]);
  });

  it('stand for narrowed threads by what speaks for an office, and never for a thread everyone reads', async () => {
    const narrowed = aThreadItem(board, { audience: 'UNIT', unitId: village.id });
    const open = aThreadItem(board);
    await windows.publish(narrowed, open);
    await aReply(forum, leader, narrowed.threadId, '我也想知道');
    await answer(narrowed.threadId);
    await answer(open.threadId);
    const all = await tags();
    expect(all).toContain(letterTag(narrowed.authorKey, 1));
    expect(all).not.toContain(letterTag(open.authorKey, 1));
  });

  it('are the same for everybody, say no id, and stand in no order but their own', async () => {
    const letters = Array.from({ length: 6 }, () => aLetterItem(addressee));
    await windows.publish(...letters);
    for (const { threadId } of letters) await answer(threadId);
    const [all, again] = [await tags(), await tags()];
    expect(again).toEqual(all);
    expect(all).toEqual([...all].sort());
    expect(new Set(all).size).toBe(all.length);
    const sent = JSON.stringify([all, await lines()]);
    for (const { threadId, authorKey } of letters) {
      expect(sent).not.toContain(threadId);
      expect(sent).not.toContain(authorKey);
    }
  });
});
