import type { HeldToken, PendingLot } from '#tokens';
import type { KeptReceipt, Posting } from './model.js';

/** That this browser took its share of a week. No secret: every browser does. */
export interface KeptLot {
  /** The epoch: a browser takes one lot of each. */
  readonly id: string;
  readonly keyId: string;
  readonly lot: number;
  /** The tokens are here. */
  readonly done: boolean;
}

/** What was blinded and what unblinds the answer: kept before it is sent, since only the same bytes may be asked for twice. */
export interface KeptPending {
  /** The epoch. */
  readonly id: string;
  readonly request: PendingLot;
}

/** An unspent token, under the public key of the author it certifies. */
export interface KeptToken extends HeldToken {
  readonly id: string;
}

/** What is on its way, images and all: the same bytes are sent again until the publication is seen. */
export interface KeptEnvelope {
  /** The posting's id. */
  readonly id: string;
  readonly body: string;
}

export interface KeptRecords {
  readonly lot: KeptLot;
  readonly pending: KeptPending;
  readonly token: KeptToken;
  readonly receipt: KeptReceipt;
  readonly posting: Posting;
  readonly envelope: KeptEnvelope;
}
export type Shelf = keyof KeptRecords;
export const shelves: readonly Shelf[] = ['lot', 'pending', 'token', 'receipt', 'posting', 'envelope'];

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
