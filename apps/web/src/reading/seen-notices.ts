import { keptHere } from './kept-here.js';
import { newsIn, type Countable, type Seen } from './news.js';

const KEPT = 600;
const FIRST_LOOK_BACK = 7 * 86_400_000;

function isSeen(value: unknown): value is Seen {
  return typeof value === 'object' && value !== null && 'since' in value && 'versions' in value;
}

const seen = keptHere<Seen>('notices', (stored) =>
  isSeen(stored) ? stored : { since: Date.now() - FIRST_LOOK_BACK, versions: {} },
);

/** Marks them as seen as they are; what happens to them later is news again. */
export function markSeen(viewerId: string, notices: readonly Countable[]): void {
  const { since, versions } = seen.of(viewerId);
  const fresh = notices.filter((notice) => newsIn({ since, versions }, notice) > 0);
  if (fresh.length === 0) return;
  const ids = new Set(fresh.map(({ id }) => id));
  const others = Object.entries(versions).filter(([id]) => !ids.has(id));
  const now = fresh.map(({ id, version }) => [id, version] as const);
  seen.put(viewerId, { since, versions: Object.fromEntries([...others, ...now].slice(-KEPT)) });
}

/** What whoever is signed in has seen here. */
export const useSeenNotices = seen.use;
