import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from '@playwright/test';
import { ask, signIn } from './ask.js';
import { PASSWORD, people } from './people.js';

const ADDRESS = /心桥 Xinqiao\s+(http:\S+)/;

/**
 * Starts what `npm start` starts, in a folder of its own on free ports, and waits until the story is told. Setting
 * XINQIAO_ADDRESS beforehand uses an installation that is already running.
 */
export default async function startInstallation(): Promise<() => Promise<void>> {
  if (process.env['XINQIAO_ADDRESS'] !== undefined) return () => Promise.resolve();
  const folder = await mkdtemp(join(tmpdir(), 'xinqiao-browser-'));
  const ports = { PORT: '0', ANONYMOUS_PORT: '0', POSTGRES_PORT: '0' };
  const server = spawn(process.execPath, ['dist/apps/cli/src/main.js', 'start'], {
    env: { ...process.env, ...ports, DATA_DIR: folder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  const address = new Promise<string>((found, failed) => {
    for (const stream of [server.stdout, server.stderr])
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const match = ADDRESS.exec(said);
        if (match?.[1] !== undefined) found(match[1]);
      });
    server.on('exit', () => failed(new Error(`The installation did not start:\n${said}`)));
  });
  process.env['XINQIAO_ADDRESS'] = await address;
  await letPeopleSpeak(await address);
  return async () => {
    const ended = once(server, 'exit');
    server.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
}

/** A handful of people speak in all stories: what is enough for one of them in an hour is not enough for the tests. */
async function letPeopleSpeak(baseURL: string): Promise<void> {
  const session = await request.newContext({ baseURL });
  await signIn(session, people.administrator, PASSWORD);
  await ask(session, 'mutation ($input: SpeakingLimitsInput!) { setSpeakingLimits(input: $input) { repliesADay } }', {
    input: { threadsAnHour: 500, threadsADay: 1000, repliesAnHour: 500, repliesADay: 1000 },
  });
  await session.dispose();
}
