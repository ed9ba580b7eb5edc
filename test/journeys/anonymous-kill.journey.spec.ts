import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { dayOf } from '#platform';
import { freshDatabase, type FreshDatabase } from '#platform/testing';
import { aSpoolDirectory, aThread, TestIssuer } from '#redemption/testing';
import { buildSubmission, epochBefore, epochOf, httpRedeemer, Refused, type HeldToken, type Submission } from '#tokens';
import { buildServer } from '../support/installation.js';

const KILLS = 5;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('the anonymous process, killed again and again', () => {
  let database: FreshDatabase;
  let spool: Awaited<ReturnType<typeof aSpoolDirectory>>;
  let env: NodeJS.ProcessEnv;
  let origin: string;
  let child: ChildProcess;

  beforeAll(async () => {
    buildServer();
    database = await freshDatabase();
    spool = await aSpoolDirectory();
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    env = {
      PATH: process.env['PATH'],
      ANONYMOUS_DATABASE_URL: database.anonymousUrl,
      ANONYMOUS_PORT: String(port),
      SPOOL_DIRECTORY: spool.path,
      SPOOL_KEY: randomBytes(32).toString('base64'),
      SPOOL_TICK_MS: '50',
      WINDOW_SECONDS: '5',
      SET_SIZE: '1',
    };
  }, 180_000);
  afterAll(async () => {
    await kill();
    await spool.remove();
    await database.drop();
  });

  function start(): void {
    child = spawn(process.execPath, ['dist/apps/anonymous/src/main.js'], { env, stdio: 'ignore' });
  }

  async function kill(): Promise<void> {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** As a client's outbox does: the same bytes again until they are answered. */
  async function sendUntilAccepted(input: Submission): Promise<void> {
    for (;;) {
      try {
        await httpRedeemer(origin).submit(input);
        return;
      } catch (error) {
        if (error instanceof Refused && error.code !== 'UNAVAILABLE') throw error;
        await pause(20);
      }
    }
  }

  it('publishes once whatever it accepted', async () => {
    const source = await database.open();
    const epoch = epochBefore(epochOf(dayOf(new Date())));
    const issuer = await TestIssuer.publish(source, { epoch, holders: 1 });
    const tokens: HeldToken[] = [];
    while (tokens.length < 4 * KILLS) tokens.push(...(await issuer.lot()));
    start();
    const accepted: string[] = [];
    const sending = tokens.map(async (token) => {
      const { input, authorKey } = buildSubmission(token, { openThread: aThread() });
      await sendUntilAccepted(input);
      accepted.push(authorKey);
    });
    for (let kills = 1; kills <= KILLS; kills++) {
      const enough = randomInt(tokens.length / KILLS) + ((kills - 1) * tokens.length) / KILLS;
      while (accepted.length < enough) await pause(20);
      await kill();
      start();
    }
    await Promise.all(sending);
    const published = () =>
      source.query<{ key: string }[]>(`SELECT payload ->> 'authorKey' AS key FROM anonymous.inbox ORDER BY 1`);
    while ((await published()).length < tokens.length) await pause(50);
    expect((await published()).map(({ key }) => key)).toEqual([...accepted].sort());
  }, 180_000);
});
