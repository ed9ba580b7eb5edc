import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { PassingTime } from '#casework';
import { MailRound } from '#channels';
import { Sweeping } from '#files';
import { AnonymousPublisher, PurgeRound, Reconciliation, SupportsOfTheDay } from '#forum';
import { KeyRotation, LotsOfTheDay } from '#issuance';
import { Clock, CONFIG, Database, OutboxRelay, pruneOutbox } from '#platform';
import type { Config } from '#platform';
import { nightly } from './nightly.js';
import { RepeatingJob } from './repeating-job.js';
import { vacuumUncounted } from './vacuum.js';

/** Windows end on whole seconds, and one look at an empty inbox costs next to nothing. */
const PUBLISH_EVERY_MS = 1_000;
/** A new week's key, or the one for a retired one, is there within these. */
const LOOK_AT_THE_KEYS_EVERY_MS = 2_000;
const MIX_EVERY_MS = 60_000;
const LOOK_FOR_MAIL_EVERY_MS = 5_000;
const PRUNE_EVERY_MS = 3_600_000;
/** At once when it starts, because an older copy may have been put back. */
const LOOK_AT_PURGES_EVERY_MS = 5_000;
const SWEEP_FILES_EVERY_MS = 60_000;
/** Limits end with a day: whatever the hour, it is early enough. */
const LOOK_AT_CASES_EVERY_MS = 900_000;
const LOOK_AT_THE_HOUR_EVERY_MS = 900_000;

/** What goes on by itself. Any number of workers may run: each job takes care that it happens once. */
@Injectable()
export class WorkerJobs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly jobs: readonly { start(): void; stop(): Promise<void> }[];

  constructor(
    @Inject(CONFIG) config: Config,
    database: Database,
    clock: Clock,
    anonymous: AnonymousPublisher,
    reconciliation: Reconciliation,
    keys: KeyRotation,
    supports: SupportsOfTheDay,
    lots: LotsOfTheDay,
    files: Sweeping,
    purges: PurgeRound,
    cases: PassingTime,
    private readonly mail: MailRound,
  ) {
    this.jobs = [
      new OutboxRelay(config.databaseUrl),
      new RepeatingJob('anonymous', PUBLISH_EVERY_MS, () => anonymous.publishBatch()),
      new RepeatingJob('keys', LOOK_AT_THE_KEYS_EVERY_MS, () => keys.look()),
      new RepeatingJob(
        'count',
        LOOK_AT_THE_HOUR_EVERY_MS,
        nightly(clock, () => keys.count()),
      ),
      new RepeatingJob(
        'vacuum',
        LOOK_AT_THE_HOUR_EVERY_MS,
        nightly(clock, () => vacuumUncounted(database)),
      ),
      new RepeatingJob('supports', MIX_EVERY_MS, () => supports.mix()),
      new RepeatingJob('lots', MIX_EVERY_MS, () => lots.mix()),
      new RepeatingJob('mail', LOOK_FOR_MAIL_EVERY_MS, () => mail.look()),
      new RepeatingJob('files', SWEEP_FILES_EVERY_MS, () => files.sweep()),
      new RepeatingJob('purges', LOOK_AT_PURGES_EVERY_MS, () => purges.look()),
      new RepeatingJob('cases', LOOK_AT_CASES_EVERY_MS, () => cases.look()),
      new RepeatingJob('prune', PRUNE_EVERY_MS, () => pruneOutbox(database.manager)),
      new RepeatingJob(
        'reconciliation',
        LOOK_AT_THE_HOUR_EVERY_MS,
        nightly(clock, () => reconciliation.run()),
      ),
    ];
  }

  onApplicationBootstrap(): void {
    for (const job of this.jobs) job.start();
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.jobs.map((job) => job.stop()));
    await this.mail.stop();
  }
}
