import { utf8, type Bytes } from './bytes.js';

/** Bytes that only a passphrase opens. */
export interface Wrapped {
  readonly salt: Bytes;
  /** Kept beside it, so that it can be raised for what is wrapped later. */
  readonly iterations: number;
  readonly sealed: Bytes;
}

/**
 * OWASP's figure for PBKDF2-HMAC-SHA-256. scrypt (N = 2^17) would cost an attacker with graphics cards about ten times
 * more a guess, but it needs 128 MiB at once and seconds of JavaScript on an office PC; this is native, runs beside the
 * page, and takes 0.1 to 0.5 s.
 */
const ITERATIONS = 600_000;
/** Above this a file is not ours: it would only keep the browser busy. */
const MOST_ITERATIONS = 10_000_000;
/** Characters; a passphrase shorter than this is guessed whatever stands in front of it. */
export const SHORTEST_PASSPHRASE = 8;
// A fresh salt makes a fresh key each time, so the IV need not vary.
const IV = new Uint8Array(12);

/** @param what it is, so that a file cannot pass for a vault. */
export async function wrap(plain: Bytes, passphrase: string, what: string): Promise<Wrapped> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const key = await keyUnder(passphrase, salt, ITERATIONS, 'encrypt');
  const cipher = { name: 'AES-GCM', iv: IV, additionalData: utf8(what) };
  return { salt, iterations: ITERATIONS, sealed: new Uint8Array(await crypto.subtle.encrypt(cipher, key, plain)) };
}

/** Undefined when the passphrase is another, or the bytes were changed: nobody can tell which. */
export async function unwrap(wrapped: Wrapped, passphrase: string, what: string): Promise<Bytes | undefined> {
  if (wrapped.iterations < 1 || wrapped.iterations > MOST_ITERATIONS) return undefined;
  const key = await keyUnder(passphrase, wrapped.salt, wrapped.iterations, 'decrypt');
  const cipher = { name: 'AES-GCM', iv: IV, additionalData: utf8(what) };
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipher, key, wrapped.sealed));
  } catch {
    return undefined;
  }
}

async function keyUnder(passphrase: string, salt: Bytes, iterations: number, use: 'encrypt' | 'decrypt') {
  // The same words typed on another keyboard may be other code points.
  const secret = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, [
    'deriveKey',
  ]);
  const pbkdf2 = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(pbkdf2, secret, { name: 'AES-GCM', length: 256 }, false, [use]);
}
