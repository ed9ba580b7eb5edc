import { Client } from 'pg';
import { EmbeddedPostgres, keepSecrets, type EmbeddedPostgresOptions, type Secrets } from '#platform';
import { Refusal } from '../terminal.js';
import type { Plan } from './plan.rules.js';

/** The database of an installation, be it the embedded one or the person's own. */
export interface InstallationDatabase {
  readonly url: string;
  readonly anonymousUrl: string;
  readonly secrets: Secrets;
  /** True when a server that an earlier start left behind was taken over. */
  readonly adopted: boolean;
  /** Starts the embedded server again whenever it ends unasked, and tells of it. */
  keepAlive(watcher: DatabaseWatcher): void;
  stop(): Promise<void>;
}

export interface DatabaseWatcher {
  died(): void;
  recovered(): void;
  gaveUp(error: unknown): void;
}

/**
 * Opens the database that the plan asks for.
 * @param exclusive claim the data folder: false for commands that may run beside a running installation
 * @throws StartProblem
 */
export async function openDatabase(plan: Plan, { exclusive }: { exclusive: boolean }): Promise<InstallationDatabase> {
  if (plan.ownDatabase !== undefined) {
    for (const url of Object.values(plan.ownDatabase)) await requireAnswer(url);
    return new OwnDatabase(plan.folder, plan.ownDatabase);
  }
  const options = { folder: plan.folder, port: plan.ports.postgres, exclusive };
  return new EmbeddedDatabase(options, await EmbeddedPostgres.start(options));
}

/** @throws Refusal that names the server and the role, never the password */
async function requireAnswer(url: string): Promise<void> {
  if (url === '') return;
  const { username, host, pathname } = new URL(url);
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (error) {
    const words = error instanceof AggregateError ? 'no connection' : (error as Error).message;
    throw new Refusal(
      `PostgreSQL at ${host} does not let ${username} into ${pathname.slice(1)} (${words}): check DATABASE_URL and ANONYMOUS_DATABASE_URL, and that the server runs.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Somebody else keeps it running; only the keys of this installation are ours. */
class OwnDatabase implements InstallationDatabase {
  readonly url: string;
  readonly anonymousUrl: string;
  readonly secrets: Secrets;
  readonly adopted = false;

  constructor(folder: string, { url, anonymousUrl }: NonNullable<Plan['ownDatabase']>) {
    this.url = url;
    this.anonymousUrl = anonymousUrl;
    this.secrets = keepSecrets(folder, true);
  }

  keepAlive(): void {
    // Nothing to start again: the apps keep trying until it answers.
  }

  stop(): Promise<void> {
    return Promise.resolve();
  }
}

class EmbeddedDatabase implements InstallationDatabase {
  readonly url: string;
  readonly anonymousUrl: string;
  readonly secrets: Secrets;
  readonly adopted: boolean;
  /** Whoever only visits a running installation must not end its server. */
  private readonly isGuest: boolean;
  private stopped = false;

  constructor(
    private readonly options: EmbeddedPostgresOptions,
    private postgres: EmbeddedPostgres,
  ) {
    this.url = postgres.applicationUrl;
    this.anonymousUrl = postgres.anonymousUrl;
    this.secrets = postgres.secrets;
    this.adopted = postgres.adopted;
    this.isGuest = options.exclusive !== true && postgres.adopted;
  }

  keepAlive(watcher: DatabaseWatcher): void {
    void this.postgres.lost.then(() => this.recover(watcher));
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await (this.isGuest ? this.postgres.leaveRunning() : this.postgres.stop());
  }

  private async recover(watcher: DatabaseWatcher): Promise<void> {
    if (this.stopped) return;
    watcher.died();
    try {
      // On the same port, since every process was told that one.
      this.postgres = await EmbeddedPostgres.start({ ...this.options, port: this.postgres.port });
    } catch (error) {
      watcher.gaveUp(error);
      return;
    }
    if (this.hasStopped()) {
      await this.postgres.stop();
      return;
    }
    watcher.recovered();
    this.keepAlive(watcher);
  }

  /** Behind a method because it changes while we wait, which the compiler cannot see. */
  private hasStopped(): boolean {
    return this.stopped;
  }
}
