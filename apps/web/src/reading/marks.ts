/** How far somebody has read in a thread. */
export interface Mark {
  /** The highest number seen. */
  readonly seq: number;
  /** The day of the last visit, yyyy-mm-dd. */
  readonly on: string;
}
export type Marks = Readonly<Record<string, Mark>>;

/** Older marks make room for newer ones. */
const KEPT = 600;

/** The marks after this number came into view that day: forwards, never back, however late it is told. */
export function marked(marks: Marks, threadId: string, seq: number, on: string): Marks {
  const { [threadId]: known, ...others } = marks;
  if (known !== undefined && known.seq >= seq && known.on === on) return marks;
  const rest = Object.entries(others).slice(1 - KEPT);
  return Object.fromEntries([...rest, [threadId, { seq: Math.max(seq, known?.seq ?? 0), on }]]);
}

interface Listed {
  readonly id: string;
  readonly lastSeq: number;
  readonly hidden?: unknown;
  readonly withdrawn: boolean;
}

/** How many numbers came since; 0 where nothing is to be read any more or wanted. Null for a thread never opened here. */
export function unreadIn(
  marks: Marks,
  { id, lastSeq, hidden, withdrawn }: Listed,
  mutes: readonly string[],
): number | null {
  const mark = marks[id];
  if (mark === undefined) return null;
  return hidden != null || withdrawn || mutes.includes(id) ? 0 : Math.max(0, lastSeq - mark.seq);
}
