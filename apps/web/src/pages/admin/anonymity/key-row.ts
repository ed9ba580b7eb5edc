import type { KeyDirectoryFacts } from '../../anonymity/directory-document.js';

/** `now`: its tokens may be spent. `later`: not yet, or too few hold some. */
export type KeyState = 'now' | 'later' | 'expired' | 'retired';

export interface KeyRow {
  readonly keyId: string;
  readonly epoch: string;
  readonly generation: number;
  readonly state: KeyState;
  /** Null for a key that is of no use any more. */
  readonly holders: number | null;
  /** Tokens, four of each lot. */
  readonly issued: number;
  readonly spent: number;
}

const TOKENS_PER_LOT = 4;

/** Every key of the directory, the newest first. */
export function keyRows({ keyDirectory, keyTotals, anonymity }: KeyDirectoryFacts): KeyRow[] {
  const retired = new Set(keyDirectory.filter(({ kind }) => kind === 'RETIRED').map(({ keyId }) => keyId));
  const rows = keyDirectory.flatMap(({ kind, keyId, epoch, generation }) => {
    if (kind !== 'KEY') return [];
    const current = anonymity.keys.find((key) => key.keyId === keyId);
    const totals = keyTotals.find((key) => key.keyId === keyId);
    const state: KeyState = retired.has(keyId)
      ? 'retired'
      : current === undefined
        ? 'expired'
        : current.spendable
          ? 'now'
          : 'later';
    const issued = (totals?.lots ?? 0) * TOKENS_PER_LOT;
    return [{ keyId, epoch, generation, state, holders: current?.holders ?? null, issued, spent: totals?.spent ?? 0 }];
  });
  return rows.sort((one, other) => other.epoch.localeCompare(one.epoch) || other.generation - one.generation);
}
