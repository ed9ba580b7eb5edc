import { concat, framed, fromBase64Url, toBase64Url, u32, utf8 } from './bytes.js';
import { hashIn } from './domain.js';
import { isDay, type Day } from './epoch.js';
import { Malformed } from './malformed.js';

/** What can happen to the keys. `OPENED` begins a directory, `RESTORED` says that an older copy was put back. */
export const directoryKinds = ['OPENED', 'KEY', 'RETIRED', 'RESTORED'] as const;
export type DirectoryKind = (typeof directoryKinds)[number];

/** One line of the key directory. What does not apply to its kind is '' or 0. */
export interface DirectoryEntry {
  /** 0 for the first. */
  readonly index: number;
  /** base64url of the hash of the entry before; 32 zero bytes in the first. */
  readonly previous: string;
  readonly kind: DirectoryKind;
  readonly purpose: string;
  readonly epoch: string;
  readonly generation: number;
  readonly keyId: string;
  /** As RFC 9578 encodes it, base64url; of `KEY` alone. */
  readonly publicKey: string;
  readonly day: Day;
  /** Why, in the words of whoever retired a key; random in `OPENED`, so that no two directories begin alike. */
  readonly note: string;
}

/** The hash that stands before the first entry. */
export const NO_HEAD = toBase64Url(new Uint8Array(32));
const MAX_TEXT = 2_000;

/** SHA-256 over the canonical bytes, base64url: every field framed by its length, numbers big-endian in four bytes. */
export function entryHash(entry: DirectoryEntry): string {
  const texts = [entry.purpose, entry.epoch, entry.keyId, entry.publicKey, entry.day, entry.note];
  const bytes = concat(
    u32(entry.index),
    fromBase64Url(entry.previous) ?? new Uint8Array(),
    framed(utf8(entry.kind)),
    u32(entry.generation),
    ...texts.map((text) => framed(utf8(text))),
  );
  return toBase64Url(hashIn('directory', bytes));
}

/** The entry as one line of JSON: the same bytes in the file, at both origins and on every machine. */
export function entryLine(entry: DirectoryEntry): string {
  const { index, previous, kind, purpose, epoch, generation, keyId, publicKey, day, note } = entry;
  const ordered = { index, previous, kind, purpose, epoch, generation, keyId, publicKey, day, note };
  return `${JSON.stringify(ordered)}\n`;
}

/** Entries of as many lines. @throws Malformed */
export function readEntryLines(text: string): DirectoryEntry[] {
  if (text !== '' && !text.endsWith('\n')) throw new Malformed('directory', 'ends within a line');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => readEntry(parsed(line)));
}

/** Untrusted. Whatever else it carries is dropped. @throws Malformed */
export function readEntry(value: unknown): DirectoryEntry {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const text = (name: keyof DirectoryEntry): string => {
    const field = given[name];
    if (typeof field !== 'string' || field.length > MAX_TEXT)
      throw new Malformed(name, 'is not a text of the directory');
    return field;
  };
  const number = (name: keyof DirectoryEntry): number => {
    const field = given[name];
    if (!Number.isInteger(field) || (field as number) < 0 || (field as number) > 0xffffffff)
      throw new Malformed(name, 'is not a number of the directory');
    return field as number;
  };
  const kind = directoryKinds.find((one) => one === given['kind']);
  if (kind === undefined) throw new Malformed('kind', 'is unknown');
  if (!isDay(text('day'))) throw new Malformed('day', 'is not a date');
  if (fromBase64Url(text('previous'))?.length !== 32) throw new Malformed('previous', 'is not a hash');
  return {
    index: number('index'),
    previous: text('previous'),
    kind,
    purpose: text('purpose'),
    epoch: text('epoch'),
    generation: number('generation'),
    keyId: text('keyId'),
    publicKey: text('publicKey'),
    day: text('day'),
    note: text('note'),
  };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new Malformed('directory', 'holds a line that is not JSON');
  }
}

/** The first 128 bits of a hash or a key's id, in groups that two people can read to one another. */
export function fingerprintOf(hash: string): string {
  const hex = Array.from(fromBase64Url(hash)?.subarray(0, 16) ?? [], (byte) => byte.toString(16).padStart(2, '0'));
  return hex
    .join('')
    .toUpperCase()
    .replace(/(.{4})(?=.)/g, '$1 ');
}
