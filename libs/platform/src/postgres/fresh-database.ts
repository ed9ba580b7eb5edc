import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import type { EntityClass } from './migrator.js';
import { APPLICATION_ROLE } from './roles.js';
import { inDatabase, type TestServerAddress } from './test-server.js';

/** A migrated, empty database of one spec file's own. */
export interface FreshDatabase {
  readonly name: string;
  /** As the application's role, like api, live and worker. */
  readonly url: string;
  /** As the anonymous process's role. */
  readonly anonymousUrl: string;
  /** As the superuser: to look behind the rules, never to make what is tested. */
  readonly superuserUrl: string;
  /** A TypeORM data source on it; `drop()` closes it. */
  open(entities?: readonly EntityClass[]): Promise<DataSource>;
  /** Closes what `open` gave and removes the database. For `afterAll`. */
  drop(): Promise<void>;
}

/** Clones the migrated template database; takes about 50 ms. For `beforeAll` of a `*.db.spec.ts` or a journey. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = testServer();
  const name = `fresh_${randomBytes(8).toString('hex')}`;
  await administer(server, `CREATE DATABASE ${name} TEMPLATE ${server.template} OWNER ${APPLICATION_ROLE}`);
  const url = inDatabase(server.applicationUrl, name);
  const opened: DataSource[] = [];
  return {
    name,
    url,
    anonymousUrl: inDatabase(server.anonymousUrl, name),
    superuserUrl: inDatabase(server.superuserUrl, name),
    async open(entities = []) {
      const source = await new DataSource({
        type: 'postgres',
        url,
        entities: [...entities],
        synchronize: false,
      }).initialize();
      opened.push(source);
      return source;
    },
    async drop() {
      const open = opened.splice(0).filter(({ isInitialized }) => isInitialized);
      await Promise.all(open.map((source) => source.destroy()));
      await administer(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

function testServer(): TestServerAddress {
  const address = process.env['XINQIAO_TEST_POSTGRES'];
  if (address === undefined) {
    throw new Error('freshDatabase() needs the test server: name the file *.db.spec.ts or put it in test/journeys.');
  }
  return JSON.parse(address) as TestServerAddress;
}

async function administer(server: TestServerAddress, sql: string): Promise<void> {
  const client = new Client({ connectionString: server.superuserUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
