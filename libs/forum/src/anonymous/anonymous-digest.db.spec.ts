import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { InboxPayload, InboxThread } from '#contracts';
import { identityEntities } from '#identity';
import { aStaffMember, aUnit, type TestUnit } from '#identity/testing';
import { Database, ManualClock } from '#platform';
import { freshDatabase, type FreshDatabase } from '#platform/testing';
import { forumEntities } from '../forum.entities.js';
import { aBoard, aForum, type TestBoard } from '../testing.js';
import { AnonymousDigest } from './anonymous-digest.js';

const SLOT = Date.parse('2026-11-23T02:20:00Z') / 1000;

describe('the digest everybody downloads', () => {
  let fresh: FreshDatabase;
  let source: DataSource;
  let clock: ManualClock;
  let root: TestUnit;
  let board: TestBoard;

  beforeAll(async () => {
    fresh = await freshDatabase();
    source = await fresh.open([...identityEntities, ...forumEntities]);
    clock = new ManualClock(new Date(SLOT * 1000));
    root = await aUnit(source);
    board = await aBoard(source, { at: root });
  });
  afterAll(() => fresh.drop());

  const lines = () => new AnonymousDigest(new Database(source), clock).lines();

  const opening = (given: Partial<InboxThread> = {}): InboxThread => ({
    type: 'thread',
    authorKey: randomBytes(32).toString('base64url'),
    seq: 1,
    threadId: randomUUID(),
    board: board.slug,
    kind: 'PROBLEM',
    title: '技术员没人问过意见',
    body: '方案定下来以后才通知我们。',
    audience: 'ORGANISATION',
    unitId: null,
    addresseeUnitId: null,
    addresseeId: null,
    requestReply: false,
    ...given,
  });

  async function publish(...items: readonly InboxPayload[]): Promise<void> {
    for (const [ordinal, item] of items.entries()) {
      await source.query('INSERT INTO anonymous.inbox (id, slot, ordinal, payload) VALUES ($1, $2, $3, $4)', [
        randomUUID(),
        SLOT,
        ordinal,
        item,
      ]);
      await source.query(
        `INSERT INTO anonymous.outcome (author_key, seq, slot, request_hash, state) VALUES ($1, $2, $3, '', 'PENDING')`,
        [item.authorKey, item.seq, SLOT],
      );
    }
    await aForum(source, clock).publisher.publishBatch();
  }

  it('names each anonymous author of a thread everyone reads, and how far their steps were published', async () => {
    const opened = opening();
    const { authorKey, threadId } = opened;
    const replier = randomBytes(32).toString('base64url');
    const words = { threadId, parentSeq: null, body: '我们科室也一样。' };
    const reply = { type: 'reply', authorKey: replier, seq: 1, ...words } as const;
    await publish(opened, reply, { type: 'followUp', authorKey, seq: 4, ...words });
    const found = (await lines()).filter((line) => line.threadId === threadId);
    const thread = { threadId, lastSeq: 3, officialCount: 0 };
    expect(found).toHaveLength(2);
    expect(found).toContainEqual({ ...thread, authorKey, isOpener: true, lastStep: 4 });
    expect(found).toContainEqual({ ...thread, authorKey: replier, isOpener: false, lastStep: 1 });
  });

  it('never names a letter, a narrowed thread or one that rests for long', async () => {
    const village = await aUnit(source, { under: root });
    const leader = await aStaffMember(source, { at: root, roles: ['LEADER'], title: '县长' });
    const letter = opening({ board: null, audience: 'LETTER', addresseeId: leader.id });
    const narrowed = opening({ audience: 'UNIT', unitId: village.id });
    const open = opening();
    await publish(letter, narrowed, open);
    const named = new Set((await lines()).map(({ threadId }) => threadId));
    expect([letter, narrowed, open].map(({ threadId }) => named.has(threadId))).toEqual([false, false, true]);
    clock.advance(61 * 86_400_000);
    expect(await lines()).toEqual([]);
    clock.advance(-61 * 86_400_000);
  });
});
