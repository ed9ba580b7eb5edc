import { sha256 } from '@noble/hashes/sha2.js';
import { concat, utf8 } from './bytes.js';

/** Every hash of the protocol says what it is for, so that a value made for one purpose means nothing in another. */
export type Domain = 'nonce' | 'context' | 'thread' | 'receipt' | 'content' | 'action' | 'directory' | 'letter-tag';

const PROTOCOL = 'xinqiao-anon-v1';

/** The salt of every key derivation. */
export const protocolSalt = utf8(PROTOCOL);

const prefixes = new Map<Domain, Uint8Array>();

export function domainPrefix(domain: Domain): Uint8Array {
  const known = prefixes.get(domain);
  if (known !== undefined) return known;
  const made = utf8(`${PROTOCOL}/${domain}\0`);
  prefixes.set(domain, made);
  return made;
}

export function hashIn(domain: Domain, ...parts: readonly Uint8Array[]): Uint8Array {
  return sha256(concat(domainPrefix(domain), ...parts));
}
