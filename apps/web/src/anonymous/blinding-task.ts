import type { HeldToken, KeyInfo, PendingLot } from '#tokens';

/** What the worker is asked, and what it answers under the same id. */
export type BlindingTask =
  | { readonly id: number; readonly type: 'blind'; readonly key: KeyInfo; readonly lot: number }
  | {
      readonly id: number;
      readonly type: 'finish';
      readonly pending: PendingLot;
      readonly signatures: readonly string[];
    };

export type BlindingAnswer =
  | { readonly id: number; readonly pending: PendingLot }
  | { readonly id: number; readonly tokens: readonly HeldToken[] }
  | { readonly id: number; readonly failure: string };
