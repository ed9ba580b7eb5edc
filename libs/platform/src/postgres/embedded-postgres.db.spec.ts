import { chmodSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded-postgres.js';
import { isAlive } from './postmaster-file.js';
import { ANONYMOUS_ROLE, DATABASE_NAME } from './roles.js';
import { StartProblem } from './start-problem.js';

/** One folder for the whole file, closed to all others as a home may be: making a cluster is the slow part. */
const folder = mkdtempSync(join(tmpdir(), 'xinqiao-postgres-'));
const cluster = join(folder, 'postgres');
const running: EmbeddedPostgres[] = [];
const COUNTED = `
  SELECT seq_scan::int AS looks, last_seq_scan AS last FROM pg_stat_user_tables WHERE schemaname = 'looks'`;

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const postgres = await EmbeddedPostgres.start({ folder, port: 0, settings: { max_connections: '20' }, ...options });
  running.push(postgres);
  return postgres;
}

/** What the person at the terminal would read. */
async function refusal(options: Partial<EmbeddedPostgresOptions> = {}): Promise<StartProblem> {
  try {
    await start(options);
  } catch (error) {
    if (error instanceof StartProblem) return error;
    throw error;
  }
  throw new Error('it started');
}

async function ask<Row extends object>(url: string, sql: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(sql)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function occupy(): Promise<Server> {
  return new Promise((listening) => {
    const server = createServer().listen(0, '127.0.0.1', () => listening(server));
  });
}

beforeAll(() => chmodSync(folder, 0o700));
afterEach(async () => {
  await Promise.all(running.splice(0).map((postgres) => postgres.stop()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the embedded PostgreSQL', () => {
  it('is made on the first start, with passwords only its owner can read', async () => {
    const postgres = await start();
    const rows = await ask(postgres.applicationUrl, `SELECT lower('ÄÖ') AS low, '桥' ~ '^\\w$' AS letter`);
    expect(rows).toEqual([{ low: 'äö', letter: true }]);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
    await expect(ask(postgres.applicationUrl.replace(/:[0-9a-f]+@/, ':guess@'), 'SELECT 1')).rejects.toThrow(
      /password/,
    );
  });

  it('lets the anonymous role into nothing it was not granted', async () => {
    const postgres = await start();
    await ask(postgres.applicationUrl, 'CREATE SCHEMA IF NOT EXISTS closed; CREATE TABLE IF NOT EXISTS closed.room ()');
    await expect(ask(postgres.anonymousUrl, 'SELECT * FROM closed.room')).rejects.toThrow(/permission denied/);
    await expect(ask(postgres.anonymousUrl, 'CREATE TABLE public.note ()')).rejects.toThrow(/permission denied/);
  });

  it('neither counts nor shows what the anonymous role looks up', async () => {
    const postgres = await start();
    await ask(
      postgres.applicationUrl,
      `CREATE SCHEMA looks; CREATE TABLE looks.seen (); GRANT USAGE ON SCHEMA looks TO ${ANONYMOUS_ROLE};
       GRANT SELECT ON looks.seen TO ${ANONYMOUS_ROLE}`,
    );
    // A connection that ends has told PostgreSQL all it counted.
    const counted = async (url: string) => {
      await ask(url, 'SELECT FROM looks.seen');
      return ask(postgres.superuserUrl.replace(/postgres$/, DATABASE_NAME), COUNTED);
    };
    const [before] = await counted(postgres.anonymousUrl);
    expect(before).toEqual({ looks: 0, last: null });
    expect(await counted(postgres.applicationUrl)).toEqual([{ looks: 1, last: expect.any(Date) as Date }]);
    const shown = `SELECT state, query_start IS NULL AS timeless FROM pg_stat_activity WHERE pid = pg_backend_pid()`;
    expect(await ask(postgres.anonymousUrl, shown)).toEqual([{ state: 'disabled', timeless: true }]);
    expect(await ask(postgres.applicationUrl, shown)).toEqual([{ state: 'active', timeless: false }]);
  });

  it('keeps what people write out of its log, even when a statement fails', async () => {
    const postgres = await start();
    await expect(ask(postgres.applicationUrl, `SELECT '煤车压坏了路'::int`)).rejects.toThrow();
    await expect(ask(postgres.applicationUrl, `SELEKT '煤车压坏了路'`)).rejects.toThrow();
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toMatch(/煤车|SELE|ERROR/);
  });

  it('recovers by itself after kill -9 and keeps everything acknowledged', async () => {
    const postgres = await start();
    await ask(postgres.applicationUrl, 'CREATE TABLE public.promise (words text)');
    await ask(postgres.applicationUrl, `INSERT INTO public.promise VALUES ('kept')`);
    process.kill(postgres.pid, 'SIGKILL');
    await postgres.lost;
    const again = await start();
    expect(again.adopted).toBe(false);
    expect(await ask(again.applicationUrl, 'SELECT words FROM public.promise')).toEqual([{ words: 'kept' }]);
  });

  it('is adopted when an earlier start left it running, and can still be stopped', async () => {
    const left = await start();
    await left.leaveRunning();
    const adopted = await start();
    expect(adopted).toMatchObject({ adopted: true, pid: left.pid, port: left.port });
    await adopted.stop();
    expect(isAlive(adopted.pid)).toBe(false);
  });

  it('is not mistaken for another program that now has its old process id', async () => {
    await (await start()).stop();
    writeFileSync(join(cluster, 'postmaster.pid'), `${process.pid}\n${cluster}\n0\n1\n\n127.0.0.1\n  1 1\nready   \n`);
    expect((await start()).adopted).toBe(false);
  });

  it('survives two starts at the same moment; one has the folder, the other says so', async () => {
    const outcomes = await Promise.allSettled([start({ exclusive: true }), start({ exclusive: true })]);
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(refused[0]?.reason).toMatchObject({ kind: 'second-instance' });
    const [winner] = running;
    expect(await ask(winner?.applicationUrl ?? '', 'SELECT 1 AS alive')).toEqual([{ alive: 1 }]);
  });
});

describe('the embedded PostgreSQL says in one sentence what is wrong', () => {
  it('when another program has the port', async () => {
    const other = await occupy();
    const { port } = other.address() as AddressInfo;
    const problem = await refusal({ port });
    expect(problem.kind).toBe('port-in-use');
    expect(problem.message).toContain(`Port ${port}`);
    other.close();
  });

  it.each(['PG_VERSION', 'global/pg_control', 'pg_wal', 'postgresql.conf'])('when %s is gone', async (part) => {
    renameSync(join(cluster, part), join(folder, 'aside'));
    const problem = await refusal();
    renameSync(join(folder, 'aside'), join(cluster, part));
    expect(problem.kind).toBe('tampered-data');
    expect(problem.message).toContain(part);
  });

  it.each(['PG_VERSION', 'global/pg_control', 'postgresql.conf'])('when %s is damaged', async (part) => {
    const path = join(cluster, part);
    const whole = readFileSync(path);
    writeFileSync(path, 'nonsense');
    const problem = await refusal();
    writeFileSync(path, whole);
    expect(problem.kind).toBe('tampered-data');
  });

  it('when the whole database is gone but its secrets are not', async () => {
    renameSync(cluster, join(folder, 'aside'));
    const problem = await refusal();
    renameSync(join(folder, 'aside'), cluster);
    expect(problem.kind).toBe('tampered-data');
  });

  it.each([
    ['missing', undefined],
    ['damaged', '{"superuserPassword": 1}'],
    ['of another installation', undefined],
  ])('when the secrets are %s', async (how, text) => {
    const path = join(folder, 'secrets.json');
    const whole = readFileSync(path, 'utf8');
    if (how === 'of another installation') writeFileSync(path, whole.replaceAll(/[0-9a-f]{64}/g, 'f'.repeat(64)));
    else if (text === undefined) rmSync(path);
    else writeFileSync(path, text);
    const problem = await refusal();
    writeFileSync(path, whole, { mode: 0o600 });
    expect(problem.kind).toBe('tampered-data');
    expect(problem.message).toContain('secrets.json');
    expect((await start()).port).toBeGreaterThan(0);
  });
});
