import { fromBase64Url, toBase64Url, u32 } from './bytes.js';
import { hashIn } from './domain.js';
import { Malformed } from './malformed.js';

const TAG_BYTES = 16;

/**
 * What the digest lists in place of a letter, so that only who holds its receipt recognises it: the key is told nobody.
 * @param authorKey the public key that opened it, base64url
 * @param n how many entries of the other side the letter holds; look for what was seen plus one, two and so on
 * @throws Malformed
 */
export function letterTag(authorKey: string, n: number): string {
  const key = fromBase64Url(authorKey);
  if (key === undefined) throw new Malformed('authorKey', 'is not base64url');
  return toBase64Url(hashIn('letter-tag', key, u32(n)).subarray(0, TAG_BYTES));
}
