import { useSyncExternalStore } from 'react';
import { anonymity, type AnonymousSnapshot, type KeptReceipt } from '../index.js';

/** What this device knows of its person's anonymous side. Asks nobody. */
export function useAnonymous(): AnonymousSnapshot {
  return useSyncExternalStore(anonymity.subscribe, anonymity.snapshot);
}

/** The receipt this browser holds for the thread, if it does. */
export function useMyAnonymous(threadId: string): KeptReceipt | undefined {
  return useAnonymous().receipts.find((receipt) => receipt.threadId === threadId);
}
