import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const IV = 12;
const TAG = 16;

/** The issuer's key was sealed with another KEY_ENCRYPTION_KEY than the configured one. */
export class WrongKeyEncryptionKey extends Error {
  constructor() {
    super('KEY_ENCRYPTION_KEY is not the one the issuer’s keys were stored with: put that one back.');
    this.name = 'WrongKeyEncryptionKey';
  }
}

/** AES-256-GCM, iv ‖ tag ‖ ciphertext; the key id is authenticated with it, so that two rows cannot change places. */
export function sealPrivateKey(encryptionKey: Buffer, keyId: string, pkcs8: Buffer): Buffer {
  const iv = randomBytes(IV);
  const cipher = createCipheriv('aes-256-gcm', encryptionKey, iv).setAAD(Buffer.from(keyId));
  const ciphertext = Buffer.concat([cipher.update(pkcs8), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), ciphertext]);
}

/** @throws WrongKeyEncryptionKey */
export function openPrivateKey(encryptionKey: Buffer, keyId: string, sealed: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', encryptionKey, sealed.subarray(0, IV))
    .setAAD(Buffer.from(keyId))
    .setAuthTag(sealed.subarray(IV, IV + TAG));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]);
  } catch {
    throw new WrongKeyEncryptionKey();
  }
}
