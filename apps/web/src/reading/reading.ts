import { keptHere } from './kept-here.js';

/**
 * How far this person has read, kept on this device and nowhere else: read marks on a server would tell who watches
 * which anonymous thread.
 */
interface Mark {
  /** The highest number seen. */
  readonly seq: number;
  /** The day of the last visit, yyyy-mm-dd. */
  readonly on: string;
}
type Marks = Readonly<Record<string, Mark>>;

/** Older marks make room for newer ones. */
const KEPT = 600;

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

/** Moves the mark forwards, never back. */
export function markRead(viewerId: string, threadId: string, seq: number): void {
  const { [threadId]: known, ...others } = marks.of(viewerId);
  if (known !== undefined && known.seq >= seq && known.on === today()) return;
  const rest = Object.entries(others).slice(1 - KEPT);
  const mark = { seq: Math.max(seq, known?.seq ?? 0), on: today() };
  marks.put(viewerId, Object.fromEntries([...rest, [threadId, mark]]));
}
