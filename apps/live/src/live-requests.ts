import { isUuid } from '#contracts';
import type { LiveResume } from '#contracts';

/** More threads than anyone has open at once; beyond it a client is not ours. */
export const THREADS_AT_ONCE = 100;

/** Reads a resume from the wire; null when it is not one. */
export function toResume(request: unknown): LiveResume | null {
  if (typeof request !== 'object' || request === null) return null;
  const { since, threads } = request as Partial<Record<keyof LiveResume, unknown>>;
  if (since !== null && !isPosition(since)) return null;
  if (!Array.isArray(threads) || threads.length > THREADS_AT_ONCE || !threads.every(isUuid)) return null;
  return { since, threads: [...new Set(threads)] };
}

/** The same from a query string: `since=12&threads=a,b`. */
export function toPoll(query: Readonly<Record<string, unknown>>): LiveResume | null {
  const { since, threads } = query;
  const listed = typeof threads === 'string' && threads !== '' ? threads.split(',') : [];
  return toResume({ since: since === undefined || since === '' ? null : Number(since), threads: listed });
}

/** The thread of a subscribe or unsubscribe; null when it names none. */
export function toThreadId(request: unknown): string | null {
  if (typeof request !== 'object' || request === null) return null;
  const { threadId } = request as { threadId?: unknown };
  return isUuid(threadId) ? threadId : null;
}

function isPosition(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0;
}
