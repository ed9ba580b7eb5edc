import type { KeptLot } from '../keep.js';
import type { Bytes, VaultKey } from './bytes.js';
import type { Wrapped } from './passphrase.js';

/** What lies open beside the sealed boxes. It is the same for everybody, but for whether there is a passphrase. */
export interface Head {
  /** Drawn anew at each change, so that two tabs notice each other. Random: a counter would tell how often one wrote. */
  readonly stamp: string;
  readonly publicKey: Bytes;
  /** Without a passphrase a key that pages can use and not read; with one, its bytes wrapped. */
  readonly secret: { readonly privateKey: VaultKey } | { readonly wrapped: Wrapped };
  readonly lots: readonly KeptLot[];
}

/** Tokens of the last four weeks, one box a week: they arrive also while the vault is locked. */
export const weekBoxes = ['week-0', 'week-1', 'week-2', 'week-3'] as const;
export const boxes = ['contents', ...weekBoxes] as const;
export type Box = (typeof boxes)[number];
export type Boxes = Readonly<Record<Box, Bytes>>;

/** Asked for something after `close`: the person signed out, and the work under way ends where it stands. */
export class VaultClosed extends Error {
  override readonly name = 'VaultClosed';
}

/** Every method throws VaultClosed after `close`. */
export interface VaultStore {
  /** Undefined when there is no vault yet. */
  head(): Promise<Head | undefined>;
  /** Head and boxes as they stood at one moment; no head when there is no vault any more. */
  whole(): Promise<{ readonly head: Head | undefined; readonly boxes: Boxes }>;
  /** All or nothing, and only if nobody wrote since `stamp` was read (null: since there was nothing). */
  write(stamp: string | null, head: Head, changed: Partial<Boxes>): Promise<boolean>;
  close(): void;
}
