import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';
import { encodeTokenKey, fromBase64Url, MODULUS_BYTES, toBase64Url, tokenKeyId } from '#tokens';

export interface FreshKey {
  readonly keyId: string;
  /** As RFC 9578 encodes it, base64url. */
  readonly publicKey: string;
  readonly pkcs8: Buffer;
}

/** Takes about 100 ms, on a thread of libuv's pool. */
export async function freshKey(): Promise<FreshKey> {
  const { privateKey, publicKey } = await promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_BYTES * 8 });
  const { n = '' } = publicKey.export({ format: 'jwk' });
  const encoded = encodeTokenKey(fromBase64Url(n) ?? new Uint8Array());
  return {
    keyId: toBase64Url(tokenKeyId(encoded)),
    publicKey: toBase64Url(encoded),
    pkcs8: privateKey.export({ format: 'der', type: 'pkcs8' }),
  };
}
