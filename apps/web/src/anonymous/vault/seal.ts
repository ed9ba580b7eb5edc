import { join, utf8, type Bytes, type VaultKey } from './bytes.js';

/**
 * Sealing to a public key: anybody may put something in, only the private key takes it out. ECDH on P-256, HKDF-SHA-256
 * and AES-256-GCM, all of WebCrypto: the one curve that every browser of the last years has, with private keys that a
 * page can use but never read. (X25519 is not in Chrome 87 or Safari 14, and in JavaScript its key could be read.)
 */
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
/** Uncompressed, SEC 1 section 2.3.3. */
const PUBLIC_BYTES = 65;
const TAG_BYTES = 16;
/** What sealing adds to the length. */
export const SEAL_BYTES = PUBLIC_BYTES + TAG_BYTES;
// Every key below is used for one message only, so the IV need not vary.
const IV = new Uint8Array(12);

export interface KeyPair {
  readonly publicKey: Bytes;
  readonly privateKey: VaultKey;
}

/** @param extractable only for a key that is about to be wrapped under a passphrase */
export async function newKeyPair(extractable: boolean): Promise<KeyPair> {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(CURVE, extractable, ['deriveBits']);
  return { publicKey: new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)), privateKey };
}

export async function exportPrivate(privateKey: VaultKey): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey));
}

/** From here on usable and not readable. */
export function importPrivate(pkcs8: Bytes): Promise<VaultKey> {
  return crypto.subtle.importKey('pkcs8', pkcs8, CURVE, false, ['deriveBits']);
}

/** @param place where it will lie: sealed for one place it does not open in another. */
export async function seal(publicKey: Bytes, plain: Bytes, place: string): Promise<Bytes> {
  const once = await newKeyPair(false);
  const theirs = await crypto.subtle.importKey('raw', publicKey, CURVE, false, []);
  const key = await messageKey(once.privateKey, theirs, join(once.publicKey, publicKey), place, 'encrypt');
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: IV }, key, plain);
  return join(once.publicKey, new Uint8Array(sealed));
}

/** @throws when it was sealed to another key, for another place, or changed since */
export async function unseal({ publicKey, privateKey }: KeyPair, sealed: Bytes, place: string): Promise<Bytes> {
  const once = sealed.slice(0, PUBLIC_BYTES);
  const theirs = await crypto.subtle.importKey('raw', once, CURVE, false, []);
  const key = await messageKey(privateKey, theirs, join(once, publicKey), place, 'decrypt');
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: IV }, key, sealed.subarray(PUBLIC_BYTES));
  return new Uint8Array(plain);
}

async function messageKey(
  mine: VaultKey,
  theirs: VaultKey,
  salt: Bytes,
  place: string,
  use: 'encrypt' | 'decrypt',
): Promise<VaultKey> {
  const shared = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, mine, 256);
  const secret = await crypto.subtle.importKey('raw', shared, 'HKDF', false, ['deriveKey']);
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt, info: utf8(`xinqiao-vault-v1/${place}`) };
  return crypto.subtle.deriveKey(hkdf, secret, { name: 'AES-GCM', length: 256 }, false, [use]);
}
