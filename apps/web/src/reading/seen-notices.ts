import { useSyncExternalStore } from 'react';
import { useViewer } from '../app/session.js';
import { newsIn, type Countable, type Seen } from './news.js';

const KEPT = 600;
const FIRST_LOOK_BACK = 7 * 86_400_000;
const listeners = new Set<() => void>();
let cached: { readonly key: string; readonly seen: Seen } | null = null;

const keyOf = (viewerId: string): string => `xinqiao.notices.${viewerId}`;

function isSeen(value: unknown): value is Seen {
  return typeof value === 'object' && value !== null && 'since' in value && 'versions' in value;
}

function seenBy(viewerId: string): Seen {
  const key = keyOf(viewerId);
  if (cached?.key === key) return cached.seen;
  const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
  const seen = isSeen(stored) ? stored : { since: Date.now() - FIRST_LOOK_BACK, versions: {} };
  if (!isSeen(stored)) localStorage.setItem(key, JSON.stringify(seen));
  cached = { key, seen };
  return seen;
}

/** Marks them as seen as they are; what happens to them later is news again. */
export function markSeen(viewerId: string, notices: readonly Countable[]): void {
  const seen = seenBy(viewerId);
  const fresh = notices.filter((notice) => newsIn(seen, notice) > 0);
  if (fresh.length === 0) return;
  const ids = new Set(fresh.map(({ id }) => id));
  const others = Object.entries(seen.versions).filter(([id]) => !ids.has(id));
  const now = fresh.map(({ id, version }) => [id, version] as const);
  const next: Seen = { since: seen.since, versions: Object.fromEntries([...others, ...now].slice(-KEPT)) };
  cached = { key: keyOf(viewerId), seen: next };
  localStorage.setItem(keyOf(viewerId), JSON.stringify(next));
  listeners.forEach((listen) => listen());
}

/** What whoever is signed in has seen here. */
export function useSeenNotices(): Seen {
  const { id } = useViewer();
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen);
      return () => void listeners.delete(listen);
    },
    () => seenBy(id),
  );
}
