import { existsSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadAnonymousConfig, loadConfig, Migrator, type AnonymousConfig, type Config } from '#platform';
import { schema } from '../schema.js';
import { Refusal, terminal } from '../terminal.js';
import { anonymousEnvironment, mainEnvironment, originsOf, type Whereabouts } from './environment.js';
import { openDatabase, type InstallationDatabase } from './installation-database.js';
import { readKind, type InstallationKind } from './kind.js';
import type { Plan } from './plan.rules.js';
import { claimPort } from './ports.js';
import { SupervisedProcess } from './supervised-process.js';

const entry = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

/** The default installation: PostgreSQL, one process that knows people, one that knows nobody. */
export class Installation {
  private readonly processes: SupervisedProcess[] = [];
  private end: ((reason: string) => void) | undefined;

  private constructor(
    readonly plan: Plan,
    readonly database: InstallationDatabase,
    private readonly ports: Whereabouts['ports'],
    readonly kind: InstallationKind,
  ) {}

  /** Resolves with a sentence when it can go on no longer. */
  readonly collapsed = new Promise<string>((tell) => {
    this.end = tell;
  });

  /** Opens the data folder and brings the database up to date; nothing listens yet. @throws Refusal, StartProblem */
  static async open(plan: Plan): Promise<Installation> {
    const isNew = plan.ownDatabase === undefined && !existsSync(plan.folder);
    const title = plan.ownDatabase ? 'Reaching PostgreSQL' : isNew ? 'Creating PostgreSQL' : 'Starting PostgreSQL';
    const database = await terminal.step(title, () => openDatabase(plan, { exclusive: true }));
    if (database.adopted) terminal.say('    taken over from a start that was killed');
    try {
      const ports = await claimPorts(plan, database.adopted);
      await terminal.step('Bringing the database up to date', () => migrate(database.url));
      return new Installation(plan, database, ports, await readKind(database.url));
    } catch (error) {
      await database.stop();
      throw error;
    }
  }

  get origins(): { readonly main: string; readonly anonymous: string } {
    return originsOf(this.plan, this.ports);
  }

  /** Settings of the main process. @throws ConfigError */
  config(demonstration: boolean): Config {
    return loadConfig(mainEnvironment(this.plan, this.whereabouts(demonstration), process.env));
  }

  /** Settings of the anonymous process: for the story alone, which takes its place before it runs. @throws ConfigError */
  anonymousConfig(demonstration: boolean): AnonymousConfig {
    return loadAnonymousConfig(anonymousEnvironment(this.plan, this.whereabouts(demonstration), process.env));
  }

  /** Takes everything back and begins anew, for a story that was cut short. */
  async clear(): Promise<void> {
    const migrator = await Migrator.open(this.database.url, schema);
    try {
      await migrator.down(true);
      await migrator.up();
    } finally {
      await migrator.close();
    }
    rmSync(this.config(true).keyDirectoryFile, { force: true });
  }

  /** Starts both processes. @throws Refusal */
  async run(demonstration: boolean): Promise<void> {
    this.config(demonstration);
    const where = this.whereabouts(demonstration);
    const main = this.process(
      'The main process',
      entry('cli/src/main-process.js'),
      mainEnvironment,
      where,
      this.ports.main,
    );
    const anonymousEntry = entry('anonymous/src/main.js');
    const anonymous = this.process(
      'The anonymous process',
      anonymousEntry,
      anonymousEnvironment,
      where,
      this.ports.anonymous,
    );
    this.processes.push(main, anonymous);
    await terminal.step('Starting api, live and worker', () => main.start());
    // After it: if an older copy was put back, the issuer has retired its keys before anybody can spend one.
    await terminal.step('Starting, apart from them, the anonymous process', () => anonymous.start());
    this.database.keepAlive({
      died: () => terminal.complain('PostgreSQL ended unexpectedly; starting it again.'),
      recovered: () => terminal.say('PostgreSQL has recovered; nothing that was saved is lost.'),
      gaveUp: (error) => this.end?.(wordsOf(error)),
    });
  }

  async reload(): Promise<void> {
    await Promise.all(this.processes.map((child) => child.reload()));
  }

  /** In the order in which they need each other. */
  async close(): Promise<void> {
    await Promise.all(this.processes.map((child) => child.stop()));
    await this.database.stop();
  }

  private whereabouts(demonstration: boolean): Whereabouts {
    const { url, anonymousUrl, secrets } = this.database;
    return { databaseUrl: url, anonymousDatabaseUrl: anonymousUrl, ports: this.ports, secrets, demonstration };
  }

  private process(
    title: string,
    path: string,
    environmentOf: typeof mainEnvironment,
    where: Whereabouts,
    port: number,
  ): SupervisedProcess {
    const environment = { ...environmentOf(this.plan, where, process.env) };
    const host = ['0.0.0.0', '::'].includes(this.plan.host) ? '127.0.0.1' : this.plan.host;
    const readyUrl = `http://${host.includes(':') ? `[${host}]` : host}:${port}/readyz`;
    return new SupervisedProcess(
      { title, entry: path, environment, readyUrl },
      {
        diedAndRestarts: (name, how) => terminal.complain(`${name} ended unexpectedly (${how}); starting it again.`),
        gaveUp: (name) => this.end?.(`${name} keeps ending: the lines above say why.`),
      },
    );
  }
}

async function claimPorts({ host, ports }: Plan, afterKill: boolean): Promise<Whereabouts['ports']> {
  const main = await claimPort({ host, wanted: ports.main, setting: 'PORT' }, { afterKill });
  const anonymous = await claimPort({ host, wanted: ports.anonymous, setting: 'ANONYMOUS_PORT' }, { afterKill });
  return { main, anonymous };
}

async function migrate(url: string): Promise<void> {
  const migrator = await Migrator.open(url, schema);
  try {
    await migrator.up();
  } catch (error) {
    throw new Refusal(`The database could not be brought up to date: ${wordsOf(error)}`, { cause: error });
  } finally {
    await migrator.close();
  }
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
