import { concat, u32, utf8 } from './bytes.js';
import { hashIn } from './domain.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { Malformed } from './malformed.js';
import { MODULUS_BYTES } from './token-key.js';

/** RFC 9578 section 6: publicly verifiable tokens, Blind RSA with a 2048-bit key. */
export const TOKEN_TYPE = 0x0002;
export const TOKEN_BYTES = 2 + 32 + 32 + 32 + MODULUS_BYTES;
export const INPUT_BYTES = TOKEN_BYTES - MODULUS_BYTES;

const ISSUER_NAME = 'xinqiao';
const tokenType = Uint8Array.of(TOKEN_TYPE >> 8, TOKEN_TYPE & 0xff);

/** What a key is for. The issuer sees only blinded messages, so the key alone can say it. */
export interface KeyPurpose {
  /** `forum`, and later `poll:<id>`. */
  readonly purpose: string;
  readonly epoch: string;
  /** Rises when the keys of an epoch are retired. */
  readonly generation: number;
}

/** A token as it was signed: 98 bytes of input and the issuer's signature over them. */
export interface Token {
  readonly nonce: Uint8Array;
  readonly challengeDigest: Uint8Array;
  readonly keyId: Uint8Array;
  readonly authenticator: Uint8Array;
}

/** The token's nonce commits to a fresh author key: nobody can steal a token in flight or swap what it pays for. */
export function nonceOf(authorKey: Uint8Array): Uint8Array {
  return hashIn('nonce', authorKey);
}

function short(bytes: Uint8Array): Uint8Array {
  return concat(Uint8Array.of(bytes.length >> 8, bytes.length & 0xff), bytes);
}

/**
 * SHA-256 of a TokenChallenge (RFC 9577 section 2.1) with no origin and a redemption context of 32 bytes that follows
 * from what the key is for. It needs no message from the server, so it cannot mark a client.
 */
export function challengeDigest({ purpose, epoch, generation }: KeyPurpose): Uint8Array {
  const context = hashIn('context', short(utf8(purpose)), short(utf8(epoch)), u32(generation));
  return sha256(concat(tokenType, short(utf8(ISSUER_NAME)), Uint8Array.of(context.length), context, short(utf8(''))));
}

/** RFC 9578 section 6.1: the bytes that are signed. */
export function tokenInput(token: Omit<Token, 'authenticator'>): Uint8Array {
  return concat(tokenType, token.nonce, token.challengeDigest, token.keyId);
}

export function encodeToken(token: Token): Uint8Array {
  return concat(tokenInput(token), token.authenticator);
}

/** @throws Malformed */
export function parseToken(bytes: Uint8Array): Token {
  if (bytes.length !== TOKEN_BYTES) throw new Malformed('token', `is not ${TOKEN_BYTES} bytes`);
  if (((bytes[0] ?? 0) << 8) + (bytes[1] ?? 0) !== TOKEN_TYPE) throw new Malformed('token', 'is of another type');
  return {
    nonce: bytes.slice(2, 34),
    challengeDigest: bytes.slice(34, 66),
    keyId: bytes.slice(66, INPUT_BYTES),
    authenticator: bytes.slice(INPUT_BYTES),
  };
}
