import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FileStore } from './file-store.js';
import { fileStoreAt } from './open-store.js';

/** A folder, or the store that TEST_FILE_STORE names: every store must do the same. */
describe('a store of files', () => {
  let folder: string;
  let store: FileStore;
  const bytes = randomBytes(100_000);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'xinqiao-files-'));
    store = fileStoreAt(process.env['TEST_FILE_STORE'] ?? folder);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const all = { start: 0, end: bytes.length - 1 };
  async function read(key: string, span = all): Promise<Buffer | null> {
    const stream = await store.read(key, span);
    return stream === null ? null : buffer(stream);
  }

  it('gives back what was put, whole and in part', async () => {
    const key = randomUUID();
    await store.put(key, bytes);
    await store.put(key, bytes);
    expect((await read(key))?.equals(bytes)).toBe(true);
    expect((await read(key, { start: 7, end: 11 }))?.equals(bytes.subarray(7, 12))).toBe(true);
    await store.remove(key);
  });

  it('holds nothing where nothing was put, or what was put is removed', async () => {
    const key = randomUUID();
    expect(await read(key)).toBeNull();
    await store.put(key, bytes);
    await store.remove(key);
    await store.remove(key);
    expect(await read(key)).toBeNull();
  });

  it('keeps a file for its owner alone and leaves no pieces', async () => {
    const own = fileStoreAt(folder);
    const key = randomUUID();
    await own.put(key, bytes);
    expect(readdirSync(join(folder, key.slice(0, 2)))).toEqual([key]);
    expect(statSync(join(folder, key.slice(0, 2), key)).mode & 0o077).toBe(0);
  });

  it.each(['s3+https://host/bucket', 's3+https://k:s@host/', 'ftp://k:s@host/bucket', 's3+https://k:s@host/UPPER'])(
    'cannot be %s',
    (place) => {
      expect(() => fileStoreAt(place)).toThrow('FILE_STORE must be a folder');
    },
  );
});
