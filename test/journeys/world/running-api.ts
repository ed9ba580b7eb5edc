import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Module } from '@nestjs/common';
import type { StaffId } from '#contracts';
import { Passwords, Sessions } from '#identity';
import { KeyRotationModule } from '#issuance';
import { createHttpApp, Database, loadConfig, OperationRegister, OutboxRelay, PlatformModule } from '#platform';
import type { DeclaredOperation, Viewer } from '#platform';
import { freshDatabase } from '#platform/testing';
import type { FreshDatabase } from '#platform/testing';
import type { INestApplication } from '@nestjs/common';
import { ApiModule } from '../../../apps/api/src/api.module.js';
import { LiveModule } from '../../../apps/live/src/live.module.js';

/** The real api and live apps, and the worker's keys, on a database of their own, answering on a port of this machine. */
export class RunningApi {
  private constructor(
    readonly origin: string,
    readonly database: FreshDatabase,
    readonly app: INestApplication,
    private readonly relay: OutboxRelay,
    private readonly folder: string,
  ) {}

  static async start(): Promise<RunningApi> {
    const database = await freshDatabase();
    const folder = mkdtempSync(join(tmpdir(), 'xinqiao-keys-'));
    const config = loadConfig({
      KEY_DIRECTORY_FILE: join(folder, 'key-directory.jsonl'),
      FILE_STORE: join(folder, 'files'),
      FILE_MIB: '1',
      DATABASE_URL: database.url,
      KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
      DEMONSTRATION: 'true',
      SET_SIZE: '1',
    });
    @Module({ imports: [PlatformModule.forMain(config), ApiModule, LiveModule, KeyRotationModule] })
    class App {}
    const app = await createHttpApp(App);
    await app.listen(0, '127.0.0.1');
    const relay = new OutboxRelay(database.url);
    relay.start();
    return new RunningApi(await app.getUrl(), database, app, relay, folder);
  }

  async stop(): Promise<void> {
    await this.relay.stop();
    await this.app.close();
    await this.database.drop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Every query and mutation with the policy declared above it. */
  operations(): (DeclaredOperation & { type: 'Query' | 'Mutation' })[] {
    const all = this.app.get(OperationRegister, { strict: false }).operations();
    return all.flatMap(({ type, ...rest }) => (type === 'Query' || type === 'Mutation' ? [{ type, ...rest }] : []));
  }

  viewerOf(staffId: StaffId): Promise<Viewer> {
    return this.app.get(Sessions, { strict: false }).viewerOf(staffId);
  }

  /** A Cookie header of a new session: signing in without the password. */
  async cookieOf(staffId: StaffId): Promise<string> {
    const sessions = this.app.get(Sessions, { strict: false });
    const token = await this.app.get(Database, { strict: false }).transaction((tx) => sessions.start(tx, staffId));
    return `xinqiao_session=${token}`;
  }

  /** Sets these people's password and lifts the duty to change it. */
  async givePassword(password: string, staffIds: readonly StaffId[]): Promise<void> {
    const hash = await this.app.get(Passwords, { strict: false }).hash(password);
    await this.app
      .get(Database, { strict: false })
      .rows('UPDATE identity.account SET password_hash = $1, must_change = false WHERE staff_id = ANY($2)', [
        hash,
        staffIds,
      ]);
  }
}
