import type { HeldToken, PendingLot } from '#tokens';
import type { KeptReceipt, Posting } from './model.js';

/** This browser's share of a week: kept before it is asked for, since only the same bytes may be asked for twice. */
export interface KeptLot {
  /** The epoch: a browser takes one lot of each. */
  readonly id: string;
  readonly keyId: string;
  readonly lot: number;
  /** What was blinded and what unblinds the answer; null once the tokens are here. */
  readonly request: PendingLot | null;
}

/** An unspent token, under the public key of the author it certifies. */
export interface KeptToken extends HeldToken {
  readonly id: string;
}

/** What is on its way: the same bytes are sent again until the publication is seen. */
export interface KeptEnvelope {
  /** The posting's id. */
  readonly id: string;
  readonly body: string;
}

export interface KeptRecords {
  readonly lot: KeptLot;
  readonly token: KeptToken;
  readonly receipt: KeptReceipt;
  readonly posting: Posting;
  readonly envelope: KeptEnvelope;
}
export type Shelf = keyof KeptRecords;
export const shelves: readonly Shelf[] = ['lot', 'token', 'receipt', 'posting', 'envelope'];

export type Change = {
  [S in Shelf]: { readonly shelf: S; readonly put: KeptRecords[S] } | { readonly shelf: S; readonly remove: string };
}[Shelf];

/** One account's tokens, receipts and outbox on this device. */
export interface Keep {
  all<S extends Shelf>(shelf: S): Promise<readonly KeptRecords[S][]>;
  /** All or nothing: a token is taken in the same step in which the posting that spends it is kept. */
  apply(changes: readonly Change[]): Promise<void>;
  close(): void;
}
