import { open, type FileHandle } from 'node:fs/promises';
import { overwrite } from './overwrite.js';
import { fileSize, seal, unseal } from './sealed-file.js';

export interface ImageRingSettings {
  readonly path: string;
  /** 32 bytes. */
  readonly key: Buffer;
  /** How many images may wait at once; 0: no file and no writes. A file that is larger already stays so. */
  readonly slots: number;
  /** The largest image, in bytes; every place takes as much, whatever it holds. */
  readonly imageBytes: number;
}

/** Bytes by id (UUID). */
export type Images = ReadonlyMap<string, Buffer>;

const ID_BYTES = 16;
const LENGTH_BYTES = 4;

/**
 * Images that wait, in one file of equal sealed places around a hole. Each turn writes the hole, with what lives in the
 * place after it, and that place is the next hole: so every place is sealed anew in turn, used or not, and no write
 * touches the only copy of anything. A new image goes in when the place after the hole is free. What was dropped is
 * overwritten within one round.
 */
export class ImageRing {
  /** What lives in each place; null: nothing, whatever bytes may still lie there. */
  private readonly places: (string | null)[];
  /** What is to be kept, in the order it came. */
  private wanted: Images = new Map();

  private constructor(
    private readonly settings: ImageRingSettings,
    private readonly file: FileHandle | null,
    found: readonly (string | null)[],
    private hole: number,
    private generation: bigint,
  ) {
    this.places = [...found];
    this.places[hole] = null;
  }

  /** Opens or creates the file and gives every image in it. @throws WrongSpoolKey */
  static async open(settings: ImageRingSettings): Promise<{ ring: ImageRing; images: Images }> {
    const { path, slots } = settings;
    const file = await openOrCreate(path, slots > 0);
    if (file === null) return { ring: new ImageRing(settings, null, [null], 0, 0n), images: new Map() };
    const places = await readPlaces(file, settings).catch(async (error: unknown) => {
      await file.close();
      throw error;
    });
    await addPlaces(file, settings, places.length);
    const newest = places.reduce(
      (best, { generation }, at) => (generation > (places[best]?.generation ?? 0n) ? at : best),
      -1,
    );
    while (places.length <= slots) places.push(nowhere);
    const ids = places.map(({ id }) => id);
    const generation = places[newest]?.generation ?? 0n;
    const images = new Map(places.flatMap(({ id, bytes }) => (id === null ? [] : [[id, bytes] as const])));
    return { ring: new ImageRing(settings, file, ids, (newest + 1) % places.length, generation), images };
  }

  /** These and no others are to be kept from now on. */
  keep(wanted: Images): void {
    this.wanted = wanted;
    for (const [at, id] of this.places.entries()) if (id !== null && !wanted.has(id)) this.places[at] = null;
  }

  /** True when it is on the disk. */
  holds(id: string): boolean {
    return this.places.includes(id);
  }

  /** Writes one place and returns when it is on the disk. */
  async turn(): Promise<void> {
    if (this.file === null) return;
    const after = (this.hole + 1) % this.places.length;
    const id = this.places[after] ?? this.nextToCome();
    this.generation += 1n;
    await overwrite(this.file, this.sealed(id), this.hole * sizeOf(this.settings));
    await this.file.datasync();
    this.places[this.hole] = id;
    this.places[after] = null;
    this.hole = after;
  }

  async close(): Promise<void> {
    await this.file?.close();
  }

  private nextToCome(): string | null {
    for (const id of this.wanted.keys()) if (!this.holds(id)) return id;
    return null;
  }

  private sealed(id: string | null): Buffer {
    const bytes = id === null ? undefined : this.wanted.get(id);
    const content = id === null || bytes === undefined ? Buffer.alloc(0) : Buffer.concat([idBytes(id), bytes]);
    return seal(this.settings.key, this.generation, content, capacityOf(this.settings));
  }
}

async function openOrCreate(path: string, create: boolean): Promise<FileHandle | null> {
  try {
    return await open(path, 'r+');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return create ? open(path, 'w+', 0o600) : null;
  }
}

interface Place {
  readonly id: string | null;
  readonly bytes: Buffer;
  readonly generation: bigint;
}

const nowhere: Place = { id: null, bytes: Buffer.alloc(0), generation: 0n };
const capacityOf = ({ imageBytes }: ImageRingSettings): number => LENGTH_BYTES + ID_BYTES + imageBytes;
const sizeOf = (settings: ImageRingSettings): number => fileSize(capacityOf(settings));

/** A place that cannot be read was being written when everything stopped: what belongs there still lives elsewhere. */
async function readPlaces(file: FileHandle, settings: ImageRingSettings): Promise<Place[]> {
  const size = sizeOf(settings);
  const { size: length } = await file.stat();
  const places: Place[] = [];
  for (let at = 0; at + size <= length; at += size) {
    const bytes = Buffer.alloc(size);
    await file.read(bytes, 0, size, at);
    places.push(readPlace(bytes, settings.key));
  }
  return places;
}

function readPlace(bytes: Buffer, key: Buffer): Place {
  const found = unseal(key, bytes);
  if (found === undefined) return nowhere;
  const { generation, content } = found;
  if (content.length === 0) return { ...nowhere, generation };
  return { id: uuidOf(content.subarray(0, ID_BYTES)), bytes: content.subarray(ID_BYTES), generation };
}

/** All places exist and look alike from the start. One that is added is older than all that were written in turn. */
async function addPlaces(file: FileHandle, settings: ImageRingSettings, existing: number): Promise<void> {
  const { key, slots } = settings;
  for (let place = existing; place <= slots; place++)
    await overwrite(file, seal(key, 0n, Buffer.alloc(0), capacityOf(settings)), place * sizeOf(settings));
  await file.datasync();
}

const idBytes = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

function uuidOf(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
