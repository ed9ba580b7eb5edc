import { randomBytes } from 'node:crypto';
import { open, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { aSpoolDirectory } from '../testing.js';
import { fileSize, seal, unseal, WrongSpoolKey } from './sealed-file.js';
import { Spool, SpoolDamaged, SpoolTakenOver, SpoolTooSmall, type SpoolSettings } from './spool.js';

const key = randomBytes(32);
const capacity = 4096;
const text = (content: string) => Buffer.from(content);

describe('a sealed file', () => {
  it('reads back and always has the same size', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: capacity - 4 }), fc.bigInt({ min: 0n, max: 2n ** 63n }), (bytes, n) => {
        const file = seal(key, n, Buffer.from(bytes), capacity);
        expect(file).toHaveLength(fileSize(capacity));
        expect(unseal(key, file)).toEqual({ generation: n, content: Buffer.from(bytes) });
      }),
    );
  });

  it('shows nothing of what it holds, not even that it holds something', () => {
    const [empty, full] = [seal(key, 1n, text(''), capacity), seal(key, 1n, text('村里的路'.repeat(200)), capacity)];
    expect(full.includes('村里的路')).toBe(false);
    expect(full).toHaveLength(empty.length);
  });

  it('is no file any more when one byte differs or the end is missing', () => {
    const file = seal(key, 7n, text('kept'), capacity);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.integer({ min: 1, max: 255 }), (at, flip) => {
        const torn = Buffer.from(file);
        torn[at] = (torn[at] ?? 0) ^ flip;
        expect(unseal(key, torn)).toBeUndefined();
        expect(unseal(key, file.subarray(0, at))).toBeUndefined();
      }),
    );
  });

  it('tells another key from a torn write', () => {
    expect(() => unseal(randomBytes(32), seal(key, 1n, text('kept'), capacity))).toThrow(WrongSpoolKey);
  });
});

describe('the spool', () => {
  let directory: Awaited<ReturnType<typeof aSpoolDirectory>>;
  const files = () => ['spool-a', 'spool-b'].map((name) => join(directory.path, name));
  const settings = (): SpoolSettings => ({ directory: directory.path, key, capacity, imageSlots: 2, imageBytes: 300 });
  const openSpool = () => Spool.open(settings());

  beforeEach(async () => {
    directory = await aSpoolDirectory();
  });
  afterEach(() => directory.remove());

  async function contentNow(): Promise<string | null> {
    const { spool, content } = await openSpool();
    await spool.close();
    return content === null ? null : content.toString();
  }

  it('starts empty and keeps what was written last', async () => {
    const { spool, content } = await openSpool();
    expect(content).toBeNull();
    for (const words of ['one', 'two', 'three']) await spool.write(() => text(words));
    await spool.close();
    expect(await contentNow()).toBe('three');
    expect(await contentNow()).toBe('three');
  });

  it('keeps the write before when the last one was torn at any byte', async () => {
    const { spool } = await openSpool();
    await spool.write(() => text('acknowledged'));
    const before = await Promise.all(files().map((file) => readFile(file)));
    await spool.write(() => text('being written'));
    await spool.close();
    const after = await Promise.all(files().map((file) => readFile(file)));
    const changed = after.findIndex((bytes, at) => !bytes.equals(before[at] ?? Buffer.alloc(0)));
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: fileSize(capacity) - 1 }), async (at) => {
        await restore(after);
        // The first bytes of the new content over the last bytes of the old one.
        const torn = Buffer.concat([
          after[changed]?.subarray(0, at) ?? text(''),
          before[changed]?.subarray(at) ?? text(''),
        ]);
        await writeFile(files()[changed] ?? '', torn);
        expect(await contentNow()).toBe('acknowledged');
      }),
      { numRuns: 25 },
    );
  });

  it('keeps it too when the last file was cut short, scribbled over or removed', async () => {
    const { spool } = await openSpool();
    await spool.write(() => text('acknowledged'));
    await spool.write(() => text('lost'));
    await spool.close();
    const [a = '', b = ''] = files();
    const whole = await Promise.all([readFile(a), readFile(b)]);
    const generation = (file: Buffer | undefined) => unseal(key, file ?? Buffer.alloc(0))?.generation ?? 0n;
    const newest = generation(whole[0]) > generation(whole[1]) ? a : b;
    const harms = [
      () => writeFile(newest, whole[0].subarray(0, 100)),
      () => writeFile(newest, randomBytes(fileSize(capacity))),
      () => writeFile(newest, ''),
      () => rm(newest),
    ];
    for (const harm of harms) {
      await restore(whole);
      await harm();
      expect(await contentNow()).toBe('acknowledged');
    }
  });

  it('does not start when both files are damaged, or were sealed with another key', async () => {
    const { spool } = await openSpool();
    await spool.close();
    await expect(Spool.open({ ...settings(), key: randomBytes(32) })).rejects.toThrow(WrongSpoolKey);
    for (const file of files()) await writeFile(file, randomBytes(200));
    await expect(openSpool()).rejects.toThrow(SpoolDamaged);
  });

  it('does not start with less room than what waits in it takes', async () => {
    const { spool } = await openSpool();
    await spool.write(() => Buffer.alloc(2000));
    await spool.close();
    await expect(Spool.open({ ...settings(), capacity: 1500 })).rejects.toThrow(SpoolTooSmall);
    await (await Spool.open({ ...settings(), capacity: 2500 })).spool.close();
  });

  it('starts afresh after a first start that was cut short', async () => {
    const [a = '', b = ''] = files();
    await writeFile(a, '');
    await writeFile(b, randomBytes(10));
    expect(await contentNow()).toBeNull();
  });

  it('stops when somebody else writes the same files', async () => {
    const { spool } = await openSpool();
    await spool.write(() => text('mine'));
    const other = await openSpool();
    expect(other.content?.toString()).toBe('mine');
    await expect(spool.write(() => text('mine again'))).rejects.toThrow(SpoolTakenOver);
    await other.spool.write(() => text('theirs'));
    await Promise.all([spool.close(), other.spool.close()]);
    expect(await contentNow()).toBe('theirs');
  });

  it('writes in place and leaves no copy behind', async () => {
    const { spool } = await openSpool();
    const [a = ''] = files();
    const reader = await open(a, 'r');
    await spool.write(() => text('secret'));
    await spool.write(() => text(''));
    const bytes = Buffer.alloc(fileSize(capacity));
    await reader.read(bytes, 0, bytes.length, 0);
    expect(unseal(key, bytes)).toBeDefined();
    await Promise.all([reader.close(), spool.close()]);
  });

  async function restore(whole: readonly Buffer[]): Promise<void> {
    for (const [at, bytes] of whole.entries()) await writeFile(files()[at] ?? '', bytes);
  }
});
