import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { POSTGRES_MAJOR, program } from './binaries.js';
import { commandLine, handOver, reachablePlace, type LowerRights } from './lower-rights.js';
import { explain, StartProblem } from './start-problem.js';

/** Where PostgreSQL's own files lie inside the data folder. */
export const clusterIn = (folder: string): string => join(folder, 'postgres');

/**
 * Makes the data folder of a new server, whole or not at all: it is built aside and renamed, so that a start that
 * is killed half way leaves nothing that looks like a database.
 */
export function createCluster(folder: string, native: string, rights: LowerRights, password: string): void {
  const place = reachablePlace(rights, folder);
  const draft = `${place}.new-${process.pid}`;
  const passwordFile = `${draft}.password`;
  try {
    rmSync(draft, { recursive: true, force: true });
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, password, { mode: 0o600 });
    for (const path of [draft, passwordFile]) handOver(rights, path);
    runInitdb(draft, passwordFile, native, rights);
    renameSync(draft, place);
    if (place !== clusterIn(folder)) symlinkSync(place, clusterIn(folder));
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another start was quicker: its cluster is ours to adopt.
    if (!['ENOTEMPTY', 'EEXIST'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function runInitdb(draft: string, passwordFile: string, native: string, rights: LowerRights): void {
  const options = ['-D', draft, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8'];
  // The builtin provider sorts and folds the same on every machine; LC_CTYPE lets extensions see Chinese as letters.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', ...letterType()];
  const [command, ...rest] = commandLine(rights, program(native, 'initdb'), [
    ...options,
    ...locale,
    '--no-instructions',
  ]);
  const run = spawnSync(command, rest, { encoding: 'utf8', ...rights.account, env: { ...process.env, LC_ALL: '' } });
  if (run.status !== 0) throw explain(run.error?.message ?? run.stderr, { folder: dirname(draft), port: 0 });
}

function letterType(): string[] {
  if (process.platform === 'win32') return [];
  return [`--lc-ctype=${process.platform === 'darwin' ? 'UTF-8' : 'C.UTF-8'}`];
}

/**
 * Looks for the damage a person can do to a data folder, before PostgreSQL meets it.
 * @throws StartProblem `tampered-data`
 */
export function inspectCluster(folder: string): void {
  const cluster = clusterIn(folder);
  for (const part of ['PG_VERSION', 'global/pg_control', 'postgresql.conf', 'pg_hba.conf', 'base', 'pg_wal']) {
    if (!existsSync(join(cluster, part))) throw tampered(cluster, `${part} is missing`);
  }
  const version = readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  if (version !== POSTGRES_MAJOR) {
    throw tampered(cluster, `PG_VERSION says "${version.slice(0, 20)}" where ${POSTGRES_MAJOR} was written`);
  }
}

function tampered(cluster: string, what: string): StartProblem {
  return new StartProblem(
    'tampered-data',
    `The database files in ${cluster} have been changed (${what}): put the folder back from a backup, or move it away to begin anew.`,
  );
}
