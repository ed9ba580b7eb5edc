import { shelves, type Change, type Keep } from './keep.js';
import { openKeepInMemory } from './keep-in-memory.js';
import { forgetOnDevice, openKeepOnDevice } from './keep-on-device.js';

/** `nothing`: a public computer, where closing the page must leave no trace. */
export type Keeping = 'device' | 'nothing';

// For this tab only: the next person at a public computer chooses anew.
const KEY = 'xinqiao.keeping';

export function chosenKeeping(): Keeping {
  return sessionStorage.getItem(KEY) === 'nothing' ? 'nothing' : 'device';
}

export function rememberKeeping(keeping: Keeping): void {
  sessionStorage.setItem(KEY, keeping);
}

/** On the device where that is chosen and the browser can; else in memory. */
export async function openKeep(accountId: string): Promise<{ readonly keep: Keep; readonly keeping: Keeping }> {
  if (chosenKeeping() === 'device') {
    try {
      return { keep: await openKeepOnDevice(accountId), keeping: 'device' };
    } catch {
      // A private window may refuse databases: then nothing is kept, and the page says so.
    }
  }
  return { keep: openKeepInMemory(), keeping: 'nothing' };
}

/** Carries everything over to where it is to be kept from now on, and erases it where it was. */
export async function moveKeep(from: Keep, accountId: string, keeping: Keeping): Promise<Keep> {
  rememberKeeping(keeping);
  const records: Change[] = [];
  for (const shelf of shelves) {
    for (const record of await from.all(shelf)) records.push({ shelf, put: record } as Change);
  }
  const to = keeping === 'device' ? await openKeepOnDevice(accountId) : openKeepInMemory();
  await to.apply(records);
  from.close();
  if (keeping === 'nothing') await forgetOnDevice(accountId);
  return to;
}
