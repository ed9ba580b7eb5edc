import { spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { StartProblem } from './start-problem.js';

/** How PostgreSQL's programs are started: it refuses to run as root, so root must become somebody else first. */
export interface LowerRights {
  /** What goes before the program on the command line. */
  readonly prefix: readonly string[];
  /** The account to change to, when there is no prefix that does it. */
  readonly account?: { readonly uid: number; readonly gid: number };
}

const NOBODY = 65534;
const ROOMS_FOR_NOBODY = '/var/lib/xinqiao';

/** A namespace in which root is called nobody: files stay root's outside, so even a 0700 home serves. */
const namespace = ['unshare', '-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`] as const;

let chosen: LowerRights | undefined;

/** Decides once how this process may start PostgreSQL. */
export function lowerRights(): LowerRights {
  chosen ??= choose();
  return chosen;
}

function choose(): LowerRights {
  if (process.getuid?.() !== 0) return { prefix: [] };
  const [command, ...rest] = namespace;
  if (spawnSync(command, [...rest, 'true'], { stdio: 'ignore' }).status === 0) return { prefix: namespace };
  return { prefix: [], account: { uid: NOBODY, gid: NOBODY } };
}

/** What to spawn so that `program` runs with lower rights. */
export function commandLine(rights: LowerRights, program: string, options: readonly string[]): [string, ...string[]] {
  const [first, ...others] = rights.prefix;
  return first === undefined ? [program, ...options] : [first, ...others, program, ...options];
}

/** A copy of the programs that nobody can reach, when node_modules lies where it cannot. */
export function reachableBinaries(native: string, rights: LowerRights): string {
  if (rights.account === undefined || openToAll(native)) return native;
  const copy = join(ROOMS_FOR_NOBODY, `postgres-${statSync(join(native, 'bin', 'postgres')).mtimeMs.toFixed(0)}`);
  if (!existsSync(copy)) {
    const draft = `${copy}.${process.pid}`;
    mkdirSync(ROOMS_FOR_NOBODY, { recursive: true, mode: 0o755 });
    cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(draft, copy);
    } catch {
      // Another start made the same copy first.
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return copy;
}

/**
 * Makes `folder` (which may not exist yet) usable by the lower account.
 * @throws StartProblem `missing-right` when a folder above it is closed to that account
 */
export function openFor(rights: LowerRights, folder: string): void {
  if (rights.account === undefined) return;
  const above = dirname(resolve(folder));
  if (!openToAll(above)) {
    throw new StartProblem(
      'missing-right',
      `PostgreSQL cannot run as root and the account "nobody" cannot reach ${above}: start Xinqiao from an ordinary account, or set DATA_DIR to a folder such as /var/lib/xinqiao-data.`,
    );
  }
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chownSync(folder, rights.account.uid, rights.account.gid);
}

/** True when any account may walk down to `path`. */
function openToAll(path: string): boolean {
  for (let here = resolve(path); ; here = dirname(here)) {
    if ((statSync(here).mode & 0o001) === 0) return false;
    if (here === dirname(here)) return true;
  }
}
