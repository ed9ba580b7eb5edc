import { entryHash, NO_HEAD, type DirectoryEntry } from './directory-entry.js';
import { readTokenKey } from './token-key.js';

/**
 * What is wrong with a directory:
 * - BROKEN: the chain does not hold, or an entry makes no sense.
 * - TWO_KEYS: two keys for one purpose, week and generation, or one key twice.
 * - REWRITTEN: the past is not what was seen before.
 * - SHORTER: entries that were seen before are gone.
 * - SPLIT: the two origins contradict each other.
 * - APART: one origin has kept back entries of the other for too long.
 * - UNLISTED: a key is offered that the directory does not list.
 */
export type DirectoryFaultCode = 'BROKEN' | 'TWO_KEYS' | 'REWRITTEN' | 'SHORTER' | 'SPLIT' | 'APART' | 'UNLISTED';

/** A directory that must not be trusted. */
export class DirectoryFault extends Error {
  /** @param index of the first entry that is wrong */
  constructor(
    readonly code: DirectoryFaultCode,
    readonly index: number,
  ) {
    super(`${code} at entry ${index} of the key directory`);
    this.name = 'DirectoryFault';
  }
}

export interface ListedKey {
  readonly purpose: string;
  readonly epoch: string;
  readonly generation: number;
  readonly keyId: string;
  readonly retired: boolean;
}

/** All that has to be remembered of a directory to go on checking it. Plain JSON. */
export interface DirectoryView {
  readonly length: number;
  /** Hash of the last entry, base64url. */
  readonly head: string;
  readonly keys: readonly ListedKey[];
}

export const emptyDirectory: DirectoryView = { length: 0, head: NO_HEAD, keys: [] };

/** Goes on from where `view` ends. @throws DirectoryFault BROKEN, TWO_KEYS */
export function extendDirectory(view: DirectoryView, entries: readonly DirectoryEntry[]): DirectoryView {
  return entries.reduce(withEntry, view);
}

function withEntry(view: DirectoryView, entry: DirectoryEntry): DirectoryView {
  const fits = entry.index === view.length && entry.previous === view.head;
  if (!fits || (entry.kind === 'OPENED') !== (entry.index === 0)) throw new DirectoryFault('BROKEN', view.length);
  return { length: view.length + 1, head: entryHash(entry), keys: keysAfter(view.keys, entry) };
}

function keysAfter(keys: readonly ListedKey[], entry: DirectoryEntry): readonly ListedKey[] {
  if (entry.kind === 'KEY') return [...keys, newKey(keys, entry)];
  if (entry.kind !== 'RETIRED') return keys;
  const place = keys.findIndex((key) => sameTriple(key, entry) && key.keyId === entry.keyId && !key.retired);
  if (place < 0) throw new DirectoryFault('BROKEN', entry.index);
  return keys.map((key, at) => (at === place ? { ...key, retired: true } : key));
}

function newKey(keys: readonly ListedKey[], entry: DirectoryEntry): ListedKey {
  const { purpose, epoch, generation, keyId, publicKey, index } = entry;
  try {
    readTokenKey(publicKey, keyId);
  } catch {
    throw new DirectoryFault('BROKEN', index);
  }
  if (keys.some((key) => sameTriple(key, entry) || key.keyId === keyId)) throw new DirectoryFault('TWO_KEYS', index);
  return { purpose, epoch, generation, keyId, retired: false };
}

type Triple = Pick<ListedKey, 'purpose' | 'epoch' | 'generation'>;

export function sameTriple(one: Triple, other: Triple): boolean {
  return one.purpose === other.purpose && one.epoch === other.epoch && one.generation === other.generation;
}

/** How many entries two directories begin with alike. */
export function commonLength(one: readonly DirectoryEntry[], other: readonly DirectoryEntry[]): number {
  const differs = one.findIndex((entry, at) => other[at] === undefined || entryHash(entry) !== entryHash(other[at]));
  return differs < 0 ? one.length : differs;
}
