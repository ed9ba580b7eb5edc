import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { EmbeddedPostgres, Migrator } from '#platform';
import { openDatabase } from '../installation/installation-database.js';
import { planInstallation } from '../installation/plan.rules.js';
import { schema } from '../schema.js';
import { Refusal, terminal } from '../terminal.js';

/** Brings the installation's database up to date, or takes the latest migration back. */
export async function migrate(direction: 'up' | 'down'): Promise<void> {
  const database = await openDatabase(planInstallation(process.env, { visiting: true }), { exclusive: false });
  try {
    await withMigrator(database.url, async (migrator) => {
      if (direction === 'down') terminal.say(`${await migrator.down()} migration taken back.`);
      else terminal.say((await migrator.up()).join('\n') || 'The database is up to date.');
    });
  } finally {
    await database.stop();
  }
}

/**
 * On a PostgreSQL of its own: up, down, up, and then the entities and the tables must agree.
 * @throws Refusal that names what is left or what differs
 */
export async function checkMigrations(): Promise<void> {
  mkdirSync('.cache', { recursive: true });
  const folder = mkdtempSync(join('.cache', 'migrate-check-'));
  const settings = { fsync: 'off', synchronous_commit: 'off' };
  const postgres = await EmbeddedPostgres.start({ folder, port: 0, settings });
  try {
    await withMigrator(postgres.applicationUrl, async (migrator) => {
      await migrator.up();
      await migrator.down(true);
      refuseIfAny(await leftovers(postgres.applicationUrl), 'After all migrations went down this is left:');
      await migrator.up();
      refuseIfAny(await migrator.drift(), 'The entities differ from the tables; these statements would be needed:');
    });
    terminal.say('Migrations go up, down and up again, and the tables match the entities.');
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function withMigrator(url: string, work: (migrator: Migrator) => Promise<void>): Promise<void> {
  const migrator = await Migrator.open(url, schema);
  try {
    await work(migrator);
  } finally {
    await migrator.close();
  }
}

/** Schemas and tables that a `down` forgot. TypeORM's own list of migrations stays. */
async function leftovers(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `SELECT nspname::text AS name FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema$|public$)'
       UNION ALL SELECT format('public.%s', relname) FROM pg_class
        WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'v', 'm') AND relname <> 'migration'`,
    );
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

function refuseIfAny(found: readonly string[], title: string): void {
  if (found.length > 0) throw new Refusal([title, ...found.map((line) => `  ${line}`)].join('\n'));
}
