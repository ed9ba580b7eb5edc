import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, realpathSync, renameSync, rmSync, statfsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { findBinaries, program } from './binaries.js';
import { clusterIn } from './cluster.js';
import { commandLine, handOver, lowerRightsFor, reachableBinaries } from './lower-rights.js';
import { isAlive, runningPostmaster, type Postmaster } from './postmaster-file.js';
import { explain, wordsOf } from './start-problem.js';

export { pause };

export type Settings = Readonly<Record<string, string>>;

/**
 * PostgreSQL's log may tell of its own health, never of what people do: no statement, no parameter, no value from a
 * row, no connection, no time.
 */
const discretion: Settings = {
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_min_error_statement: 'panic',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_checkpoints: 'off',
  log_autovacuum_min_duration: '-1',
  log_lock_waits: 'off',
  log_line_prefix: '',
};

const surroundings: Settings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  lc_messages: 'C',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
};

/** A server we may watch and end, whether we started it or found it. */
export interface ServerProcess {
  readonly pid: number;
  readonly port: number;
  readonly adopted: boolean;
  readonly lost: Promise<void>;
  stop(): Promise<void>;
  leaveRunning(): void;
}

/** Takes over a server that an earlier start left running. */
export function adoptServer({ pid, port }: Postmaster): ServerProcess {
  return supervise(pid, port, undefined);
}

/**
 * Starts PostgreSQL and waits until it accepts connections.
 * @returns `held-by-another` when another start holds the folder at this moment: look again
 * @throws StartProblem
 */
export async function launchServer(
  folder: string,
  port: number,
  settings: Settings,
): Promise<ServerProcess | 'held-by-another'> {
  const chosenPort = port === 0 ? await freePort() : port;
  const log = join(folder, 'postgres.log');
  // Its own until it is ready: two starts at once must not write over each other's reasons.
  const draft = `${log}.${process.pid}-${chosenPort}`;
  try {
    const child = spawnServer(folder, draft, { ...surroundings, ...discretion, ...settings, port: String(chosenPort) });
    if (await becameReady(child, clusterIn(folder))) {
      renameSync(draft, log);
      return supervise(child.pid ?? 0, chosenPort, child);
    }
  } catch (error) {
    throw explain(wordsOf(error), { folder, port: chosenPort });
  }
  // On a full disk PostgreSQL cannot even write down why it ended.
  const words = readFileSync(draft, 'utf8') + (isFull(folder) ? 'No space left on device' : '');
  // The second follows kill -9: the dead server's workers take a moment to notice.
  const held = /lock file "postmaster\.pid" (already exists|is empty)|pre-existing shared memory block/.test(words);
  if (held) {
    rmSync(draft);
    return 'held-by-another';
  }
  renameSync(draft, log);
  throw explain(words, { folder, port: chosenPort });
}

/** Less room than one segment of the write-ahead log needs. */
function isFull(folder: string): boolean {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize < 16 * 1024 * 1024;
}

function spawnServer(folder: string, log: string, settings: Settings): ChildProcess {
  const cluster = realpathSync(clusterIn(folder));
  const rights = lowerRightsFor(cluster);
  const postgres = program(reachableBinaries(findBinaries(), rights), 'postgres');
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [command, ...rest] = commandLine(rights, postgres, ['-D', cluster, ...flags]);
  const output = openSync(log, 'w', 0o600);
  try {
    handOver(rights, log);
    // In a session of its own, so that Ctrl-C reaches us alone and we end things in their order.
    return spawn(command, rest, { stdio: ['ignore', output, output], detached: true, cwd: '/', ...rights.account });
  } finally {
    closeSync(output);
  }
}

/** @returns false when it ended instead */
async function becameReady(child: ChildProcess, cluster: string): Promise<boolean> {
  const end: { over: boolean; error?: Error } = { over: false };
  child.once('exit', () => (end.over = true));
  child.once('error', (error) => Object.assign(end, { over: true, error }));
  while (!end.over) {
    const running = runningPostmaster(cluster);
    if (running?.status === 'ready' && running.pid === child.pid) return true;
    await pause(10);
  }
  if (end.error !== undefined) throw end.error;
  return false;
}

function supervise(pid: number, port: number, child: ChildProcess | undefined): ServerProcess {
  let expected = false;
  const end = (): void => {
    if (isAlive(pid)) process.kill(pid, 'SIGINT');
  };
  process.once('exit', end);
  const gone = child === undefined ? watch(pid) : new Promise<void>((done) => child.once('exit', () => done()));
  child?.unref();
  const lost = new Promise<void>((tell) => {
    void gone.then(() => {
      process.off('exit', end);
      if (!expected) tell();
    });
  });
  const leaveRunning = (): void => {
    expected = true;
    process.off('exit', end);
  };
  const stop = async (): Promise<void> => {
    expected = true;
    endInOrder(pid);
    await Promise.race([until(() => !isAlive(pid)), gone]);
    process.off('exit', end);
  };
  return { pid, port, adopted: child === undefined, lost, stop, leaveRunning };
}

/** PostgreSQL's "fast" shutdown: sign everyone off, roll back, write a checkpoint, end. */
function endInOrder(pid: number): void {
  if (!isAlive(pid)) return;
  if (process.platform === 'win32') {
    spawnSync(program(findBinaries(), 'pg_ctl'), ['kill', 'INT', String(pid)], { stdio: 'ignore' });
  } else {
    process.kill(pid, 'SIGINT');
  }
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await pause(20);
}

/** An adopted server is not our child, so that we must look. */
function watch(pid: number): Promise<void> {
  return new Promise((done) => {
    const look = setInterval(() => {
      if (isAlive(pid)) return;
      clearInterval(look);
      done();
    }, 500);
    look.unref();
  });
}

function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const probe = createServer();
    probe.once('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => found(port));
    });
  });
}
