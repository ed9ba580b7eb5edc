/** A process whose CPU is measured: spawned on its own core where there are two, asked over the IPC channel. */
import { spawn, spawnSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const canPin = availableParallelism() > 1 && spawnSync('taskset', ['--version']).status === 0;

/** The load runs on the last core, what is measured on the first. */
export function pinLoad() {
  if (canPin) spawnSync('taskset', ['-cp', String(availableParallelism() - 1), String(process.pid)]);
  return canPin;
}

export class MeasuredProcess {
  #child;
  #waiting = [];

  /** Starts `script` and waits until `isReady` answers. */
  static async start(script, env, isReady) {
    const measured = new MeasuredProcess();
    // BENCH_NODE_FLAGS="--cpu-prof --cpu-prof-dir=.cache/prof" shows where the time of a row goes.
    const flags = process.env.BENCH_NODE_FLAGS?.split(' ') ?? [];
    const args = [...flags, '--import', pathToFileURL(here('report-cpu.mjs')).href, script];
    const [command, ...rest] = canPin ? ['taskset', '-c', '0', process.execPath, ...args] : [process.execPath, ...args];
    const child = spawn(command, rest, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    measured.#child = child;
    for (const stream of [child.stdout, child.stderr])
      createInterface({ input: stream }).on('line', (line) => console.error(`    ${script}: ${line}`));
    child.on('message', (message) => measured.#waiting.shift()?.(message));
    const ended = new Promise((_, fail) =>
      child.once('exit', (code) => fail(new Error(`${script} ended with ${code}`))),
    );
    ended.catch(() => undefined);
    await Promise.race([ended, until(isReady)]);
    return measured;
  }

  async usage() {
    return (await this.say('usage')).usage;
  }

  /** Sends a message and resolves with the process's next one. */
  say(message) {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#child.send(message);
    });
  }

  /** Sends a message that asks for no answer. */
  tell(message) {
    this.#child.send(message);
  }

  /** What `work` costs this process for each of `count` pieces of work. */
  async costOf(count, work) {
    const before = await this.usage();
    const result = await work();
    const after = await this.usage();
    return {
      result,
      cpuMs: (after.cpuMs - before.cpuMs) / count,
      statements: (after.statements - before.statements) / count,
    };
  }

  async stop() {
    if (this.#child.exitCode !== null) return;
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGTERM');
    const impatient = setTimeout(() => this.#child.kill('SIGKILL'), 5_000);
    await ended;
    clearTimeout(impatient);
  }
}

async function until(condition) {
  const deadline = Date.now() + 60_000;
  while (!(await condition().catch(() => false))) {
    if (Date.now() > deadline) throw new Error('a process did not become ready within a minute');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

export function answers(origin, path) {
  return async () => (await fetch(`${origin}${path}`)).ok;
}
