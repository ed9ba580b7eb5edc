import { spawnSync } from 'node:child_process';
import { readFileSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a running server says of itself in postmaster.pid. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly status: 'starting' | 'stopping' | 'ready' | 'standby' | 'unknown';
}

const WRITING_MS = 3_000;

/**
 * The server that holds this data folder, or undefined when there is none. After kill -9 the file stays behind and
 * its pid may by now belong to any program, which would keep PostgreSQL from starting: such a file is removed.
 */
export function runningPostmaster(cluster: string): Postmaster | undefined {
  const path = join(cluster, 'postmaster.pid');
  const lines = readIfThere(path)?.split('\n');
  if (lines === undefined) return undefined;
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 1) {
    // Empty for an instant while a server writes it; for longer only when the disk was full.
    const written = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - written > WRITING_MS) rmSync(path, { force: true });
    return undefined;
  }
  if (!isAlive(pid) || !isPostgres(pid)) {
    rmSync(path, { force: true });
    return undefined;
  }
  return { pid, port: Number(lines[3] ?? 0), status: statusOf(lines[7]) };
}

/** It comes and goes with the server, also between a question and the next. */
function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function statusOf(line: string | undefined): Postmaster['status'] {
  const word = line?.trim();
  return word === 'starting' || word === 'stopping' || word === 'ready' || word === 'standby' ? word : 'unknown';
}

/** Whether a process with this id exists, be it ours or not. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** A killed server whose parent has not yet noticed holds nothing any more. */
function isZombie(pid: number): boolean {
  if (process.platform !== 'linux') return false;
  try {
    return /^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

function isPostgres(pid: number): boolean {
  if (process.platform === 'linux') {
    try {
      return /postgres/.test(readFileSync(`/proc/${pid}/comm`, 'utf8') + readlinkSync(`/proc/${pid}/exe`));
    } catch {
      return true;
    }
  }
  if (process.platform === 'win32') return true;
  return spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).stdout.includes('postgres');
}
