import { shelves, type Change, type KeptRecords, type Shelf } from './keep.js';

/** Everything kept, by shelf and id. */
export type Records = { readonly [S in Shelf]: Map<string, KeptRecords[S]> };

export function noRecords(): Records {
  return {
    lot: new Map(),
    pending: new Map(),
    token: new Map(),
    receipt: new Map(),
    posting: new Map(),
    envelope: new Map(),
  };
}

export function applyTo(records: Records, changes: readonly Change[]): void {
  for (const change of changes) {
    if ('remove' in change) records[change.shelf].delete(change.remove);
    else (records[change.shelf] as Map<string, unknown>).set(change.put.id, change.put);
  }
}

/** The changes that make `records` out of nothing. */
export function puttingAll(records: Records): readonly Change[] {
  return shelves.flatMap((shelf) => [...records[shelf].values()].map((put) => ({ shelf, put }) as Change));
}
