import { spendableIn, type Day, type ListedKey } from '#tokens';
import type { Keep, KeptToken } from './keep.js';

/**
 * Drops what nobody will ever take again: tokens of keys that were retired at both origins, and of weeks that are over.
 * Every browser does so, whether or not its person writes.
 * @param today at the anonymous origin: the device's calendar may be wrong
 */
export async function dropDeadTokens(keep: Keep, listed: readonly ListedKey[], today: Day): Promise<void> {
  const retired = new Set(listed.filter((key) => key.retired).map(({ keyId }) => keyId));
  const isDead = ({ keyId, epoch }: KeptToken): boolean => retired.has(keyId) || spendableIn(epoch).until <= today;
  const dead = (await keep.all('token')).filter(isDead);
  if (dead.length > 0) await keep.apply(dead.map(({ id }) => ({ shelf: 'token', remove: id })));
}
