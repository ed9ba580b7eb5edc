import { useSyncExternalStore } from 'react';
import { limits } from '#contracts';
import { useViewer } from '../app/session.js';

/** A list of everything followed is one page of the server's. */
const KEPT = limits.pageSize.max;
const NONE: readonly string[] = [];
const listeners = new Set<() => void>();
let cached: { readonly key: string; readonly ids: readonly string[] } | null = null;

const keyOf = (viewerId: string): string => `xinqiao.follows.${viewerId}`;

function followsOf(viewerId: string): readonly string[] {
  const key = keyOf(viewerId);
  if (cached?.key === key) return cached.ids;
  const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
  const ids = Array.isArray(stored) ? stored.filter((id) => typeof id === 'string') : NONE;
  cached = { key, ids };
  return ids;
}

/** Follows a thread or no longer does: on this device and nowhere else, as how far one has read. The oldest make room. */
export function follow(viewerId: string, threadId: string, on: boolean): void {
  const others = followsOf(viewerId).filter((id) => id !== threadId);
  const ids = on ? [...others, threadId].slice(-KEPT) : others;
  cached = { key: keyOf(viewerId), ids };
  localStorage.setItem(keyOf(viewerId), JSON.stringify(ids));
  listeners.forEach((listen) => listen());
}

/** Ids of the threads that whoever is signed in follows here. */
export function useFollows(): readonly string[] {
  const { id } = useViewer();
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    () => followsOf(id),
  );
}
