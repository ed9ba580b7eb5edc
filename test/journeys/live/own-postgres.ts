import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { EmbeddedPostgres, Migrator } from '#platform';
import type { EntityClass } from '#platform';
import type { FreshDatabase } from '#platform/testing';
import { schema } from '../../../apps/cli/src/schema.js';
import { until } from './until.js';

/** A PostgreSQL that only this test uses, so that it may be killed. Durable, as in an installation. */
export class OwnPostgres implements FreshDatabase {
  private readonly opened: DataSource[] = [];
  private readonly keyEncryptionKey = randomBytes(32).toString('base64');

  private constructor(
    private readonly folder: string,
    private server: EmbeddedPostgres,
  ) {}

  static async start(): Promise<OwnPostgres> {
    const folder = mkdtempSync(join(tmpdir(), 'xinqiao-live-'));
    const server = await EmbeddedPostgres.start({ folder, port: 0 });
    const migrator = await Migrator.open(server.applicationUrl, { entities: [], migrations: schema.migrations });
    await migrator.up();
    await migrator.close();
    return new OwnPostgres(folder, server);
  }

  get name(): string {
    return new URL(this.url).pathname.slice(1);
  }

  get url(): string {
    return this.server.applicationUrl;
  }

  get anonymousUrl(): string {
    return this.server.anonymousUrl;
  }

  get superuserUrl(): string {
    return this.server.superuserUrl;
  }

  /** What an app is started with that belongs to this installation and to no other that is tested at the same time. */
  get settings(): Readonly<Record<string, string>> {
    return {
      DATABASE_URL: this.url,
      KEY_ENCRYPTION_KEY: this.keyEncryptionKey,
      KEY_DIRECTORY_FILE: join(this.folder, 'key-directory.jsonl'),
      FILE_STORE: join(this.folder, 'files'),
    };
  }

  get walDirectory(): string {
    return join(this.folder, 'postgres', 'pg_wal');
  }

  /** kill -9 of the server; what it had acknowledged must be there when it is back. */
  async crash(): Promise<void> {
    const { pid, lost } = this.server;
    process.kill(pid, 'SIGKILL');
    await lost;
  }

  /** On the same port, after recovery. */
  async comeBack(): Promise<void> {
    const { port, folder } = this.server;
    await until(async () => {
      const server = await EmbeddedPostgres.start({ folder, port }).catch(() => null);
      if (server !== null) this.server = server;
      return server !== null;
    });
  }

  async open(entities: readonly EntityClass[] = []): Promise<DataSource> {
    const { url } = this;
    const source = await new DataSource({ type: 'postgres', url, entities: [...entities] }).initialize();
    this.opened.push(source);
    return source;
  }

  async drop(): Promise<void> {
    await Promise.all(this.opened.splice(0).map((source) => source.destroy()));
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
