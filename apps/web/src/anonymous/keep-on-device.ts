import { shelves, type Change, type Keep, type KeptRecords, type Shelf } from './keep.js';

const VERSION = 1;

/** One database for each account on the device, so that two people sharing a PC do not find each other's receipts by chance. */
const nameOf = (accountId: string): string => `xinqiao-anonymous-${accountId}`;

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB request failed'));
  });
}

/** @throws when the browser keeps no databases (private window of some browsers, storage switched off). */
export async function openKeepOnDevice(accountId: string): Promise<Keep> {
  const request = indexedDB.open(nameOf(accountId), VERSION);
  request.onupgradeneeded = () => {
    for (const shelf of shelves) {
      if (!request.result.objectStoreNames.contains(shelf)) request.result.createObjectStore(shelf, { keyPath: 'id' });
    }
  };
  return new KeepOnDevice(await settle(request));
}

/** Forgets everything this account kept here. The receipts cannot be recovered. */
export async function forgetOnDevice(accountId: string): Promise<void> {
  await settle(indexedDB.deleteDatabase(nameOf(accountId)));
}

class KeepOnDevice implements Keep {
  constructor(private readonly database: IDBDatabase) {
    // Another tab that forgets everything must not wait for this one.
    database.onversionchange = () => database.close();
  }

  async all<S extends Shelf>(shelf: S): Promise<readonly KeptRecords[S][]> {
    const store = this.database.transaction(shelf, 'readonly').objectStore(shelf);
    return settle(store.getAll() as IDBRequest<KeptRecords[S][]>);
  }

  apply(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return Promise.resolve();
    const transaction = this.database.transaction([...new Set(changes.map((change) => change.shelf))], 'readwrite', {
      durability: 'strict',
    });
    for (const change of changes) {
      const store = transaction.objectStore(change.shelf);
      if ('put' in change) store.put(change.put);
      else store.delete(change.remove);
    }
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB transaction aborted'));
    });
  }

  close(): void {
    this.database.close();
  }
}
