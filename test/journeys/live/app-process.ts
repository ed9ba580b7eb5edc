import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { freePort } from '../../support/free-port.mjs';
import type { OwnPostgres } from './own-postgres.js';
import { until } from './until.js';

const PORT_SETTING = { live: 'LIVE_PORT', worker: 'WORKER_PORT' } as const;
type AppName = keyof typeof PORT_SETTING;

/** One app as a real process of its own, from the same build that ships. */
export class AppProcess {
  private static readonly started: AppProcess[] = [];

  private constructor(
    private readonly app: AppName,
    private readonly settings: OwnPostgres['settings'],
    readonly port: number,
    private child: ChildProcess,
  ) {}

  static async start(app: AppName, settings: OwnPostgres['settings']): Promise<AppProcess> {
    const port = await freePort();
    const started = new AppProcess(app, settings, port, launch(app, settings, port));
    AppProcess.started.push(started);
    await started.ready();
    return started;
  }

  /** Ends whatever was started and not yet ended, also where a start failed half way. */
  static async endAll(): Promise<void> {
    await Promise.all(AppProcess.started.splice(0).map((app) => app.end('SIGKILL')));
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Resolves with what ended the process. SIGKILL leaves it no time for goodbyes. */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<NodeJS.Signals | null> {
    const { child } = this;
    if (child.exitCode === null && child.signalCode === null) {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill(signal);
      await gone;
    }
    return child.signalCode;
  }

  /** Starts it again if something before ended it. */
  async ensure(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) await this.restart();
  }

  /** Comes back on the same port. */
  async restart(): Promise<void> {
    await this.end('SIGKILL');
    this.child = launch(this.app, this.settings, this.port);
    await this.ready();
  }

  private async ready(): Promise<void> {
    await until(async () => {
      const { exitCode, signalCode } = this.child;
      if (exitCode !== null || signalCode !== null) throw new Error(`${this.app} ended with ${exitCode ?? signalCode}`);
      const answer = await fetch(`${this.origin}/readyz`).catch(() => null);
      return answer?.ok === true;
    });
  }
}

function launch(app: AppName, settings: OwnPostgres['settings'], port: number): ChildProcess {
  const main = resolve('dist', 'apps', app, 'src', 'main.js');
  if (!existsSync(main)) throw new Error('Journeys need the server build: npm run build:server.');
  const env = { PATH: process.env['PATH'], ...settings, [PORT_SETTING[app]]: String(port) };
  return spawn(process.execPath, [main], { env, stdio: ['ignore', 'ignore', 'inherit'] });
}
