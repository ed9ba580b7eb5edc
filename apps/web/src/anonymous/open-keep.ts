import { shelves, type Change, type Keep } from './keep.js';
import { openKeepInMemory } from './keep-in-memory.js';
import { chosenKeeping, rememberKeeping, type Keeping } from './keeping.js';
import { forgetOnDevice, openStoreOnDevice } from './vault/store-on-device.js';
import { Vault } from './vault/vault.js';

const openVault = async (accountId: string): Promise<Vault> => Vault.open(await openStoreOnDevice(accountId));

/** On the device where that is chosen and the browser can; else in memory. */
export async function openKeep(accountId: string): Promise<Keep> {
  if (chosenKeeping() === 'device') {
    try {
      return await openVault(accountId);
    } catch {
      // A private window may refuse databases: then nothing is kept, and the page says so.
    }
  }
  return openKeepInMemory();
}

/** Carries everything over to where it is to be kept from now on, and erases it where it was. */
export async function moveKeep(from: Keep, accountId: string, keeping: Keeping): Promise<Keep> {
  rememberKeeping(keeping);
  const to = keeping === 'device' ? await openVault(accountId) : openKeepInMemory();
  const records: Change[] = [];
  for (const shelf of shelves) {
    for (const put of await from.all(shelf)) records.push({ shelf, put } as Change);
  }
  await to.apply(records);
  from.close();
  if (keeping === 'nothing') await forgetOnDevice(accountId);
  return to;
}
