import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const entry = 'dist/apps/cli/src/main.js';

/** Compiles what has changed, so that a spec always meets the sources beside it. */
export function buildServer(): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', 'server'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stdout + stderr);
}

/** A data folder of its own that does not exist yet. */
export function newDataFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'xinqiao-')), 'data');
}

/** `xinqiao …` as a person at the terminal meets it. */
export class Terminal {
  readonly ended: Promise<number | null>;
  private text = '';
  private readonly child: ChildProcess;

  /** Ports are any free ones unless `env` says otherwise. */
  constructor(args: readonly string[], env: Readonly<Record<string, string>>) {
    const ports = { PORT: '0', ANONYMOUS_PORT: '0', POSTGRES_PORT: '0' };
    // Jest's own NODE_OPTIONS are none of its business.
    this.child = spawn(process.execPath, [entry, ...args], {
      env: { ...process.env, NODE_OPTIONS: '', ...ports, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (chunk: Buffer) => (this.text += chunk.toString()));
    this.ended = new Promise((done) => this.child.once('close', done));
  }

  get output(): string {
    return this.text;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Waits until the terminal has shown this. */
  async shows(words: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const found = words.exec(this.text);
      if (found !== null) return found;
      if (this.child.exitCode !== null) throw new Error(`it ended without showing ${String(words)}:\n${this.text}`);
      await pause(20);
    }
  }

  /** The address of the forum, once everything runs. */
  async address(): Promise<string> {
    await this.shows(/Ctrl-C stops everything/);
    return (await this.shows(/Xinqiao\s+(http:\S+)/))[1] ?? '';
  }

  /** The id of the process below this one whose command line matches. */
  async processOf(command: RegExp): Promise<number> {
    for (;;) {
      const found = processes().find(({ parent, line }) => parent === this.pid && command.test(line));
      if (found !== undefined) return found.pid;
      await pause(20);
    }
  }

  /** Everything that runs below this process. */
  children(): number[] {
    return processes()
      .filter(({ parent }) => parent === this.pid)
      .map(({ pid }) => pid);
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  /** Ctrl-C. @returns the exit code */
  async interrupt(): Promise<number | null> {
    if (this.child.exitCode === null) this.signal('SIGINT');
    return this.ended;
  }
}

interface Process {
  readonly pid: number;
  readonly parent: number;
  readonly line: string;
}

/** From /proc where there is one: a small container has no `ps`. */
function processes(): Process[] {
  if (process.platform === 'linux')
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap(fromProc);
  const { stdout } = spawnSync('ps', ['-eo', 'pid=,ppid=,stat=,args='], { encoding: 'utf8' });
  return stdout.split('\n').flatMap((row) => {
    const [, pid, parent, state, line] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(row) ?? [];
    return line === undefined || state?.startsWith('Z') ? [] : [{ pid: Number(pid), parent: Number(parent), line }];
  });
}

function fromProc(pid: string): Process[] {
  try {
    const [, state, parent] = /\) (\S) (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return state === 'Z' ? [] : [{ pid: Number(pid), parent: Number(parent), line }];
  } catch {
    // It ended between the list and the look.
    return [];
  }
}

/** Polls: there is no event for the end of a process that is not ours. */
export async function untilGone(pids: readonly number[]): Promise<void> {
  while (processes().some(({ pid }) => pids.includes(pid))) await pause(20);
}
