import { boxes, type Boxes, type Head, type VaultStore } from './store.js';

const STORE = 'vault';
const HEAD = 'head';

/** One database for each account on the device, so that two people sharing a PC do not find each other's receipts by chance. */
const nameOf = (accountId: string): string => `xinqiao-vault-${accountId}`;

function settle<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB request failed'));
  });
}

/** @throws when the browser keeps no databases (private window of some browsers, storage switched off). */
export async function openStoreOnDevice(accountId: string): Promise<VaultStore> {
  const request = indexedDB.open(nameOf(accountId), 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(STORE);
  return new StoreOnDevice(await settle(request));
}

/** Forgets everything this account kept here. The receipts cannot be recovered. */
export async function forgetOnDevice(accountId: string): Promise<void> {
  await settle(indexedDB.deleteDatabase(nameOf(accountId)));
}

class StoreOnDevice implements VaultStore {
  constructor(private readonly database: IDBDatabase) {
    // Another tab that forgets everything must not wait for this one.
    database.onversionchange = () => database.close();
  }

  head(): Promise<Head | undefined> {
    return settle(this.read().get(HEAD) as IDBRequest<Head | undefined>);
  }

  async whole(): Promise<{ head: Head; boxes: Boxes }> {
    const store = this.read();
    const [head, ...sealed] = await Promise.all([HEAD, ...boxes].map((key) => settle<unknown>(store.get(key))));
    return {
      head: head as Head,
      boxes: Object.fromEntries(boxes.map((box, at) => [box, sealed[at]])) as unknown as Boxes,
    };
  }

  write(stamp: string | null, head: Head, changed: Partial<Boxes>): Promise<boolean> {
    const transaction = this.database.transaction(STORE, 'readwrite', { durability: 'strict' });
    const store = transaction.objectStore(STORE);
    const known = store.get(HEAD) as IDBRequest<Head | undefined>;
    let written = false;
    known.onsuccess = () => {
      if ((known.result?.stamp ?? null) !== stamp) return;
      written = true;
      store.put(head, HEAD);
      for (const [box, sealed] of Object.entries(changed)) store.put(sealed, box);
    };
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(written);
      transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB transaction aborted'));
    });
  }

  close(): void {
    this.database.close();
  }

  private read(): IDBObjectStore {
    return this.database.transaction(STORE, 'readonly').objectStore(STORE);
  }
}
