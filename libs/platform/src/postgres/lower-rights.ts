import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, join, resolve } from 'node:path';

/** How PostgreSQL's programs are started: it refuses to run as root, so root must become somebody else first. */
export interface LowerRights {
  /** What goes before the program on the command line. */
  readonly prefix: readonly string[];
  /** The account to change to, when there is no prefix that does it. */
  readonly account?: { readonly uid: number; readonly gid: number };
}

const NOBODY = 65534;
const ROOMS_FOR_NOBODY = '/var/lib/xinqiao';

/** What runs a cluster that exists: its files may belong to nobody from a time when there were no namespaces. */
export function lowerRightsFor(cluster: string): LowerRights {
  const ofNobody = process.getuid?.() === 0 && statSync(cluster).uid === NOBODY;
  return ofNobody ? asNobody : lowerRights();
}

/** A namespace in which root is called nobody: files stay root's outside, so even a 0700 home serves. */
const namespace = ['unshare', '-U', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`] as const;

const asNobody: LowerRights = { prefix: [], account: { uid: NOBODY, gid: NOBODY } };

let chosen: LowerRights | undefined;

/** Decides once how this process may start PostgreSQL. */
export function lowerRights(): LowerRights {
  chosen ??= choose();
  return chosen;
}

function choose(): LowerRights {
  const root = process.getuid?.() === 0;
  if (!root && hasName()) return { prefix: [] };
  const [command, ...rest] = namespace;
  if (spawnSync(command, [...rest, 'true'], { stdio: 'ignore' }).status === 0) return { prefix: namespace };
  return root ? asNobody : { prefix: [] };
}

/** A container may run as a bare number, which initdb refuses too. */
function hasName(): boolean {
  try {
    return userInfo().username !== '';
  } catch {
    return false;
  }
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
 * Where the lower account can keep `folder`'s cluster: inside it wherever that account can walk there, else in a room
 * of its own, to which `folder` then holds a link.
 */
export function reachablePlace(rights: LowerRights, folder: string): string {
  const inside = join(folder, 'postgres');
  if (rights.account === undefined) return inside;
  // Walking through is enough: secrets.json beside it stays its owner's.
  chmodSync(folder, 0o711);
  if (openToAll(folder)) return inside;
  const name = createHash('sha256').update(resolve(folder)).digest('hex').slice(0, 16);
  mkdirSync(ROOMS_FOR_NOBODY, { recursive: true, mode: 0o755 });
  return join(ROOMS_FOR_NOBODY, `data-${name}`);
}

/** Gives a file or an empty folder to the lower account. */
export function handOver(rights: LowerRights, path: string): void {
  if (rights.account !== undefined) chownSync(path, rights.account.uid, rights.account.gid);
}

/** True when any account may walk down to `path`. */
function openToAll(path: string): boolean {
  for (let here = resolve(path); ; here = dirname(here)) {
    if ((statSync(here).mode & 0o001) === 0) return false;
    if (here === dirname(here)) return true;
  }
}
