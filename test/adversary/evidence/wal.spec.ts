import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { placesOf, writeAheadLog } from './wal.mjs';

const SEGMENT = 16 * 1024 * 1024;
const PAGE = 8192;

/** One page as PostgreSQL writes it: the first of a segment has a longer header. */
function page(address: number, content: Buffer): Buffer {
  const first = address % SEGMENT === 0;
  const bytes = Buffer.alloc(PAGE);
  bytes.writeUInt16LE(first ? 2 : 0, 2);
  bytes.writeBigUInt64LE(BigInt(address), 8);
  content.copy(bytes, first ? 40 : 24);
  return bytes;
}

describe('the write-ahead log that the adversary reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'xinqiao-wal-'));
  const wal = join(folder, 'postgres', 'pg_wal');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is one run of bytes, in order, whatever pages and segments a row lies across', () => {
    const content = fc.uint8Array({ minLength: 1, maxLength: 3 * PAGE });
    fc.assert(
      fc.property(content, fc.integer({ min: 1, max: 5 }), (given, segment) => {
        const bytes = Buffer.from(given);
        rmSync(wal, { recursive: true, force: true });
        mkdirSync(wal, { recursive: true });
        const pages: Buffer[] = [];
        for (let at = 0; at < bytes.length;) {
          const room = PAGE - (pages.length === 0 ? 40 : 24);
          pages.push(page(segment * SEGMENT + pages.length * PAGE, bytes.subarray(at, at + room)));
          at += room;
        }
        // What an older round left behind it.
        const stale = page(0, Buffer.from('stale'));
        const name = `00000001${'0'.repeat(8)}${segment.toString(16).toUpperCase().padStart(8, '0')}`;
        writeFileSync(join(wal, name), Buffer.concat([...pages, stale]));
        writeFileSync(join(wal, `${name}.partial`), 'stale');
        const read = writeAheadLog({ postgresFolder: folder });
        expect(read.subarray(0, bytes.length).equals(bytes)).toBe(true);
        expect(read.includes('stale')).toBe(false);
      }),
      { numRuns: 30 },
    );
  });

  it('names every place of a string', () => {
    expect(placesOf(Buffer.from('ab-ab--ab'), Buffer.from('ab'))).toEqual([0, 3, 7]);
  });
});
