import { keptHere } from './kept-here.js';
import { marked, type Marks } from './marks.js';

/**
 * How far this person has read, kept on this device and nowhere else: read marks on a server would tell who watches
 * which anonymous thread.
 */
const marks = keptHere<Marks>('reading', (stored) =>
  typeof stored === 'object' ? ((stored as Marks | null) ?? {}) : {},
);

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

export const marksOf = marks.of;

/** The marks of whoever is signed in, by thread. */
export const useMarks = marks.use;

export function markRead(viewerId: string, threadId: string, seq: number): void {
  const known = marks.of(viewerId);
  const next = marked(known, threadId, seq, today());
  if (next !== known) marks.put(viewerId, next);
}
