import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { httpRedeemer, Refused, type Redeemer, type Submission } from '#tokens';
import { freePort } from '../../support/free-port.mjs';
import { until } from '../live/until.js';

const main = 'dist/apps/anonymous/src/main.js';

/** What an anonymous process of a test is started with: a quick tick and short windows. */
export function settingsFor(databaseUrl: string, spoolDirectory: string): Record<string, string> {
  return {
    ANONYMOUS_DATABASE_URL: databaseUrl,
    SPOOL_DIRECTORY: spoolDirectory,
    SPOOL_KEY: randomBytes(32).toString('base64'),
    SPOOL_TICK_MS: '50',
    SPOOL_IMAGES: '6',
    WINDOW_SECONDS: '5',
    SET_SIZE: '1',
  };
}

/** The anonymous app as a process of its own, from the build that ships. */
export class AnonymousProcess {
  private static readonly started: AnonymousProcess[] = [];
  private child: ChildProcess | null = null;
  /** Everything it wrote. */
  said = '';

  private constructor(
    private readonly port: number,
    private readonly settings: Readonly<Record<string, string>>,
  ) {}

  static async with(settings: Readonly<Record<string, string>>): Promise<AnonymousProcess> {
    const made = new AnonymousProcess(await freePort(), settings);
    AnonymousProcess.started.push(made);
    return made;
  }

  /** Ends whatever a test left running. */
  static async endAll(): Promise<void> {
    await Promise.all(AnonymousProcess.started.splice(0).map((one) => one.kill()));
  }

  get redeemer(): Redeemer {
    return httpRedeemer(this.origin);
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  get running(): boolean {
    return this.child !== null && this.child.exitCode === null && this.child.signalCode === null;
  }

  start(): void {
    if (this.running) return;
    const env = { PATH: process.env['PATH'], ...this.settings, ANONYMOUS_PORT: String(this.port) };
    this.child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.said += chunk.toString()));
  }

  /** From now on no file may be written beyond so many bytes: to the process, a disk that takes no more. */
  limitFiles(bytes: number | 'unlimited'): void {
    const { status, stderr } = spawnSync('prlimit', ['--pid', String(this.child?.pid), `--fsize=${bytes}:unlimited`]);
    if (status !== 0) throw new Error(stderr.toString());
  }

  /** kill -9. */
  async kill(): Promise<void> {
    const { child } = this;
    if (child === null || !this.running) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  async accepting(): Promise<boolean> {
    const query = '{ anonymity { accepting } }';
    const response = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    }).catch(() => null);
    const answer = (await response?.json().catch(() => null)) as {
      data?: { anonymity?: { accepting: boolean } };
    } | null;
    return answer?.data?.anonymity?.accepting === true;
  }

  /** As a client's outbox does: the same bytes again until they are answered. */
  async sendUntilAccepted(input: Submission): Promise<void> {
    await until(async () => {
      if (!AnonymousProcess.started.includes(this)) throw new Error('the test is over');
      // One that found no database when it started has ended, and whoever looks after it starts it again.
      this.start();
      try {
        await this.redeemer.submit(input);
        return true;
      } catch (error) {
        if (error instanceof Refused && !passing.includes(error.code)) throw error;
        return false;
      }
    });
  }
}

/** No verdict on what was sent; the web app and `AnonymousClient` go on in the same cases. */
const passing = ['UNAVAILABLE', 'TRY_NEXT_WINDOW', 'INTERNAL'];
