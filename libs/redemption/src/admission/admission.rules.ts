import type { CheckedStep } from '#tokens';
import type { RingKey } from './ring-key.js';

/** The key's part of the checks: it is for the forum, not retired, and in its two weeks. */
export function isInUse(key: RingKey, today: string): boolean {
  return key.purpose === 'forum' && !key.retired && key.spendableFrom <= today && today < key.spendableUntil;
}

/** May be spent: in use, and enough members hold tokens of it to hide among. */
export function isSpendable(key: RingKey, today: string, setSize: number): boolean {
  return isInUse(key, today) && key.holders >= setSize;
}

/** Further words a key may add in a day, after the one its token paid for. */
export const FOLLOW_UPS_A_DAY = 10;

/** Steps that belong to the key that opened the thread; a thread's id follows from it. */
export function isOpeners({ payload }: CheckedStep): boolean {
  return payload.type === 'rate' || payload.type === 'withdraw' || payload.type === 'reopen';
}
