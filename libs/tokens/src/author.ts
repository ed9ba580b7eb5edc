import { ed25519 } from '@noble/curves/ed25519.js';
import { hkdf } from '@noble/hashes/hkdf.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { toBase64Url, utf8, uuidFrom } from './bytes.js';
import { hashIn, protocolSalt } from './domain.js';

export const SEED_BYTES = 16;

/** One thread's author. The seed is all there is to keep; two threads of one person share nothing. */
export interface Author {
  readonly secretKey: Uint8Array;
  readonly publicKey: Uint8Array;
  /** base64url of `publicKey`. */
  readonly authorKey: string;
}

/** 128 independent random bits. Never derived from anything, least of all from an account. */
export function newSeed(): Uint8Array {
  return crypto.getRandomValues(new Uint8Array(SEED_BYTES));
}

export function authorFrom(seed: Uint8Array): Author {
  if (seed.length !== SEED_BYTES) throw new RangeError('a seed has 16 bytes');
  const secretKey = hkdf(sha256, seed, protocolSalt, utf8('ed25519/author'), 32);
  const publicKey = ed25519.getPublicKey(secretKey);
  return { secretKey, publicKey, authorKey: toBase64Url(publicKey) };
}

export function signAs(author: Author, message: Uint8Array): Uint8Array {
  return ed25519.sign(message, author.secretKey);
}

/**
 * The id of the thread a key opens. It follows from the public key, so that the receipt alone tells the author where
 * the thread is, on any device, without a question that only an author would ask.
 */
export function threadIdOf(publicKey: Uint8Array): string {
  return uuidFrom(hashIn('thread', publicKey));
}
