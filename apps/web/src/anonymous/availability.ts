import type { Availability } from './model.js';

/** A key as both origins publish it. */
export interface PublishedKey {
  readonly keyId: string;
  readonly epoch: string;
  readonly generation: number;
  readonly publicKey: string;
  readonly spendableFrom: string;
  /** The first day on which it is not spendable any more. */
  readonly spendableUntil: string;
  readonly holders: number;
  readonly spendable: boolean;
}

/** What everybody knows about anonymity today. */
export interface PublicStatus {
  readonly enabled: boolean;
  /** How many images one anonymous post may have; 0 where none are taken. */
  readonly imagesEach: number;
  readonly setSize: number;
  readonly windowSeconds: number;
  readonly keys: readonly PublishedKey[];
  /** Lots this member may still fetch. */
  readonly lotsMissing: readonly { readonly epoch: string; readonly lot: number }[];
}

/** What this browser has: unspent tokens, and of which keys it already took its lot. */
export interface Holding {
  readonly tokens: readonly { readonly keyId: string }[];
  readonly taken: ReadonlySet<string>;
  /** What it has cannot be seen before the vault is unlocked. */
  readonly locked: boolean;
}

/** The key to spend next: the one that ends first, so that nothing held is wasted. */
export function keyToSpend(status: PublicStatus, { tokens }: Holding): PublishedKey | undefined {
  return status.keys
    .filter((key) => key.spendable && tokens.some((token) => token.keyId === key.keyId))
    .sort((a, b) => a.spendableUntil.localeCompare(b.spendableUntil))[0];
}

/** Whether one may speak anonymously now, and if not, why. */
export function availabilityOf(status: PublicStatus, holding: Holding): Availability {
  if (!status.enabled) return { state: 'off' };
  if (holding.locked) return { state: 'locked' };
  const needed = status.setSize;
  const best = keyToSpend(status, holding);
  if (best !== undefined) {
    const spendable = new Set(status.keys.filter((key) => key.spendable).map((key) => key.keyId));
    const tokensLeft = holding.tokens.filter((token) => spendable.has(token.keyId)).length;
    const { holders, spendableUntil: until } = best;
    return { state: 'ready', tokensLeft, holders, needed, until, windowSeconds: status.windowSeconds };
  }
  return whyNot(status, holding);
}

function whyNot(status: PublicStatus, { tokens, taken }: Holding): Availability {
  const needed = status.setSize;
  const held = (key: PublishedKey): boolean => tokens.some((token) => token.keyId === key.keyId);
  const later = status.keys
    .filter((key) => !hasBegun(key))
    .sort((a, b) => a.spendableFrom.localeCompare(b.spendableFrom))[0];
  const small = status.keys.find((key) => held(key) && hasBegun(key) && key.holders < needed);
  if (small !== undefined) return { state: 'too-few', holders: small.holders, needed };
  if (status.keys.some((key) => hasBegun(key) && taken.has(key.keyId)))
    return { state: 'spent', from: later?.spendableFrom ?? null };
  const from = later?.spendableFrom ?? null;
  if (status.keys.some((key) => hasBegun(key) && !mayFetch(status, key))) return { state: 'elsewhere', from };
  if (later !== undefined && held(later))
    return { state: 'early', from: later.spendableFrom, holders: later.holders, needed };
  return { state: 'starting' };
}

function mayFetch({ lotsMissing }: PublicStatus, key: PublishedKey): boolean {
  return lotsMissing.some((missing) => missing.epoch === key.epoch);
}

/** By the device's own calendar: only the wording depends on it. */
function hasBegun(key: PublishedKey): boolean {
  return key.spendableFrom <= new Date().toLocaleDateString('sv-SE');
}
