import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Refusal } from '../terminal.js';

export interface ProcessPlan {
  /** As the person at the terminal knows it: "the main process". */
  readonly title: string;
  readonly entry: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Answers 200 once the process can serve. */
  readonly readyUrl: string;
}

/** What the installation wants to hear. */
export interface ProcessWatcher {
  diedAndRestarts(title: string, how: string): void;
  gaveUp(title: string): void;
}

const leash = fileURLToPath(new URL('./leash.js', import.meta.url));
const READY_MS = 60_000;
const DRAIN_MS = 15_000;
/** More deaths than this within a minute are no accident. */
const TOLERATED = 5;
const MINUTE_MS = 60_000;

/** One child process that is started again when it dies, until it is stopped or dies too often. */
export class SupervisedProcess {
  private child: ChildProcess | undefined;
  private stopping = false;
  private deaths: number[] = [];

  constructor(
    private readonly plan: ProcessPlan,
    private readonly watcher: ProcessWatcher,
  ) {}

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** @throws Refusal when it ends, or does not answer, before it is ready */
  async start(): Promise<void> {
    const child = this.spawn();
    await this.becameReady(child);
    child.once('exit', (code, signal) => void this.survive(signal ?? `code ${String(code)}`));
    // It may have died between the answer and the line above.
    if (child.exitCode !== null || child.signalCode !== null) await this.survive('at once');
  }

  /** Lets it finish what it is doing; kills it when it does not. */
  async stop(): Promise<void> {
    this.stopping = true;
    await end(this.child);
  }

  /** For development: the same process from newer files. */
  async reload(): Promise<void> {
    const old = this.child;
    old?.removeAllListeners('exit');
    await end(old);
    if (!this.stopping) await this.start();
  }

  private spawn(): ChildProcess {
    const { entry, environment } = this.plan;
    this.child = spawn(process.execPath, ['--import', pathToFileURL(leash).href, entry], {
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      // Ctrl-C must reach the parent alone, which ends things in their order. On Windows it would open a window.
      detached: process.platform !== 'win32',
    });
    return this.child;
  }

  private async becameReady(child: ChildProcess): Promise<void> {
    const deadline = Date.now() + READY_MS;
    while (Date.now() < deadline) {
      if (child.exitCode !== null || child.signalCode !== null) {
        throw new Refusal(`${this.plan.title} did not start: the lines above say why.`);
      }
      if (await answers(this.plan.readyUrl)) return;
      await pause(50);
    }
    throw new Refusal(`${this.plan.title} did not answer within a minute: start again, and see the lines above.`);
  }

  private async survive(how: string): Promise<void> {
    if (this.stopping) return;
    const now = Date.now();
    this.deaths = [...this.deaths.filter((death) => now - death < MINUTE_MS), now];
    if (this.deaths.length > TOLERATED) {
      this.watcher.gaveUp(this.plan.title);
      return;
    }
    this.watcher.diedAndRestarts(this.plan.title, how);
    await pause(100 * this.deaths.length);
    if (this.isStopping()) return;
    await this.start().catch(() => this.survive('while starting'));
  }

  /** Behind a method because it changes while we wait, which the compiler cannot see. */
  private isStopping(): boolean {
    return this.stopping;
  }
}

async function end(child: ChildProcess | undefined): Promise<void> {
  if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill('SIGTERM');
  const impatience = setTimeout(() => child.kill('SIGKILL'), DRAIN_MS);
  await ended;
  clearTimeout(impatience);
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url, { signal: AbortSignal.timeout(5_000) })).ok;
  } catch {
    return false;
  }
}
