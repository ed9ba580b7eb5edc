import { mkdir, open, readFile } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { ImageRing, type Images } from './image-ring.js';
import { overwrite } from './overwrite.js';
import { roomIn, seal, unseal, type Unsealed } from './sealed-file.js';

export interface SpoolSettings {
  readonly directory: string;
  /** 32 bytes. */
  readonly key: Buffer;
  /** Bytes of content and padding in each file. */
  readonly capacity: number;
  /** How many images may wait. */
  readonly imageSlots: number;
  /** Of the largest one. */
  readonly imageBytes: number;
}

/** What was found on the disk. */
export interface Opened {
  readonly spool: Spool;
  /** Null when there never was any. */
  readonly content: Buffer | null;
  readonly images: Images;
}

/** Both files exist and neither can be read: something was lost, and only a person can decide what to do. */
export class SpoolDamaged extends Error {
  constructor(directory: string) {
    super(`Both spool files in ${directory} are damaged. What they held is lost: move them away to start afresh.`);
    this.name = 'SpoolDamaged';
  }
}

/** It waits on the disk and does not fit any more. Nothing was lost. */
export class SpoolTooSmall extends Error {
  constructor() {
    super('The spool holds more than SPOOL_KIB now allows: set it back until the window is over.');
    this.name = 'SpoolTooSmall';
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
 * Two files written in turn, and beside them a ring of images, so that a torn write costs only the newer one and what was acknowledged before it stands
 * in the older. Overwritten in place, never appended, renamed or backed up: what left the spool is gone from the disk
 * as far as a file system allows.
 */
export class Spool {
  /** How each file begins since this process wrote it last; undefined when that is not known. */
  private readonly written: (Buffer | undefined)[] = [];

  private constructor(
    private readonly settings: SpoolSettings,
    private readonly files: readonly FileHandle[],
    private readonly ring: ImageRing,
    private generation: bigint,
  ) {}

  /**
   * Opens or creates the files and gives the newest whole content.
   * @throws SpoolDamaged, SpoolTooSmall, WrongSpoolKey
   */
  static async open(settings: SpoolSettings): Promise<Opened> {
    await mkdir(settings.directory, { recursive: true, mode: 0o700 });
    const found = await Promise.all(names.map((name) => contentOf(join(settings.directory, name))));
    const newest = found
      .map((file) => (file === null ? undefined : unseal(settings.key, file)))
      .reduce((best, one) => newer(best, one), undefined);
    // A single file that cannot be read is a first start that was cut short: nothing was acknowledged before both were.
    if (newest === undefined && found.every((file) => file !== null && file.length > 0))
      throw new SpoolDamaged(settings.directory);
    if ((newest?.content.length ?? 0) > roomIn(settings.capacity)) throw new SpoolTooSmall();
    const files = await Promise.all(names.map((name) => openInPlace(join(settings.directory, name))));
    const { ring, images } = await ImageRing.open({
      path: join(settings.directory, 'spool-images'),
      key: settings.key,
      slots: settings.imageSlots,
      imageBytes: settings.imageBytes,
    });
    await syncDirectory(settings.directory);
    const spool = new Spool(settings, files, ring, newest?.generation ?? 0n);
    // Twice, so that both files are whole before anything is acknowledged.
    for (let i = 0; i < names.length; i++) await spool.writeSteps(newest?.content ?? Buffer.alloc(0));
    return { spool, content: newest?.content ?? null, images };
  }

  get room(): number {
    return roomIn(this.settings.capacity);
  }

  /** These images and no others are to be kept from now on; each is on the disk some turns later. */
  keepImages(images: Images): void {
    this.ring.keep(images);
  }

  /** True when the image is on the disk. */
  holdsImage(id: string): boolean {
    return this.ring.holds(id);
  }

  /**
   * One tick: a place of the images, then the content. Returns when both are on the disk.
   * @param content asked for in between, so that it can tell which images are safe
   * @throws SpoolTakenOver
   */
  async write(content: () => Buffer): Promise<void> {
    await this.refuseWhenTakenOver();
    await this.ring.turn();
    await this.writeSteps(content());
  }

  private async writeSteps(content: Buffer): Promise<void> {
    await this.refuseWhenTakenOver();
    const generation = this.generation + 1n;
    const sealed = seal(this.settings.key, generation, content, this.settings.capacity);
    const at = Number(generation % 2n);
    this.written[at] = undefined;
    await replace(this.files[at], sealed);
    this.written[at] = sealed.subarray(0, FINGERPRINT);
    this.generation = generation;
  }

  async close(): Promise<void> {
    await Promise.all([...this.files.map((file) => file.close()), this.ring.close()]);
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

async function replace(file: FileHandle | undefined, sealed: Buffer): Promise<void> {
  if (file === undefined) throw new Error('there are two spool files');
  await overwrite(file, sealed, 0);
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
