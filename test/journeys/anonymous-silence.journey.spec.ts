import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { dayOf } from '#platform';
import { aSpoolDirectory, aThread, TestIssuer } from '#redemption/testing';
import { buildFollowUp, buildSubmission, epochBefore, epochOf, type HeldToken } from '#tokens';
import { isOurs } from '../../apps/anonymous/src/closed-log.js';
import { buildServer } from '../support/installation.js';
import { AnonymousProcess, settingsFor } from './kills/anonymous-process.js';
import { OwnPostgres } from './live/own-postgres.js';
import { until } from './live/until.js';

/** In everything that is refused or fails: it may stand nowhere afterwards. */
const REFUSED = `canary-${randomBytes(8).toString('hex')}`;
/** In what is accepted: it comes to stand in the tables, but in no log, and not in the spool as it is. */
const ACCEPTED = `phrase-${randomBytes(8).toString('hex')}`;

/** Told in order: whatever happens to the anonymous app, it writes down nothing of what was sent. */
describe('the silence of the anonymous process', () => {
  let postgres: OwnPostgres;
  let spool: Awaited<ReturnType<typeof aSpoolDirectory>>;
  let anonymous: AnonymousProcess;
  let tokens: HeldToken[];
  let cluster: string;

  beforeAll(async () => {
    buildServer();
    postgres = await OwnPostgres.start();
    spool = await aSpoolDirectory();
    const source = await postgres.open();
    const epoch = epochBefore(epochOf(dayOf(new Date())));
    tokens = await (await TestIssuer.publish(source, { epoch, holders: 1 })).lot();
    cluster = await dataDirectory();
    anonymous = await AnonymousProcess.with({
      ...settingsFor(postgres.anonymousUrl, spool.path),
      WINDOW_SECONDS: '3600',
    });
    anonymous.start();
    await until(() => anonymous.accepting());
  }, 180_000);
  afterAll(async () => {
    await AnonymousProcess.endAll();
    await spool.remove();
    await postgres.drop();
  });

  async function dataDirectory(): Promise<string> {
    const client = new Client({ connectionString: postgres.superuserUrl });
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>('SHOW data_directory');
    await client.end();
    return rows[0]?.data_directory ?? '';
  }

  const post = (body: string) =>
    fetch(`${anonymous.origin}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });

  function submission(body: string): ReturnType<typeof buildSubmission> {
    const token = tokens.shift();
    if (token === undefined) throw new Error('the lot is used up');
    return buildSubmission(token, { openThread: aThread({ body }) });
  }

  /** A further word of a key that nobody knows: signed well, and refused by what the database says. */
  function stranger(): Promise<unknown> {
    const { receipt, threadId } = submission(REFUSED);
    const input = buildFollowUp(receipt, 2, { threadId, parentSeq: null, body: REFUSED });
    return anonymous.redeemer.followUp(input);
  }

  it('accepts', async () => {
    const { input } = submission(ACCEPTED);
    expect(await anonymous.redeemer.submit(input)).toMatchObject({ seq: 1 });
  });

  it('refuses a foreign signature, a stranger, nonsense and too much', async () => {
    const { input } = submission(REFUSED);
    const forged = { ...input, signature: Buffer.alloc(64, 1).toString('base64url') };
    await expect(anonymous.redeemer.submit(forged)).rejects.toMatchObject({ code: 'SIGNATURE_INVALID' });
    await expect(stranger()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await post(`{ "${REFUSED}": `)).status).toBe(400);
    expect((await post(JSON.stringify({ query: `{ ${REFUSED} }` }))).status).toBe(400);
    // The server may hang up before all of it was sent.
    const tooMuch = await post(JSON.stringify({ query: REFUSED.repeat(200_000) })).catch(() => null);
    expect([undefined, 413]).toContain(tooMuch?.status);
    expect((await fetch(`${anonymous.origin}/${REFUSED}`)).status).toBe(404);
  });

  it('fails while the database is gone, and comes back with it', async () => {
    await postgres.crash();
    await expect(stranger()).rejects.toThrow();
    await postgres.comeBack();
    await until(() => anonymous.accepting());
  }, 120_000);

  it('has written nothing but its own sentences', () => {
    const lines = anonymous.said.split('\n').filter((line) => line !== '');
    expect(lines.filter((line) => !isOurs(line))).toEqual([]);
  });

  it('has left no word that was refused in a table, a page, the write-ahead log or the spool', () => {
    const files = [...filesUnder(cluster), ...filesUnder(spool.path)];
    expect(files.some((path) => path.includes('pg_wal'))).toBe(true);
    expect(files.filter((path) => readFileSync(path).includes(REFUSED))).toEqual([]);
  });

  it('keeps what was accepted under seal while it waits', () => {
    expect(filesUnder(spool.path).filter((path) => readFileSync(path).includes(ACCEPTED))).toEqual([]);
    expect(anonymous.said).not.toContain(ACCEPTED);
  });
});

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : entry.isFile() ? [path] : [];
  });
}
