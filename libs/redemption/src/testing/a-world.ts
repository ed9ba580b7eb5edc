import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { ManualClock } from '#platform';
import { freshDatabase, type FreshDatabase } from '#platform/testing';
import type { ThreadContent } from '#tokens';
import { InProcessRedeemer } from '../in-process-redeemer.js';
import type { RedemptionSettings } from '../redemption.service.js';
import { aSpoolDirectory } from './spool-directory.js';
import { TestIssuer } from './test-issuer.js';

/** A database, a spool, a clock that stands at Monday 2026-11-23 09:00 in China, and last week's key. */
export interface World {
  readonly database: FreshDatabase;
  /** With the rights of the application. */
  readonly source: DataSource;
  readonly clock: ManualClock;
  readonly settings: RedemptionSettings;
  readonly issuer: TestIssuer;
  /** An instance on the same database, with a spool folder of its own unless one is given. */
  open(settings?: Partial<RedemptionSettings>): Promise<InProcessRedeemer>;
  /** Moves the clock to the end of the window and publishes. */
  endWindow(instance: InProcessRedeemer): Promise<void>;
  close(): Promise<void>;
}

export async function aWorld({ setSize = 20, holders = 20 } = {}): Promise<World> {
  const database = await freshDatabase();
  const source = await database.open();
  const clock = new ManualClock(new Date('2026-11-23T01:00:00Z'));
  const spool = await aSpoolDirectory();
  const settings: RedemptionSettings = {
    anonymousDatabaseUrl: database.anonymousUrl,
    spoolDirectory: spool.path,
    spoolKey: randomBytes(32),
    spoolKib: 64,
    spoolImages: 4,
    windowSeconds: 600,
    setSize,
  };
  const instances: InProcessRedeemer[] = [];
  return {
    database,
    source,
    clock,
    settings,
    issuer: await TestIssuer.first(source, holders),
    open: async (changes = {}) => {
      const instance = await InProcessRedeemer.open({ ...settings, ...changes }, clock);
      instances.push(instance);
      return instance;
    },
    endWindow: async (instance) => {
      clock.advance(600_000);
      await instance.closeWindow();
    },
    close: async () => {
      await Promise.all(instances.map((instance) => instance.close().catch(() => undefined)));
      await spool.remove();
      await database.drop();
    },
  };
}

export const aThread = (changes: Partial<ThreadContent> = {}): ThreadContent => ({
  board: 'village-roads',
  kind: 'PROBLEM',
  title: '村里的路被运煤车压坏了',
  body: '下雨天孩子上学要绕两公里。',
  audience: 'ORGANISATION',
  unitId: null,
  addresseeUnitId: null,
  addresseeId: null,
  requestReply: true,
  ...changes,
});
