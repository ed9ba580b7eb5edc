import { createHash } from 'node:crypto';

const DOMAIN = Buffer.from('xinqiao-anon-v1/letter-tag\0');
const TAG_BYTES = 16;

/**
 * What the digest says in place of a letter: whoever holds its receipt computes the same with `letterTag` of the
 * protocol, and to everybody else it is noise.
 * @param authorKey base64url
 * @param n how many answers there are
 */
export function letterTag(authorKey: string, n: number): string {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(n);
  const hash = createHash('sha256').update(DOMAIN).update(Buffer.from(authorKey, 'base64url')).update(count).digest();
  return hash.subarray(0, TAG_BYTES).toString('base64url');
}
