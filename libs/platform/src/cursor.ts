import { DomainError } from './errors.js';

/** Opaque to clients, a JSON tuple of keyset columns to us. */
export function encodeCursor(...keys: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** @throws DomainError BAD_REQUEST when the text is not a cursor of `length` keys that we could have made. */
export function decodeCursor(cursor: string, length: number): readonly (string | number)[] {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (Array.isArray(keys) && keys.length === length && keys.every(isKey)) return keys;
  } catch {
    // falls through: whatever is wrong with it, the answer is the same
  }
  throw new DomainError('BAD_REQUEST');
}

function isKey(key: unknown): key is string | number {
  return typeof key === 'string' || (typeof key === 'number' && Number.isSafeInteger(key));
}
