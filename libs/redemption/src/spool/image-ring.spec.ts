import { randomBytes, randomUUID } from 'node:crypto';
import { copyFile, open, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { aSpoolDirectory } from '../testing.js';
import { ImageRing, type Images } from './image-ring.js';
import { fileSize, WrongSpoolKey } from './sealed-file.js';

const key = randomBytes(32);
const imageBytes = 300;
const PLACE = fileSize(4 + 16 + imageBytes);

describe('the ring of images', () => {
  let directory: Awaited<ReturnType<typeof aSpoolDirectory>>;
  let path: string;
  let rings: ImageRing[];

  beforeEach(async () => {
    directory = await aSpoolDirectory();
    path = join(directory.path, 'spool-images');
    rings = [];
  });
  afterEach(async () => {
    await Promise.all(rings.map((ring) => ring.close()));
    await directory.remove();
  });

  async function openRing(slots = 3, file = path) {
    const opened = await ImageRing.open({ path: file, key, slots, imageBytes });
    rings.push(opened.ring);
    return opened;
  }
  const anImage = (length = 200): [string, Buffer] => [randomUUID(), randomBytes(length)];

  async function untilHeld(ring: ImageRing, images: Images): Promise<number> {
    ring.keep(images);
    let turns = 0;
    for (; ![...images.keys()].every((id) => ring.holds(id)); turns++) await ring.turn();
    return turns;
  }

  it('writes exactly one place a turn, all in equal turn, whether or not anything waits', async () => {
    const { ring } = await openRing();
    const changed: number[] = [];
    const [id, bytes] = anImage();
    for (let turn = 0; turn < 12; turn++) {
      if (turn === 5) ring.keep(new Map([[id, bytes]]));
      if (turn === 9) ring.keep(new Map());
      const before = await readFile(path);
      await ring.turn();
      const after = await readFile(path);
      expect(after).toHaveLength(before.length);
      for (let place = 0; place < 4; place++) {
        const at = [place * PLACE, (place + 1) * PLACE] as const;
        if (!before.subarray(...at).equals(after.subarray(...at))) changed.push(place);
      }
    }
    expect(changed).toEqual([0, 1, 2, 3, 0, 1, 2, 3, 0, 1, 2, 3]);
  });

  it('takes an image in the next turn while there is room', async () => {
    const { ring } = await openRing();
    const images = new Map([anImage()]);
    expect(await untilHeld(ring, images)).toBe(1);
    images.set(...anImage());
    images.set(...anImage());
    expect(await untilHeld(ring, images)).toBeLessThanOrEqual(4);
  });

  it('gives back what it held, at whatever turn it is opened again', async () => {
    const { ring } = await openRing();
    const images = new Map([anImage(0), anImage(imageBytes), anImage()]);
    await untilHeld(ring, images);
    for (let turn = 0; turn < 9; turn++) {
      const copy = join(directory.path, `copy-${turn}`);
      await copyFile(path, copy);
      expect(new Map((await openRing(3, copy)).images)).toEqual(images);
      await ring.turn();
    }
  });

  it('loses nothing when a turn is torn at any byte, and goes on from there', async () => {
    const { ring } = await openRing();
    const images = new Map([anImage(), anImage()]);
    await untilHeld(ring, images);
    await fc.assert(
      fc.asyncProperty(fc.nat(PLACE), fc.nat(4), async (cut, turns) => {
        for (let turn = 0; turn < turns; turn++) await ring.turn();
        const before = await readFile(path);
        await ring.turn();
        const after = await readFile(path);
        const place = [0, 1, 2, 3].find(
          (n) => !before.subarray(n * PLACE, (n + 1) * PLACE).equals(after.subarray(n * PLACE, (n + 1) * PLACE)),
        );
        const torn = Buffer.from(before);
        after.copy(torn, (place ?? 0) * PLACE, (place ?? 0) * PLACE, (place ?? 0) * PLACE + cut);
        const copy = join(directory.path, 'torn');
        await writeFile(copy, torn);
        const again = await openRing(3, copy);
        expect(new Map(again.images)).toEqual(images);
        again.ring.keep(images);
        const another = new Map([...images, anImage()]);
        await untilHeld(again.ring, another);
        for (let turn = 0; turn < 5; turn++) await again.ring.turn();
        expect(new Map((await openRing(3, copy)).images)).toEqual(another);
      }),
      { numRuns: 25 },
    );
  });

  it('overwrites what was dropped within one round', async () => {
    const { ring } = await openRing();
    const [id, bytes] = anImage();
    await untilHeld(ring, new Map([[id, bytes]]));
    for (let turn = 0; turn < 3; turn++) await ring.turn();
    ring.keep(new Map());
    for (let turn = 0; turn < 4; turn++) await ring.turn();
    expect((await openRing()).images).toEqual(new Map());
  });

  it('shows nothing of what it holds', async () => {
    const { ring } = await openRing();
    await untilHeld(ring, new Map([[randomUUID(), Buffer.from('村里的路'.repeat(20))]]));
    const file = await readFile(path);
    expect(file.includes('村里的路')).toBe(false);
    expect(file).toHaveLength(4 * PLACE);
  });

  it('grows with its setting and keeps its size when the setting shrinks', async () => {
    const { ring } = await openRing(2);
    const images = new Map([anImage(), anImage()]);
    await untilHeld(ring, images);
    const grown = await openRing(5);
    expect(new Map(grown.images)).toEqual(images);
    const more = new Map([...images, anImage(), anImage(), anImage()]);
    await untilHeld(grown.ring, more);
    const shrunk = await openRing(1);
    expect(new Map(shrunk.images)).toEqual(more);
    expect((await stat(path)).size).toBe(6 * PLACE);
  });

  it('makes no file and writes nothing without places', async () => {
    const { ring, images } = await openRing(0);
    await ring.turn();
    expect(images.size).toBe(0);
    await expect(open(path, 'r')).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('does not open with another key', async () => {
    await openRing();
    await expect(ImageRing.open({ path, key: randomBytes(32), slots: 3, imageBytes })).rejects.toThrow(WrongSpoolKey);
  });
});
