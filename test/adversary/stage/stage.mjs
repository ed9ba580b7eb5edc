/** The whole installation on one machine: PostgreSQL, the proxy, the apps that know people, and the one that knows nobody. */
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { EmbeddedPostgres, Migrator } from '#platform';
import { schema } from '../../../dist/apps/cli/src/schema.js';
import { freePort } from '../../support/free-port.mjs';
import { urlsOf } from '../leaks/fit.mjs';
import { App } from './app.mjs';
import { names, startProxy } from './proxy.mjs';

/**
 * Speed instead of safety. Nothing of the write-ahead log may be recycled, because the adversary wants all of it; nor does it
 * repeat whole pages after a checkpoint, which would only hide the order in which things came.
 */
const settings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '8GB',
  wal_keep_size: '8GB',
};

const ROLES = { people: 'xinqiao', anonymous: 'xinqiao_anonymous' };
const CONNECTIONS = 'SELECT FROM pg_stat_activity WHERE usename = $1';

export class Stage {
  /** @param {{ nginx: string, windowSeconds: number, setSize: number, from: Date, leak?: object }} plan */
  static async set(plan) {
    const stage = new Stage();
    stage.plan = plan;
    stage.folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'xinqiao-adversary-'));
    chmodSync(stage.folder, 0o711);
    process.once('exit', stage.removeFolder);
    try {
      await stage.#build();
    } catch (error) {
      await stage.clear();
      throw error;
    }
    return stage;
  }

  get postgresFolder() {
    return join(this.folder, 'database');
  }

  /** Every file in which anybody may have written down what happened. */
  get logs() {
    const files = ['people.log', 'anonymous.log', 'proxy/proxy-error.log', 'proxy/access.log', 'database/postgres.log'];
    return files.map((name) => join(this.folder, name)).filter(existsSync);
  }

  /** Moves both clocks. */
  async setClock(at) {
    await Promise.all([this.people.ask('clock', at), this.anonymous.ask('clock', at)]);
  }

  /** Lets both sides do what they do when a window is over. */
  async publish() {
    await this.anonymous.ask('window');
    await this.people.ask('publish');
  }

  /** What the worker does every minute. */
  async mix() {
    await this.people.ask('mix');
  }

  /** @param {'people' | 'anonymous'} app whose connections end with it */
  async end(app) {
    await this[app].stop();
    this[app] = undefined;
    while ((await this.database.query(CONNECTIONS, [ROLES[app]])).rows.length > 0) await pause(10);
  }

  removeFolder = () => rmSync(this.folder, { recursive: true, force: true });

  async clear() {
    await this.proxy?.stop();
    await Promise.all([this.people?.stop(), this.anonymous?.stop()]);
    await this.database?.end();
    await this.postgres?.stop();
    process.off('exit', this.removeFolder);
    this.removeFolder();
  }

  async #build() {
    const { leak = {} } = this.plan;
    this.postgres = await EmbeddedPostgres.start({
      folder: this.postgresFolder,
      port: 0,
      settings: { ...settings, ...leak.postgres },
    });
    await migrate(this.postgres.applicationUrl);
    this.database = new pg.Client({ connectionString: databaseOf(this.postgres) });
    await this.database.connect();
    // What the adversary looks up is counted nowhere.
    await this.database.query('SET track_counts = off');
    for (const statement of leak.sql ?? []) await this.database.query(statement);
    const [port, people, anonymous] = [await freePort(), await freePort(), await freePort()];
    this.ports = { forum: port };
    await this.#startApps({ port, people, anonymous });
    const folder = join(this.folder, 'proxy');
    mkdirSync(folder);
    this.proxy = await startProxy(
      { nginx: this.plan.nginx, folder, port, people, anonymous },
      leak.proxy?.(this.folder),
    );
  }

  async #startApps({ port, people, anonymous }) {
    const { windowSeconds, setSize, from, leak = {} } = this.plan;
    const shared = {
      CLOCK: String(from.getTime()),
      WINDOW_SECONDS: String(windowSeconds),
      SET_SIZE: String(setSize),
      PUBLIC_ORIGIN: `https://${names.forum}:${port}`,
      ANONYMOUS_ORIGIN: `https://${names.anonymous}:${port}`,
    };
    const key = () => randomBytes(32).toString('base64');
    const replacements = urlsOf(leak.replaces ?? {});
    const start = (name, log, env) =>
      App.start(name, { log: join(this.folder, log), replacements, env: { ...shared, ...env } });
    const { applicationUrl, anonymousUrl } = this.postgres;
    this.people = await start('people-app', 'people.log', {
      DATABASE_URL: applicationUrl,
      KEY_ENCRYPTION_KEY: key(),
      KEY_DIRECTORY_FILE: join(this.folder, 'key-directory.jsonl'),
      FILE_STORE: join(this.folder, 'files'),
      PORT: String(people),
      TRUST_PROXY: 'true',
    });
    this.anonymous = await start('anonymous-app', 'anonymous.log', {
      ANONYMOUS_DATABASE_URL: anonymousUrl,
      ANONYMOUS_PORT: String(anonymous),
      SPOOL_DIRECTORY: join(this.folder, 'spool'),
      SPOOL_KEY: key(),
      // Small, because it is written several times for every submission here.
      SPOOL_KIB: '64',
      SPOOL_IMAGES: '24',
      KEY_DIRECTORY_FILE: join(this.folder, 'key-directory.jsonl'),
      FILE_STORE: join(this.folder, 'files'),
    });
  }
}

function databaseOf({ superuserUrl, applicationUrl }) {
  const url = new URL(superuserUrl);
  url.pathname = new URL(applicationUrl).pathname;
  return url.href;
}

async function migrate(url) {
  const migrator = await Migrator.open(url, schema);
  try {
    await migrator.up();
  } finally {
    await migrator.close();
  }
}
