/** The write-ahead log as one run of bytes, in the order in which everything was ever written, rows long gone included. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SEGMENT = 16 * 1024 * 1024;
const PAGE = 8192;
const [LONG_HEADER, SHORT_HEADER] = [40, 24];
const IS_LONG = 0x0002;

/** Its segments put together, without the headers of their pages: those may stand in the middle of a row. */
export function writeAheadLog({ postgresFolder }) {
  const folder = join(postgresFolder, 'postgres', 'pg_wal');
  const names = readdirSync(folder).filter((name) => /^[0-9A-F]{24}$/.test(name));
  return Buffer.concat(names.sort().flatMap((name) => pagesOf(readFileSync(join(folder, name)), startOf(name))));
}

/** PostgreSQL names a segment by its timeline and by its place, in two parts. */
function startOf(name) {
  const [high, low] = [name.slice(8, 16), name.slice(16)].map((part) => Number.parseInt(part, 16));
  return high * 2 ** 32 + low * SEGMENT;
}

function pagesOf(segment, start) {
  const pages = [];
  for (let at = 0; at + PAGE <= segment.length; at += PAGE) {
    // A segment that was made ready in advance ends with pages that were never written, or with old ones.
    if (Number(segment.readBigUInt64LE(at + 8)) !== start + at) break;
    const header = segment.readUInt16LE(at + 2) & IS_LONG ? LONG_HEADER : SHORT_HEADER;
    pages.push(segment.subarray(at + header, at + PAGE));
  }
  return pages;
}

/** @returns {number[]} every place at which the bytes stand */
export function placesOf(bytes, needle) {
  const places = [];
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + needle.length)) places.push(at);
  return places;
}
