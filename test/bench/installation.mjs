/** An installation to measure: embedded PostgreSQL in a folder of its own, migrated and filled, removed afterwards. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../support/free-port.mjs';
import { fill } from './fill.mjs';
import { answers, MeasuredProcess } from './measured-process.mjs';

const { EmbeddedPostgres, Migrator } = await import('../../dist/libs/platform/src/index.js');
const { schema } = await import('../../dist/apps/cli/src/schema.js');

export class Installation {
  #postgres;
  #folder;
  #processes = [];

  static async start() {
    const installation = new Installation();
    installation.#folder = join('.cache', `bench-${process.pid}`);
    mkdirSync(installation.#folder, { recursive: true });
    // Durability as in production: a reply that is not on disk was not written.
    installation.#postgres = await EmbeddedPostgres.start({ folder: installation.#folder, port: await freePort() });
    const migrator = await Migrator.open(installation.url, schema);
    await migrator.up();
    await migrator.close();
    installation.pool = new pg.Pool({ connectionString: installation.url, max: 10 });
    installation.world = await fill(installation.pool);
    return installation;
  }

  get url() {
    return this.#postgres.applicationUrl;
  }

  get anonymousUrl() {
    return this.#postgres.anonymousUrl;
  }

  /** One app of ours, as it runs in production. */
  async app(name, portSetting) {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const env = { ...this.#settings(), [portSetting]: String(port) };
    const measured = await MeasuredProcess.start(`dist/apps/${name}/src/main.js`, env, answers(origin, '/readyz'));
    this.#processes.push(measured);
    return { origin, measured };
  }

  /** A yardstick: a program beside this file that listens on PORT. */
  async yardstick(script) {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const env = { PORT: String(port), DATABASE_URL: this.url };
    const measured = await MeasuredProcess.start(`test/bench/${script}`, env, answers(origin, '/ready'));
    this.#processes.push(measured);
    return { origin, measured };
  }

  /** A Cookie header of one of the people: a session as signing in leaves it. */
  async cookieOf(staffId) {
    const token = randomBytes(32).toString('base64url');
    await this.pool.query(
      `INSERT INTO identity.session (token_hash, staff_id, created_on, expires_on)
       VALUES ($1, $2, current_date, current_date + 14)`,
      [createHash('sha256').update(token).digest(), staffId],
    );
    return `xinqiao_session=${token}`;
  }

  async stop() {
    await Promise.all(this.#processes.map((measured) => measured.stop()));
    await this.pool?.end();
    await this.#postgres?.stop();
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #settings() {
    return {
      NODE_ENV: 'production',
      DATABASE_URL: this.url,
      KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      PORT: '0',
      LIVE_PORT: '0',
      WORKER_PORT: '0',
    };
  }
}
