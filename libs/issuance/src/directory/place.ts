import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EntityManager } from 'typeorm';
import { syncFolder } from './directory-file.js';

/** Where the forum stood when it ran last. */
interface Whereabouts {
  /** An empty file that is only looked at: whatever copies it gives the copy another inode and another time. */
  readonly anchor: string;
  readonly anchorState: string;
  /** The embedded PostgreSQL's folder, by the inode of a file that is never rewritten. '' when it is elsewhere. */
  readonly cluster: string;
  /** PostgreSQL's system identifier, the database's oid and the timeline. */
  readonly database: string;
}

const NOTE = 'place.json';
const ANCHOR = /^place-[0-9a-f-]{36}$/;

/**
 * Knows a copy from what it was copied from, however consistent it is in itself. A folder that is moved on its disk
 * keeps its inodes and is no copy. Device numbers are left out: they change when a machine starts again.
 */
export class Place {
  private readonly folder: string;

  /** @param directoryFile the key directory's file: the note lies beside it */
  constructor(directoryFile: string) {
    this.folder = dirname(directoryFile);
  }

  /** What is not as it was: the files, the database, both or nothing. */
  async differences(tx: EntityManager): Promise<('PLACE' | 'DATABASE')[]> {
    const before = await this.note();
    if (before === undefined) return ['PLACE'];
    const moved =
      before.anchorState !== (await stateOf(join(this.folder, before.anchor))) ||
      before.cluster !== (await this.clusterInode());
    const other = before.database !== (await identityOf(tx));
    return [...(moved ? (['PLACE'] as const) : []), ...(other ? (['DATABASE'] as const) : [])];
  }

  /** From now on this is the place. Made anew at each start, so that a copy put back over it is noticed. */
  async settle(tx: EntityManager): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const anchor = `place-${randomUUID()}`;
    await written(join(this.folder, anchor), '');
    const whereabouts: Whereabouts = {
      anchor,
      anchorState: await stateOf(join(this.folder, anchor)),
      cluster: await this.clusterInode(),
      database: await identityOf(tx),
    };
    const draft = join(this.folder, `${NOTE}.new`);
    await rm(draft, { force: true });
    await written(draft, `${JSON.stringify(whereabouts, null, 2)}\n`);
    await rename(draft, join(this.folder, NOTE));
    await syncFolder(this.folder);
    const old = (await readdir(this.folder)).filter((name) => ANCHOR.test(name) && name !== anchor);
    await Promise.all(old.map((name) => rm(join(this.folder, name), { force: true })));
  }

  /** Undefined when there is none, or none that can be read. */
  private async note(): Promise<Whereabouts | undefined> {
    try {
      return JSON.parse(await readFile(join(this.folder, NOTE), 'utf8')) as Whereabouts;
    } catch {
      return undefined;
    }
  }

  private async clusterInode(): Promise<string> {
    const found = await stat(join(this.folder, 'postgres', 'PG_VERSION'), { bigint: true }).catch(() => undefined);
    return String(found?.ino ?? '');
  }
}

async function written(path: string, text: string): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Inode, birth and last change in nanoseconds: nobody can set the last of them. */
async function stateOf(path: string): Promise<string> {
  const found = await stat(path, { bigint: true }).catch(() => undefined);
  return found === undefined ? '' : [found.ino, found.birthtimeNs, found.ctimeNs].join(' ');
}

async function identityOf(tx: EntityManager): Promise<string> {
  const [row] = await tx.query<{ identity: string }[]>(
    `SELECT format('%s %s %s', system_identifier, (SELECT oid FROM pg_database WHERE datname = current_database()),
                   (SELECT timeline_id FROM pg_control_checkpoint())) AS identity
       FROM pg_control_system()`,
  );
  return row?.identity ?? '';
}
