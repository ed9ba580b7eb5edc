import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { forumEntities } from '#forum';
import { aThread } from '#forum/testing';
import { identityEntities } from '#identity';
import { aStaffMember } from '#identity/testing';
import { loadConfig, ManualClock, PlatformModule } from '#platform';
import { freshDatabase, type FreshDatabase } from '#platform/testing';
import { WorkerModule } from './worker.module.js';

const SLOT = Date.parse('2026-11-23T02:20:00Z') / 1000;

describe('a worker that is started', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xinqiao-worker-'));
  let fresh: FreshDatabase;
  let source: DataSource;
  let worker: INestApplicationContext;
  let thread: string;

  /** Something waits for each of its jobs. */
  beforeAll(async () => {
    fresh = await freshDatabase();
    source = await fresh.open([...identityEntities, ...forumEntities]);
    ({ id: thread } = await aThread(source));
    const supporter = await aStaffMember(source);
    await source.query("INSERT INTO forum.support_today VALUES ($1, 1, $2, 1, '2026-11-22')", [thread, supporter.id]);
    await source.query("INSERT INTO issuance.lot_today VALUES ($1, 'key', 1, '', '2026-11-22')", [supporter.id]);
    await source.query('UPDATE forum.thread SET post_count = 5 WHERE id = $1', [thread]);
    const inbox = 'INSERT INTO anonymous.inbox (id, slot, ordinal, payload) VALUES ($1, $2, 0, $3)';
    await source.query(inbox, [randomUUID(), SLOT, {}]);
    const config = loadConfig({
      DATABASE_URL: fresh.url,
      KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      KEY_DIRECTORY_FILE: join(folder, 'keys.jsonl'),
      PURGE_LIST: join(folder, 'purges.jsonl'),
      FILE_STORE: join(folder, 'files'),
    });
    const clock = new ManualClock(new Date(SLOT * 1000));
    @Module({ imports: [PlatformModule.forMain(config, clock), WorkerModule] })
    class Worker {}
    worker = await NestFactory.createApplicationContext(Worker, { logger: false });
  });
  afterAll(async () => {
    await worker.close();
    await fresh.drop();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['settles the supports of a day that is over', 'SELECT FROM forum.support'],
    ['hands over the lots of a day that is over', 'SELECT FROM issuance.lot'],
    ['puts counters right', 'SELECT FROM forum.thread WHERE post_count = 0'],
    ['publishes the window that waits', 'SELECT FROM platform.outbox WHERE NOT EXISTS (SELECT FROM anonymous.inbox)'],
    [
      'gives each event its position',
      "SELECT FROM platform.outbox WHERE type = 'anonymous.published' AND position > 1",
    ],
    ['makes the keys of the week', 'SELECT FROM issuance.key'],
    [
      'vacuums what autovacuum cannot see',
      "SELECT FROM pg_class WHERE oid = 'anonymous.spent'::regclass AND reltuples >= 0",
    ],
  ])('%s', async (_, sign) => {
    while ((await source.query<unknown[]>(sign)).length === 0) await nextTurn();
  });
});
