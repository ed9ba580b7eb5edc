import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Client } from 'pg';
import { findBinaries } from './binaries.js';
import { clusterIn, createCluster, inspectCluster } from './cluster.js';
import { lowerRights, reachableBinaries } from './lower-rights.js';
import { runningPostmaster } from './postmaster-file.js';
import { ANONYMOUS_ROLE, APPLICATION_ROLE, DATABASE_NAME, databaseUrl, ensureRoles } from './roles.js';
import { keepSecrets, type Secrets } from './secrets.js';
import { adoptServer, launchServer, pause, type ServerProcess, type Settings } from './server-process.js';
import { explain, StartProblem, wordsOf } from './start-problem.js';

export interface EmbeddedPostgresOptions {
  /** Holds `postgres/`, `secrets.json` and `postgres.log`; made when missing. */
  readonly folder: string;
  /** 0 takes any free port. A server that is adopted keeps the port it has. */
  readonly port: number;
  /** Refuse to start when another Xinqiao uses the same folder. Off for the test server, which many share. */
  readonly exclusive?: boolean;
  /** Further PostgreSQL settings, for instance `{ fsync: 'off' }` in tests. */
  readonly settings?: Settings;
}

/** How long a server may take to recover from a crash before we give up waiting. */
const PATIENCE_MS = 120_000;
const INSTANCE_LOCK = 418_200;

/**
 * A real PostgreSQL 18 beside the program: created on the first start, adopted when an earlier start left it running,
 * recovered by PostgreSQL itself after kill -9.
 */
export class EmbeddedPostgres {
  private constructor(
    readonly folder: string,
    readonly secrets: Secrets,
    private readonly server: ServerProcess,
    private readonly claim: Client | undefined,
  ) {}

  /** @throws StartProblem whose message is one sentence for the person at the terminal */
  static async start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
    const folder = resolve(options.folder);
    const secrets = prepareFolder(folder);
    const { server, claim } = await reach(folder, options, secrets);
    return new EmbeddedPostgres(folder, secrets, server, claim);
  }

  get pid(): number {
    return this.server.pid;
  }

  get port(): number {
    return this.server.port;
  }

  /** True when the server was already running, left behind by a start that was killed. */
  get adopted(): boolean {
    return this.server.adopted;
  }

  /** Resolves when the server ends without having been asked to. */
  get lost(): Promise<void> {
    return this.server.lost;
  }

  get superuserUrl(): string {
    return databaseUrl('postgres', this.secrets.superuserPassword, this.port, 'postgres');
  }

  get applicationUrl(): string {
    return databaseUrl(APPLICATION_ROLE, this.secrets.applicationPassword, this.port, DATABASE_NAME);
  }

  get anonymousUrl(): string {
    return databaseUrl(ANONYMOUS_ROLE, this.secrets.anonymousPassword, this.port, DATABASE_NAME);
  }

  /** Ends the server in good order: open transactions roll back, everything committed is on disk. */
  async stop(): Promise<void> {
    const ended = this.server.stop();
    await this.claim?.end().catch(() => undefined);
    await ended;
  }

  /** Lets the server run on when this process ends; the next start adopts it. */
  async leaveRunning(): Promise<void> {
    this.server.leaveRunning();
    await this.claim?.end().catch(() => undefined);
  }
}

/** Written once the first cluster is whole, so that a missing cluster is noticed instead of silently begun anew. */
const created = (folder: string): string => join(folder, 'created');

function prepareFolder(folder: string): Secrets {
  try {
    if (!existsSync(clusterIn(folder))) createIn(folder);
    inspectCluster(folder);
    const secrets = keepSecrets(folder, false);
    if (!existsSync(created(folder))) writeFileSync(created(folder), `${new Date().toISOString().slice(0, 10)}\n`);
    return secrets;
  } catch (error) {
    throw error instanceof StartProblem ? error : explain(wordsOf(error), { folder, port: 0 });
  }
}

function createIn(folder: string): void {
  if (existsSync(created(folder))) {
    throw new StartProblem(
      'tampered-data',
      `${clusterIn(folder)}, which held the database, is missing: put it back from a backup, or move the whole folder ${folder} away to begin anew.`,
    );
  }
  const secrets = keepSecrets(folder, true);
  const rights = lowerRights();
  createCluster(folder, reachableBinaries(findBinaries(), rights), rights, secrets.superuserPassword);
}

interface Reached {
  readonly server: ServerProcess;
  readonly claim: Client | undefined;
}

async function reach(folder: string, options: EmbeddedPostgresOptions, secrets: Secrets): Promise<Reached> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const server = await adoptOrLaunch(folder, options, deadline);
    const superuserUrl = databaseUrl('postgres', secrets.superuserPassword, server.port, 'postgres');
    try {
      const claim = options.exclusive === true ? await claimFolder(superuserUrl, folder) : undefined;
      await ensureRoles(superuserUrl, secrets);
      return { server, claim };
    } catch (error) {
      // Whoever holds the folder needs the server that we may have started for it.
      server.leaveRunning();
      if (error instanceof StartProblem) throw error;
      if (!isPassing(error) || Date.now() > deadline) throw refused(error, folder);
      await pause(50);
    }
  }
}

async function adoptOrLaunch(
  folder: string,
  options: EmbeddedPostgresOptions,
  deadline: number,
): Promise<ServerProcess> {
  while (Date.now() < deadline) {
    const running = runningPostmaster(clusterIn(folder));
    if (running?.status === 'ready') return adoptServer(running);
    if (running === undefined) {
      const launched = await launchServer(folder, options.port, options.settings ?? {});
      if (launched !== 'held-by-another') return launched;
    }
    await pause(50);
  }
  throw new StartProblem(
    'no-answer',
    `PostgreSQL has not become ready within two minutes: see ${join(folder, 'postgres.log')}, then start again.`,
  );
}

/** A lock that PostgreSQL holds for this connection: it falls with the process, however that ends. */
async function claimFolder(superuserUrl: string, folder: string): Promise<Client> {
  const client = new Client({ connectionString: superuserUrl, application_name: 'xinqiao start', keepAlive: true });
  client.on('error', () => undefined);
  await client.connect();
  const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [INSTANCE_LOCK]);
  if (rows[0]?.mine === true) return client;
  await client.end();
  throw new StartProblem(
    'second-instance',
    `Xinqiao is already running on ${folder}: use that one, stop it with Ctrl-C, or give this one a folder of its own with DATA_DIR.`,
  );
}

/** Connection errors of a server that is just going down or coming up. */
function isPassing(error: unknown): boolean {
  const code = (error as { code?: string }).code ?? '';
  return (
    ['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(code) ||
    /terminated unexpectedly/.test(wordsOf(error))
  );
}

function refused(error: unknown, folder: string): StartProblem {
  if ((error as { code?: string }).code === '28P01') {
    return new StartProblem(
      'tampered-data',
      `The passwords in ${join(folder, 'secrets.json')} are not those of the database beside it: put the file back from a backup, or move the whole folder away to begin anew.`,
      { cause: error },
    );
  }
  return explain(wordsOf(error), { folder, port: 0 });
}
