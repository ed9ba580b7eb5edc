import { Client } from 'pg';
import { EmbeddedPostgres } from './embedded-postgres.js';
import { Migrator, type MigrationClass } from './migrator.js';
import { APPLICATION_ROLE } from './roles.js';

/** What a spec file must know to clone a database; crosses to jest's workers as JSON in XINQIAO_TEST_POSTGRES. */
export interface TestServerAddress {
  readonly superuserUrl: string;
  readonly applicationUrl: string;
  readonly anonymousUrl: string;
  readonly template: string;
}

const USERS_LOCK = 418_210;
const TEMPLATE_LOCK = 418_211;

/** Speed instead of safety: what tests write is never worth keeping. */
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '300' };

/**
 * The one PostgreSQL of all test runs of a checkout, which may run at the same time: whoever comes first starts it,
 * whoever leaves last stops it. The count of users is a shared lock inside PostgreSQL, so that a killed run counts
 * itself out.
 */
export class TestServer {
  private constructor(
    private readonly postgres: EmbeddedPostgres,
    private readonly membership: Client,
    readonly address: TestServerAddress,
  ) {}

  /** @param fingerprint of the migrations: a template database is made once for each */
  static async join(folder: string, fingerprint: string, migrations: readonly MigrationClass[]): Promise<TestServer> {
    for (;;) {
      const postgres = await EmbeddedPostgres.start({ folder, port: 0, settings: hasty });
      // Other runs may be using it when this one ends unexpectedly.
      await postgres.leaveRunning();
      try {
        const membership = await enter(postgres.superuserUrl);
        const template = `template_${fingerprint}`;
        await ensureTemplate(membership, postgres, template, migrations);
        const { superuserUrl, applicationUrl, anonymousUrl } = postgres;
        return new TestServer(postgres, membership, { superuserUrl, applicationUrl, anonymousUrl, template });
      } catch (error) {
        // The last of the others was just stopping the server: start it again.
        if (!isGoodbye(error)) throw error;
      }
    }
  }

  async leave(): Promise<void> {
    await this.membership.query('SELECT pg_advisory_unlock_shared($1)', [USERS_LOCK]);
    const alone = await tryLock(this.membership, USERS_LOCK);
    if (alone) await this.postgres.stop();
    await this.membership.end().catch(() => undefined);
  }
}

async function enter(superuserUrl: string): Promise<Client> {
  const client = new Client({ connectionString: superuserUrl, application_name: 'test run' });
  client.on('error', () => undefined);
  await client.connect();
  if (await tryLock(client, USERS_LOCK)) {
    // Nobody else is here, so whatever lies about was left by runs that were killed.
    await sweep(client);
    await client.query('SELECT pg_advisory_lock_shared($1)', [USERS_LOCK]);
    await client.query('SELECT pg_advisory_unlock($1)', [USERS_LOCK]);
  } else {
    await client.query('SELECT pg_advisory_lock_shared($1)', [USERS_LOCK]);
  }
  return client;
}

async function sweep(client: Client): Promise<void> {
  const left = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname LIKE 'fresh\\_%'`,
  );
  for (const { datname } of left.rows) await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  const old = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname LIKE 'template\\_%' ORDER BY oid DESC OFFSET 5`,
  );
  for (const { datname } of old.rows) {
    await client.query(`ALTER DATABASE ${datname} IS_TEMPLATE false`);
    await client.query(`DROP DATABASE ${datname} WITH (FORCE)`);
  }
}

async function ensureTemplate(
  client: Client,
  postgres: EmbeddedPostgres,
  template: string,
  migrations: readonly MigrationClass[],
): Promise<void> {
  await client.query('SELECT pg_advisory_lock($1)', [TEMPLATE_LOCK]);
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
    if (found.rowCount !== 0) return;
    const draft = `draft_${template}`;
    await client.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${draft} OWNER ${APPLICATION_ROLE}`);
    await migrate(inDatabase(postgres.applicationUrl, draft), migrations);
    // A name means finished: a run that was killed half way leaves only a draft.
    await client.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
    await client.query(`ALTER DATABASE ${template} IS_TEMPLATE true ALLOW_CONNECTIONS false`);
  } finally {
    await client.query('SELECT pg_advisory_unlock($1)', [TEMPLATE_LOCK]).catch(() => undefined);
  }
}

async function migrate(url: string, migrations: readonly MigrationClass[]): Promise<void> {
  const migrator = await Migrator.open(url, { entities: [], migrations });
  try {
    await migrator.up();
  } finally {
    await migrator.close();
  }
}

/** The same server and account, another database. */
export function inDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

async function tryLock(client: Client, key: number): Promise<boolean> {
  const { rows } = await client.query<{ mine: boolean }>('SELECT pg_try_advisory_lock($1) AS mine', [key]);
  return rows[0]?.mine === true;
}

function isGoodbye(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string };
  return ['57P01', '57P03', 'ECONNREFUSED', 'ECONNRESET'].includes(code) || message.includes('terminated unexpectedly');
}
