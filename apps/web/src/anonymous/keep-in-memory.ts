import type { Change, Keep, KeptRecords, Shelf } from './keep.js';

/** "Public computer": everything is gone when the page is closed. */
export function openKeepInMemory(): Keep {
  const records: { [S in Shelf]: Map<string, KeptRecords[S]> } = {
    lot: new Map(),
    token: new Map(),
    receipt: new Map(),
    posting: new Map(),
    envelope: new Map(),
  };
  function apply(change: Change): void {
    if ('remove' in change) records[change.shelf].delete(change.remove);
    else (records[change.shelf] as Map<string, unknown>).set(change.put.id, change.put);
  }
  return {
    all: (shelf) => Promise.resolve([...records[shelf].values()]),
    apply: (changes) => {
      for (const change of changes) apply(change);
      return Promise.resolve();
    },
    close: () => undefined,
  };
}
