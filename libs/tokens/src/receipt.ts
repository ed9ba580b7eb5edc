import { hashIn } from './domain.js';
import { SEED_BYTES } from './author.js';
import { equal } from './bytes.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LETTERS = 28;
const CHECK_BITS = 12n;

function checksum(seed: Uint8Array): bigint {
  const [a = 0, b = 0] = hashIn('receipt', seed);
  return BigInt((a << 4) | (b >> 4));
}

function toNumber(bytes: Uint8Array): bigint {
  return bytes.reduce((number, byte) => (number << 8n) | BigInt(byte), 0n);
}

/**
 * "ABCD-EFGH-…": 28 letters of Crockford's base32 in groups of four, 128 bits of seed and a checksum of 12 bits.
 * It is the only way back to the thread, and nobody can make a new one.
 */
export function encodeReceipt(seed: Uint8Array): string {
  let rest = (toNumber(seed) << CHECK_BITS) | checksum(seed);
  let letters = '';
  for (let at = 0; at < LETTERS; at++) {
    letters = (alphabet[Number(rest & 31n)] ?? '') + letters;
    rest >>= 5n;
  }
  return letters.replace(/(.{4})(?=.)/g, '$1-');
}

/**
 * The seed of a receipt as a person may type it: in any case, with or without the dashes, with the letters that look
 * like digits. Undefined when it is not a receipt or was mistyped.
 */
export function parseReceipt(text: string): Uint8Array | undefined {
  if (text.length > 200) return undefined;
  const letters = text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1');
  if (letters.length !== LETTERS) return undefined;
  let number = 0n;
  for (const letter of letters) {
    const value = alphabet.indexOf(letter);
    if (value < 0) return undefined;
    number = (number << 5n) | BigInt(value);
  }
  const check = number & ((1n << CHECK_BITS) - 1n);
  const seed = seedFrom(number >> CHECK_BITS);
  return checksum(seed) === check ? seed : undefined;
}

function seedFrom(number: bigint): Uint8Array {
  const seed = new Uint8Array(SEED_BYTES);
  let rest = number;
  for (let at = SEED_BYTES - 1; at >= 0; at--) {
    seed[at] = Number(rest & 0xffn);
    rest >>= 8n;
  }
  return seed;
}

/** True when both texts stand for the same receipt. */
export function sameReceipt(a: string, b: string): boolean {
  const [one, other] = [parseReceipt(a), parseReceipt(b)];
  return one !== undefined && other !== undefined && equal(one, other);
}
