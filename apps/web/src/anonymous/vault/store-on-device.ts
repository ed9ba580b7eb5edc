import { boxes, VaultClosed, type Boxes, type Head, type VaultStore } from './store.js';

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
  const store = new StoreOnDevice(accountId);
  await store.database();
  return store;
}

/** Forgets everything this account kept here. The receipts cannot be recovered. */
export async function forgetOnDevice(accountId: string): Promise<void> {
  await settle(indexedDB.deleteDatabase(nameOf(accountId)));
}

async function open(accountId: string, onGone: () => void): Promise<IDBDatabase> {
  const request = indexedDB.open(nameOf(accountId), 1);
  request.onupgradeneeded = () => void request.result.createObjectStore(STORE);
  const database = await settle(request);
  database.onclose = onGone;
  // Another tab that forgets everything must not wait for this one.
  database.onversionchange = () => {
    onGone();
    database.close();
  };
  return database;
}

/** Opens again by itself when another tab, or the person in the browser's settings, erased the database. */
class StoreOnDevice implements VaultStore {
  private opened: Promise<IDBDatabase> | null = null;
  private closed = false;

  constructor(private readonly accountId: string) {}

  async head(): Promise<Head | undefined> {
    return settle((await this.read()).get(HEAD) as IDBRequest<Head | undefined>);
  }

  async whole(): Promise<{ head: Head | undefined; boxes: Boxes }> {
    const store = await this.read();
    const [head, ...sealed] = await Promise.all([HEAD, ...boxes].map((key) => settle<unknown>(store.get(key))));
    return {
      head: head as Head | undefined,
      boxes: Object.fromEntries(boxes.map((box, at) => [box, sealed[at]])) as unknown as Boxes,
    };
  }

  async write(stamp: string | null, head: Head, changed: Partial<Boxes>): Promise<boolean> {
    const transaction = (await this.database()).transaction(STORE, 'readwrite', { durability: 'strict' });
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
    this.closed = true;
    void this.opened?.then((database) => database.close());
    this.opened = null;
  }

  async database(): Promise<IDBDatabase> {
    if (this.closed) throw new VaultClosed();
    this.opened ??= open(this.accountId, () => (this.opened = null));
    return this.opened;
  }

  private async read(): Promise<IDBObjectStore> {
    return (await this.database()).transaction(STORE, 'readonly').objectStore(STORE);
  }
}
