import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { freshDatabase } from '#platform/testing';
import { buildServer, newDataFolder, Terminal, untilGone } from '../support/installation.js';

/** Whole installations start here, on machines that may be busy with other specs. */
jest.setTimeout(600_000);

const terminals: Terminal[] = [];
const folders: string[] = [];

function open(args: readonly string[], env: Readonly<Record<string, string>>): Terminal {
  const terminal = new Terminal(args, env);
  terminals.push(terminal);
  return terminal;
}

function folder(): string {
  const path = newDataFolder();
  folders.push(path);
  return path;
}

/** What the sign-in answers: whether the password is the right one and still the first one. */
async function signIn(address: string, password: string): Promise<unknown> {
  const query = `mutation In($l: String!, $p: String!) { signIn(loginName: $l, password: $p) { loginName mustChangePassword } }`;
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables: { l: 'admin', p: password } }),
  });
  return ((await response.json()) as { data?: { signIn: unknown } | null }).data?.signIn;
}

const firstTime = { loginName: 'admin', mustChangePassword: true };

beforeAll(buildServer);
afterAll(async () => {
  await Promise.all(terminals.map((terminal) => terminal.interrupt()));
  for (const path of folders) rmSync(dirname(path), { recursive: true, force: true });
});

/** Told in order, on one data folder: a start takes seconds. */
describe('an empty installation', () => {
  const data = folder();
  let terminal: Terminal;
  let address = '';
  let password = '';

  it('has one administrator, whose one-time password is shown', async () => {
    terminal = open(['start', '--empty'], { DATA_DIR: data });
    address = await terminal.address();
    password = (await terminal.shows(/admin \/ (\S+)/))[1] ?? '';
    expect(await signIn(address, password)).toEqual(firstTime);
    expect(terminal.output).not.toMatch(/demonstration/);
  });

  it('refuses a second instance on the same data, and goes on itself', async () => {
    const second = open(['start'], { DATA_DIR: data });
    expect(await second.ended).toBe(1);
    expect(second.output).toMatch(/already running on .*data/);
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
  });

  it('starts each process again when it is killed, PostgreSQL too, and loses nothing', async () => {
    for (const [command, words] of [
      [/main-process\.js/, /main process ended unexpectedly/],
      [/anonymous\/src\/main\.js/, /anonymous process ended unexpectedly/],
      [/bin\/postgres/, /PostgreSQL has recovered/],
    ] as const) {
      process.kill(await terminal.processOf(command), 'SIGKILL');
      await terminal.shows(words);
    }
    await expect(eventually(() => signIn(address, password))).resolves.toEqual(firstTime);
  });

  it('ends its processes when it is killed itself, and the next start takes PostgreSQL over', async () => {
    const apps = [await terminal.processOf(/main-process\.js/), await terminal.processOf(/anonymous\/src\/main\.js/)];
    terminal.signal('SIGKILL');
    await untilGone(apps);
    terminal = open(['start'], { DATA_DIR: data });
    address = await terminal.address();
    expect(terminal.output).toMatch(/taken over from a start that was killed/);
  });

  it('stays what it is, keeps its people and does not show the password again', async () => {
    expect(await signIn(address, password)).toEqual(firstTime);
    expect(terminal.output).not.toMatch(/demonstration|admin \//);
  });

  it('ends everything at Ctrl-C', async () => {
    expect(await terminal.interrupt()).toBe(0);
    expect(terminal.children()).toEqual([]);
    expect(existsSync(join(data, 'postgres', 'postmaster.pid'))).toBe(false);
  });

  it('says in one sentence that its data folder was tampered with', async () => {
    writeFileSync(join(data, 'postgres', 'PG_VERSION'), '9\n');
    const refused = open(['start'], { DATA_DIR: data });
    expect(await refused.ended).toBe(1);
    expect(refused.output).toMatch(/PG_VERSION says "9"/);
    expect(refused.output).not.toMatch(/ at .*\.js/);
  });

  it('refuses an address that other machines can reach when there is no TLS', async () => {
    const refused = open(['start', '--empty'], { DATA_DIR: folder(), HOST: '0.0.0.0' });
    expect(await refused.ended).toBe(1);
    expect(refused.output).toMatch(/there is no TLS/);
  });
});

describe('the demonstration', () => {
  it('begins its story anew when the first telling was cut short', async () => {
    const data = folder();
    const first = open(['start'], { DATA_DIR: data });
    await first.shows(/Telling the story/);
    expect(await first.interrupt()).toBe(0);
    const second = open(['start'], { DATA_DIR: data });
    await second.shows(/Clearing a story that was cut short/);
    await second.shows(/Telling the story/);
    await second.address();
  });

  it('shows everything that it stores, and nothing in it that anonymous authors and members have in common', async () => {
    const [data = ''] = folders.slice(-1);
    const lines = everythingIn(data);
    const authors = valuesIn(lines, /^(anonymous\.(author|outcome|spent|standing|letter_entry)|forum\.thread_author) /);
    const members = valuesIn(lines, /^(identity|issuance)\./);
    const weeklyKeys = valuesIn(lines, /^issuance\.key /);
    expect(Math.min(authors.size, members.size, weeklyKeys.size)).toBeGreaterThan(1);
    expect([...authors].filter((value) => members.has(value) && !weeklyKeys.has(value))).toEqual([]);
    await terminals.at(-1)?.interrupt();
  });

  it('does not become an empty installation', async () => {
    const [data = ''] = folders.slice(-1);
    const refused = open(['start', '--empty'], { DATA_DIR: data });
    expect(await refused.ended).toBe(1);
    expect(refused.output).toMatch(/holds the story/);
  });
});

describe('an installation on a PostgreSQL of its own', () => {
  it('starts none and keeps only its keys in the data folder', async () => {
    const data = folder();
    const database = await freshDatabase();
    const env = { DATA_DIR: data, DATABASE_URL: database.url, ANONYMOUS_DATABASE_URL: database.anonymousUrl };
    const terminal = open(['start', '--empty'], env);
    const address = await terminal.address();
    const password = (await terminal.shows(/admin \/ (\S+)/))[1] ?? '';
    expect(await signIn(address, password)).toEqual(firstTime);
    expect(existsSync(join(data, 'postgres'))).toBe(false);
    expect(existsSync(join(data, 'secrets.json'))).toBe(true);
    await terminal.interrupt();
    await database.drop();
  });

  it('says which server does not answer', async () => {
    const url = 'postgres://someone:secret@127.0.0.1:1/xinqiao';
    const terminal = open(['start'], { DATA_DIR: folder(), DATABASE_URL: url, ANONYMOUS_DATABASE_URL: url });
    expect(await terminal.ended).toBe(1);
    expect(terminal.output).toMatch(/127\.0\.0\.1:1 does not let someone into xinqiao/);
    expect(terminal.output).not.toMatch(/secret@/);
  });
});

/** `npm run dump`, line by line. */
function everythingIn(data: string): string[] {
  const env = { ...process.env, NODE_OPTIONS: '', DATA_DIR: data };
  const { stdout, stderr } = spawnSync(process.execPath, ['scripts/dump.mjs'], {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (stdout === '') throw new Error(stderr);
  return stdout.trim().split('\n');
}

/** What stands in those rows and is long enough to be recognised. */
function valuesIn(lines: readonly string[], table: RegExp): Set<string> {
  const rows = lines.filter((line) => table.test(line));
  return new Set(rows.flatMap((row) => [...row.matchAll(/"((?:[^"\\]|\\.){16,})"/g)].map(([, value = '']) => value)));
}

/** Tries until it answers: a process that was killed takes a moment to be back. */
async function eventually<T>(attempt: () => Promise<T>): Promise<NonNullable<T>> {
  for (;;) {
    const result = await attempt().catch(() => undefined);
    if (result !== undefined && result !== null) return result;
  }
}
