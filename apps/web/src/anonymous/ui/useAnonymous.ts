import { useSyncExternalStore } from 'react';
import { anonymity, type AnonymousSnapshot, type KeptReceipt } from '../index.js';

/** What this device knows of its person's anonymous side. Asks nobody. */
export function useAnonymous(): AnonymousSnapshot {
  return useSyncExternalStore(anonymity.subscribe, anonymity.snapshot);
}

/**
 * Whether pages speak of anonymity at all. Not before it is known: where names must be known the word stands nowhere.
 */
export function useAnonymousOffered(): boolean {
  const { availability, status } = useAnonymous();
  return availability.state !== 'off' && (availability.state !== 'starting' || status !== null);
}

/** The receipt this browser holds for the thread, if it does. */
export function useMyAnonymous(threadId: string): KeptReceipt | undefined {
  return useAnonymous().receipts.find((receipt) => receipt.threadId === threadId);
}
