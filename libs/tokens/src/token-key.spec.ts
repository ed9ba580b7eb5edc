import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { anIssuer } from './fixtures/issuer.js';
import { fromBase64Url } from './bytes.js';
import { Malformed } from './malformed.js';
import { encodeTokenKey, parseTokenKey, readTokenKey } from './token-key.js';

const { key } = await anIssuer();
const other = await anIssuer();

describe('a token key', () => {
  const encoded = fromBase64Url(key.publicKey) ?? new Uint8Array();

  it('is what OpenSSL reads as RSASSA-PSS with SHA-384, MGF1 with SHA-384 and a salt of 48 bytes', () => {
    const read = createPublicKey({ key: Buffer.from(encoded), format: 'der', type: 'spki' });
    expect(read.asymmetricKeyType).toBe('rsa-pss');
    expect(read.asymmetricKeyDetails).toEqual({
      modulusLength: 2048,
      publicExponent: 65_537n,
      hashAlgorithm: 'sha384',
      mgf1HashAlgorithm: 'sha384',
      saltLength: 48,
    });
    expect(encodeTokenKey(parseTokenKey(encoded))).toEqual(encoded);
  });

  it('is refused when a byte of its frame differs', () => {
    for (const at of [0, 10, 40, 80, 337, 341]) {
      const broken = Uint8Array.from(encoded);
      broken[at] = (broken[at] ?? 0) ^ 1;
      expect(() => parseTokenKey(broken)).toThrow(Malformed);
    }
    expect(() => parseTokenKey(encoded.slice(1))).toThrow(Malformed);
  });

  it('is refused under an id that is not its fingerprint', () => {
    expect(() => readTokenKey(key.publicKey, other.key.keyId)).toThrow('fingerprint');
  });
});
