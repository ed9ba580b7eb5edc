import { pageSize } from '#contracts';
import { keptHere } from './kept-here.js';

/** A place in a thread, and why one wants to find it again. */
export interface Bookmark {
  readonly threadId: string;
  readonly seq: number;
  readonly note: string;
}

/** Of so many threads the titles come in one page of the server's. */
const KEPT = pageSize.max;

function isBookmark(value: unknown): value is Bookmark {
  return typeof value === 'object' && value !== null && 'threadId' in value && 'seq' in value && 'note' in value;
}

const bookmarks = keptHere<readonly Bookmark[]>('bookmarks', (stored) =>
  Array.isArray(stored) ? stored.filter(isBookmark) : [],
);

const samePlace = (one: Bookmark, { threadId, seq }: Bookmark): boolean => one.threadId === threadId && one.seq === seq;

/** Keeps it with this note, instead of an earlier one for the same place. The oldest make room. */
export function keepBookmark(viewerId: string, bookmark: Bookmark): void {
  const others = bookmarks.of(viewerId).filter((known) => !samePlace(known, bookmark));
  bookmarks.put(viewerId, [...others, bookmark].slice(-KEPT));
}

export function dropBookmark(viewerId: string, bookmark: Bookmark): void {
  bookmarks.put(
    viewerId,
    bookmarks.of(viewerId).filter((known) => !samePlace(known, bookmark)),
  );
}

/** The bookmarks of whoever is signed in, the oldest first. */
export const useBookmarks = bookmarks.use;
