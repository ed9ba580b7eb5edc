import { mkdir, open, readFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { roomIn, seal, unseal, type Unsealed } from './sealed-file.js';

export interface SpoolSettings {
  readonly directory: string;
  /** 32 bytes. */
  readonly key: Buffer;
  /** Bytes of content and padding in each file. */
  readonly capacity: number;
}

/** Both files exist and neither can be read: something was lost, and only a person can decide what to do. */
export class SpoolDamaged extends Error {
  constructor(directory: string) {
    super(`Both spool files in ${directory} are damaged. What they held is lost: move them away to start afresh.`);
    this.name = 'SpoolDamaged';
  }
}

/** Another process writes these files: this one must stop at once. */
export class SpoolTakenOver extends Error {
  constructor() {
    super('Another process took over the spool.');
    this.name = 'SpoolTakenOver';
  }
}

const names = ['spool-a', 'spool-b'] as const;
/** Magic, generation, iv and tag: no two writes begin alike. */
const FINGERPRINT = 44;

/**
 * Two files written in turn, so that a torn write costs only the newer one and what was acknowledged before it stands
 * in the older. Overwritten in place, never appended, renamed or backed up: what left the spool is gone from the disk
 * as far as a file system allows.
 */
export class Spool {
  /** How each file begins since this process wrote it last; undefined when that is not known. */
  private readonly written: (Buffer | undefined)[] = [];

  private constructor(
    private readonly settings: SpoolSettings,
    private readonly files: readonly FileHandle[],
    private generation: bigint,
  ) {}

  /**
   * Opens or creates the files and gives the newest whole content, null when there never was any.
   * @throws SpoolDamaged, WrongSpoolKey
   */
  static async open(settings: SpoolSettings): Promise<{ spool: Spool; content: Buffer | null }> {
    await mkdir(settings.directory, { recursive: true, mode: 0o700 });
    const found = await Promise.all(names.map((name) => contentOf(join(settings.directory, name))));
    const newest = found
      .map((file) => (file === null ? undefined : unseal(settings.key, file)))
      .reduce((best, one) => newer(best, one), undefined);
    // A single file that cannot be read is a first start that was cut short: nothing was acknowledged before both were.
    if (newest === undefined && found.every((file) => file !== null && file.length > 0))
      throw new SpoolDamaged(settings.directory);
    const files = await Promise.all(names.map((name) => openInPlace(join(settings.directory, name))));
    await syncDirectory(settings.directory);
    const spool = new Spool(settings, files, newest?.generation ?? 0n);
    // Twice, so that both files are whole before anything is acknowledged.
    for (let i = 0; i < names.length; i++) await spool.write(newest?.content ?? Buffer.alloc(0));
    return { spool, content: newest?.content ?? null };
  }

  get room(): number {
    return roomIn(this.settings.capacity);
  }

  /**
   * Returns when the content is on the disk.
   * @throws SpoolTakenOver
   */
  async write(content: Buffer): Promise<void> {
    await this.refuseWhenTakenOver();
    const generation = this.generation + 1n;
    const sealed = seal(this.settings.key, generation, content, this.settings.capacity);
    const at = Number(generation % 2n);
    this.written[at] = undefined;
    await overwrite(this.files[at], sealed);
    this.written[at] = sealed.subarray(0, FINGERPRINT);
    this.generation = generation;
  }

  async close(): Promise<void> {
    await Promise.all(this.files.map((file) => file.close()));
  }

  private async refuseWhenTakenOver(): Promise<void> {
    for (const [at, file] of this.files.entries()) {
      const mine = this.written[at];
      if (mine === undefined) continue;
      const found = Buffer.alloc(FINGERPRINT);
      await file.read(found, 0, FINGERPRINT, 0);
      if (!found.equals(mine)) throw new SpoolTakenOver();
    }
  }
}

async function overwrite(file: FileHandle | undefined, sealed: Buffer): Promise<void> {
  if (file === undefined) throw new Error('there are two spool files');
  await file.write(sealed, 0, sealed.length, 0);
  // A file left by a larger setting would otherwise keep its tail.
  await file.truncate(sealed.length);
  await file.datasync();
}

function newer(one: Unsealed | undefined, other: Unsealed | undefined): Unsealed | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return other.generation > one.generation ? other : one;
}

async function contentOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function openInPlace(path: string): Promise<FileHandle> {
  const exists = (await contentOf(path)) !== null;
  return open(path, exists ? 'r+' : 'w+', 0o600);
}

/** Without it a new file's name may be gone after a power cut, with the file. */
async function syncDirectory(path: string): Promise<void> {
  // Windows cannot open a folder; it has no such gap either.
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  await folder.sync().finally(() => folder.close());
}
