import { createHash } from 'node:crypto';
import { invalidInput } from '#platform';
import { fromBase64Url, LOTS_PER_EPOCH, MODULUS_BYTES, parseTokenKey, TOKENS_PER_LOT } from '#tokens';

const TEXT_LENGTH = Math.ceil((MODULUS_BYTES * 4) / 3);

/** @throws DomainError INVALID_INPUT when it is not a number of a lot */
export function checkLot(lot: number): number {
  if (!Number.isInteger(lot) || lot < 1 || lot > LOTS_PER_EPOCH) throw invalidInput('lot', `is 1 to ${LOTS_PER_EPOCH}`);
  return lot;
}

/** Four messages below the modulus, as bytes. @throws DomainError INVALID_INPUT */
export function readBlinded(blinded: readonly string[], publicKey: string): Uint8Array[] {
  if (blinded.length !== TOKENS_PER_LOT) throw invalidInput('blinded', `are ${TOKENS_PER_LOT} messages`);
  const modulus = parseTokenKey(fromBase64Url(publicKey) ?? new Uint8Array());
  return blinded.map((text) => {
    const message = text.length === TEXT_LENGTH ? fromBase64Url(text) : undefined;
    if (message === undefined || Buffer.compare(message, modulus) >= 0)
      throw invalidInput('blinded', `are ${MODULUS_BYTES} bytes below the modulus, in base64url`);
    return message;
  });
}

/** Tells a retry from a second request. */
export function requestHash(blinded: readonly Uint8Array[]): Buffer {
  return blinded.reduce((hash, message) => hash.update(message), createHash('sha256')).digest();
}
