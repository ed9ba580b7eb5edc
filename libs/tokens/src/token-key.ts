import { sha256 } from '@noble/hashes/sha2.js';
import { concat, equal, fromBase64Url, toBase64Url } from './bytes.js';
import { Malformed } from './malformed.js';

export const MODULUS_BYTES = 256;
const KEY_BYTES = 342;
const MODULUS_AT = 81;

/** Works for Node's and the browser's own type alike. */
export type VerifyKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

const hex = (text: string): Uint8Array =>
  Uint8Array.from({ length: text.length / 2 }, (_, at) => Number.parseInt(text.slice(2 * at, 2 * at + 2), 16));

/**
 * RFC 9578 section 6.5: the key travels as a SubjectPublicKeyInfo of RSASSA-PSS with SHA-384, MGF1 with SHA-384 and a
 * salt of 48 bytes. With a 2048-bit modulus and exponent 65537 only the modulus differs from key to key, so the frame
 * is compared byte by byte instead of parsed.
 */
const before = hex(
  '30820152303d06092a864886f70d01010a3030a00d300b0609608648016503040202a11a301806092a864886f70d010108' +
    '300b0609608648016503040202a2030201300382010f003082010a0282010100',
);
const after = hex('0203010001');

/** @param modulus 256 bytes, big-endian, with the top bit set. */
export function encodeTokenKey(modulus: Uint8Array): Uint8Array {
  if (modulus.length !== MODULUS_BYTES || (modulus[0] ?? 0) < 0x80) throw new Malformed('publicKey', 'not 2048 bits');
  return concat(before, modulus, after);
}

/** The modulus inside a token key. @throws Malformed */
export function parseTokenKey(key: Uint8Array): Uint8Array {
  const fits =
    key.length === KEY_BYTES && equal(key.subarray(0, MODULUS_AT), before) && equal(key.subarray(-after.length), after);
  const modulus = key.slice(MODULUS_AT, MODULUS_AT + MODULUS_BYTES);
  if (!fits || (modulus[0] ?? 0) < 0x80) throw new Malformed('publicKey', 'not an RSA-2048 key for tokens');
  return modulus;
}

/** RFC 9578 section 6.5: SHA-256 of the encoded key. */
export function tokenKeyId(key: Uint8Array): Uint8Array {
  return sha256(key);
}

export function tokenKeyJwk(key: Uint8Array): { kty: 'RSA'; n: string; e: 'AQAB'; alg: 'PS384'; ext: true } {
  return { kty: 'RSA', n: toBase64Url(parseTokenKey(key)), e: 'AQAB', alg: 'PS384', ext: true };
}

/** @throws Malformed when the text is no token key or `keyId` belongs to another. */
export function readTokenKey(publicKey: string, keyId: string): Uint8Array {
  const key = fromBase64Url(publicKey) ?? new Uint8Array();
  parseTokenKey(key);
  if (toBase64Url(tokenKeyId(key)) !== keyId) throw new Malformed('keyId', 'is not the fingerprint of the key');
  return key;
}

export function importVerifyKey(key: Uint8Array): Promise<VerifyKey> {
  return crypto.subtle.importKey('jwk', tokenKeyJwk(key), { name: 'RSA-PSS', hash: 'SHA-384' }, true, ['verify']);
}
