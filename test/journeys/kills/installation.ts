import { EventEmitter, once } from 'node:events';
import { watch } from 'node:fs';
import { DataSource } from 'typeorm';
import { forumEntities } from '#forum';
import { aBoard } from '#forum/testing';
import { identityEntities } from '#identity';
import { aUnit } from '#identity/testing';
import { dayOf } from '#platform';
import { aSpoolDirectory, TestIssuer } from '#redemption/testing';
import { epochBefore, epochOf } from '#tokens';
import { AppProcess } from '../live/app-process.js';
import { OwnPostgres } from '../live/own-postgres.js';
import { until } from '../live/until.js';
import { AnonymousProcess, settingsFor } from './anonymous-process.js';

export type Victim = 'anonymous' | 'worker' | 'postgres';

/** Real processes of its own: PostgreSQL, the worker and the anonymous app. */
export class KillableInstallation {
  private workerBack: Promise<void> = Promise.resolve();

  private constructor(
    private readonly postgres: OwnPostgres,
    private readonly worker: AppProcess,
    private readonly spool: Awaited<ReturnType<typeof aSpoolDirectory>>,
    readonly anonymous: AnonymousProcess,
    readonly issuer: TestIssuer,
    /** Its slug. */
    readonly board: string,
  ) {}

  static async start(): Promise<KillableInstallation> {
    const postgres = await OwnPostgres.start();
    const source = await postgres.open([...identityEntities, ...forumEntities]);
    const epoch = epochBefore(epochOf(dayOf(new Date())));
    // A generation that the worker never reaches: it makes the first of the same week itself.
    const issuer = await TestIssuer.publish(source, { epoch, generation: 99, holders: 1 });
    const board = await aBoard(source, { at: await aUnit(source) });
    const spool = await aSpoolDirectory();
    const anonymous = await AnonymousProcess.with(settingsFor(postgres.anonymousUrl, spool.path));
    anonymous.start();
    const worker = await AppProcess.start('worker', postgres.settings);
    return new KillableInstallation(postgres, worker, spool, anonymous, issuer, board.slug);
  }

  /** Waits until the spool or the write-ahead log was written so many times. */
  async writes(count: number): Promise<void> {
    const writes = new EventEmitter();
    const watched = [this.spool.path, this.postgres.walDirectory];
    const watchers = watched.map((path) => watch(path, () => writes.emit('write')));
    try {
      for (let seen = 0; seen < count; seen++) await once(writes, 'write');
    } finally {
      for (const watcher of watchers) watcher.close();
    }
  }

  /** kill -9, and back again. Whoever depends on it must survive that by itself. */
  async killAndBringBack(victim: Victim): Promise<void> {
    if (victim === 'anonymous') {
      await this.anonymous.kill();
      this.anonymous.start();
      return;
    }
    if (victim === 'worker') {
      // Nobody waits until it is ready: the next kill may come while it starts. One that finds no database ends, and
      // whoever looks after it starts it again.
      await this.workerBack;
      this.workerBack = until(() =>
        this.worker.restart().then(
          () => true,
          () => false,
        ),
      );
      return;
    }
    await this.postgres.crash();
    await this.postgres.comeBack();
  }

  /** Asks on a connection of its own: PostgreSQL was killed meanwhile. */
  async rows<Row>(sql: string): Promise<Row[]> {
    const source = await new DataSource({ type: 'postgres', url: this.postgres.url }).initialize();
    return source.query<Row[]>(sql).finally(() => source.destroy());
  }

  async stop(): Promise<void> {
    await this.workerBack;
    await AnonymousProcess.endAll();
    await AppProcess.endAll();
    await this.spool.remove();
    await this.postgres.drop();
  }
}
