import { RSABSSA } from '@cloudflare/blindrsa-ts';
import { fromBase64Url, toBase64Url } from './bytes.js';
import { authorFrom, newSeed } from './author.js';
import { Malformed } from './malformed.js';
import { MODULUS_BYTES, importVerifyKey, readTokenKey, tokenKeyId } from './token-key.js';
import { challengeDigest, encodeToken, nonceOf, tokenInput, type KeyPurpose, type Token } from './token.js';

/** Every lot has four tokens, so that the number asked for tells nothing. */
export const TOKENS_PER_LOT = 4;
export const LOTS_PER_EPOCH = 3;

/** A key as both origins publish it. */
export interface KeyInfo {
  /** base64url of SHA-256 of the public key. */
  readonly keyId: string;
  /** An ISO week, "2026-W48". */
  readonly epoch: string;
  readonly generation: number;
  /** base64url, as RFC 9578 encodes it. */
  readonly publicKey: string;
  /** Defaults to `forum`. */
  readonly purpose?: string;
}

/** What goes to the issuer. */
export interface LotRequest {
  readonly keyId: string;
  readonly lot: number;
  /** base64url, 256 bytes each. */
  readonly blinded: readonly string[];
}

/**
 * Keep it on the device **before** sending: the issuer answers the very same request again, but never another one for
 * the same lot. Plain JSON. Secret: whoever holds it can recognise the tokens.
 */
export interface PendingLot {
  readonly key: KeyInfo;
  readonly request: LotRequest;
  readonly secrets: readonly { readonly seed: string; readonly inverse: string }[];
}

/** A token and the seed of the one author it certifies. Plain JSON, secret. */
export interface HeldToken {
  readonly keyId: string;
  readonly epoch: string;
  /** base64url, 16 bytes: the receipt of whatever this token will pay for. */
  readonly seed: string;
  /** base64url, 354 bytes. */
  readonly token: string;
}

/** RSABSSA-SHA384-PSS-Deterministic, RFC 9474 section 5. */
const suite = /* @__PURE__ */ RSABSSA.SHA384.PSS.Deterministic();

function unsigned(key: KeyInfo, encodedKey: Uint8Array, seed: Uint8Array): Omit<Token, 'authenticator'> {
  const purpose: KeyPurpose = { purpose: key.purpose ?? 'forum', epoch: key.epoch, generation: key.generation };
  return {
    nonce: nonceOf(authorFrom(seed).publicKey),
    challengeDigest: challengeDigest(purpose),
    keyId: tokenKeyId(encodedKey),
  };
}

/**
 * Makes four fresh authors and blinds a token for each. About 80 ms a token in a browser: call it in a web worker.
 * @param lot 1 to 3, one that `lotsMissing` names.
 * @throws Malformed when the key is not one, or its id is not its fingerprint.
 */
export async function createLotRequest(key: KeyInfo, lot: number): Promise<PendingLot> {
  const encodedKey = readTokenKey(key.publicKey, key.keyId);
  const verifyKey = await importVerifyKey(encodedKey);
  const blinded: string[] = [];
  const secrets: PendingLot['secrets'][number][] = [];
  for (let i = 0; i < TOKENS_PER_LOT; i++) {
    const seed = newSeed();
    const { blindedMsg, inv } = await suite.blind(verifyKey, tokenInput(unsigned(key, encodedKey, seed)));
    blinded.push(toBase64Url(blindedMsg));
    secrets.push({ seed: toBase64Url(seed), inverse: toBase64Url(inv) });
  }
  return { key, request: { keyId: key.keyId, lot, blinded }, secrets };
}

/**
 * Unblinds the issuer's answer and checks every signature.
 * @throws Malformed when a signature is not the issuer's: then the issuer is broken or hostile; keep nothing of it.
 */
export async function finishLot(pending: PendingLot, signatures: readonly string[]): Promise<HeldToken[]> {
  const encodedKey = readTokenKey(pending.key.publicKey, pending.key.keyId);
  const verifyKey = await importVerifyKey(encodedKey);
  if (signatures.length !== pending.secrets.length) throw new Malformed('signatures', 'are not as many as asked for');
  return Promise.all(
    pending.secrets.map(async (secret, i) => {
      const input = unsigned(pending.key, encodedKey, bytes(secret.seed, 16));
      const authenticator = await unblind(verifyKey, tokenInput(input), signatures[i] ?? '', secret.inverse);
      const token = toBase64Url(encodeToken({ ...input, authenticator }));
      return { keyId: pending.key.keyId, epoch: pending.key.epoch, seed: secret.seed, token };
    }),
  );
}

async function unblind(
  key: Parameters<typeof suite.finalize>[0],
  input: Uint8Array,
  signature: string,
  inverse: string,
) {
  const blindSignature = bytes(signature, MODULUS_BYTES);
  try {
    return await suite.finalize(key, input, blindSignature, bytes(inverse, MODULUS_BYTES));
  } catch {
    throw new Malformed('signatures', 'one is not the issuer’s');
  }
}

function bytes(text: string, length: number): Uint8Array {
  const decoded = text.length > 2 * length ? undefined : fromBase64Url(text);
  if (decoded?.length !== length) throw new Malformed('signatures', `one is not ${length} bytes`);
  return decoded;
}
