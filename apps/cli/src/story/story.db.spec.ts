import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CaseStatus } from '#contracts';
import type { DataSource } from 'typeorm';
import { loadAnonymousConfig, loadConfig } from '#platform';
import { freshDatabase, type FreshDatabase } from '#platform/testing';
import { cast } from './cast.js';
import { seedStory } from './index.js';
import { threads } from './threads/index.js';

/** Ten seconds on an idle machine; several specs may share one. */
const TELLING_MS = 300_000;

let fresh: FreshDatabase;
let source: DataSource;
const said: string[] = [];

beforeAll(async () => {
  fresh = await freshDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'xinqiao-'));
  const key = () => randomBytes(32).toString('base64');
  const shared = { DEMONSTRATION: 'true', SET_SIZE: '1', WINDOW_SECONDS: '15' };
  await seedStory({
    config: loadConfig({
      ...shared,
      DATABASE_URL: fresh.url,
      KEY_ENCRYPTION_KEY: key(),
      KEY_DIRECTORY_FILE: join(folder, 'key-directory.jsonl'),
      FILE_STORE: join(folder, 'files'),
    }),
    anonymous: loadAnonymousConfig({
      ...shared,
      ANONYMOUS_DATABASE_URL: fresh.anonymousUrl,
      SPOOL_KEY: key(),
      SPOOL_DIRECTORY: join(folder, 'spool'),
    }),
    say: (line) => said.push(line),
  });
  source = await fresh.open();
}, TELLING_MS);
afterAll(() => fresh.drop());

async function count(sql: string): Promise<number> {
  const [row] = await source.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${sql}`);
  return row?.count ?? 0;
}

describe('the story, told', () => {
  it('fills the county with its people and all they said, and leaves its moderators something to do', async () => {
    await expect(count('identity.staff')).resolves.toBe(Object.keys(cast).length);
    await expect(count('forum.thread')).resolves.toBe(threads.length);
    await expect(count('forum.post')).resolves.toBeGreaterThanOrEqual(600);
    await expect(count('casework.case')).resolves.toBeGreaterThanOrEqual(20);
    await expect(count(`forum.review WHERE state = 'WAITING'`)).resolves.toBe(2);
    expect(said).toHaveLength(2);
  });

  it('has every anonymous word from a token of the issuer, and no name beside it', async () => {
    const spent = await count('anonymous.spent');
    expect(spent).toBeGreaterThan(40);
    await expect(count('forum.thread_author')).resolves.toBe(spent);
    await expect(count(`forum.post WHERE voice = 'ANONYMOUS' AND author_id IS NOT NULL`)).resolves.toBe(0);
    await expect(count('anonymous.inbox')).resolves.toBe(0);
    await expect(count(`anonymous.outcome WHERE state <> 'PUBLISHED'`)).resolves.toBe(0);
  });

  it('lies in the past weeks, and shows every status of a case', async () => {
    await expect(count('forum.post WHERE posted_at > now()')).resolves.toBe(0);
    await expect(count(`forum.post WHERE posted_at < now() - interval '30 days'`)).resolves.toBeGreaterThan(80);
    await expect(count('(SELECT DISTINCT status FROM casework.case) AS shown')).resolves.toBe(
      Object.keys(CaseStatus).length,
    );
  });
});
