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
const listeners = new Set<() => void>();
let cached: { readonly key: string; readonly marks: Marks } | null = null;

const keyOf = (viewerId: string): string => `xinqiao.reading.${viewerId}`;

function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

function isMarks(value: unknown): value is Marks {
  return typeof value === 'object' && value !== null;
}

export function marksOf(viewerId: string): Marks {
  const key = keyOf(viewerId);
  if (cached?.key === key) return cached.marks;
  const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
  cached = { key, marks: isMarks(stored) ? stored : {} };
  return cached.marks;
}

/** Moves the mark forwards, never back. */
export function markRead(viewerId: string, threadId: string, seq: number): void {
  const { [threadId]: known, ...others } = marksOf(viewerId);
  if (known !== undefined && known.seq >= seq && known.on === today()) return;
  const rest = Object.entries(others).slice(1 - KEPT);
  const mark = { seq: Math.max(seq, known?.seq ?? 0), on: today() };
  const marks = Object.fromEntries([...rest, [threadId, mark]]);
  cached = { key: keyOf(viewerId), marks };
  localStorage.setItem(keyOf(viewerId), JSON.stringify(marks));
  listeners.forEach((listen) => listen());
}

export function onMarks(listen: () => void): () => void {
  listeners.add(listen);
  return () => void listeners.delete(listen);
}
