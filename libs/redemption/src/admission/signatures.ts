import { constants, createPublicKey, verify, type KeyObject } from 'node:crypto';

/** Salt of RSABSSA-SHA384-PSS. */
const SALT_BYTES = 48;

/** The issuer's signature on a token. Runs on a thread of libuv's pool, about 30 µs. */
export function tokenHolds(key: KeyObject, input: Uint8Array, authenticator: Uint8Array): Promise<boolean> {
  const pss = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: SALT_BYTES };
  return checked((done) => verify('sha384', input, pss, authenticator, done));
}

/** The author's Ed25519 signature. A public key that is no point on the curve signs nothing. */
export function authorHolds(publicKey: Uint8Array, signedBytes: Uint8Array, signature: Uint8Array): Promise<boolean> {
  const x = Buffer.from(publicKey).toString('base64url');
  return checked((done) => {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    verify(null, signedBytes, key, signature, done);
  });
}

function checked(start: (done: (error: Error | null, holds: boolean) => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    try {
      start((error, holds) => resolve(error === null && holds));
    } catch {
      resolve(false);
    }
  });
}
