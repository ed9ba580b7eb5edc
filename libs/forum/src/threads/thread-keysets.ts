import { isUuid } from '#contracts';
import { decodeCursor, invalidInput, isInstant } from '#platform';
import type { Parameters } from '../parameters.js';
import type { ThreadRow } from './thread.row.js';

/** The columns a list is ordered by, all descending, and how a row names its place among them. */
export interface Keyset {
  readonly columns: readonly { readonly sql: string; readonly type: string }[];
  readonly placeOf: (row: ThreadRow) => readonly (string | number)[];
}

const byActivity = { sql: 't.last_activity_at', type: 'timestamptz' };
const byOpening = { sql: 't.posted_at', type: 'timestamptz' };
const byId = { sql: 't.id', type: 'uuid' };

export const latest: Keyset = {
  columns: [byActivity, byId],
  placeOf: (row) => [row.lastActivityAt, row.id],
};
export const pinnedFirst: Keyset = {
  columns: [{ sql: 't.pinned', type: 'boolean' }, byActivity, byId],
  placeOf: (row) => [String(row.pinned), row.lastActivityAt, row.id],
};
export const newest: Keyset = {
  columns: [byOpening, byId],
  placeOf: (row) => [row.postedAt, row.id],
};
export const hot: Keyset = {
  columns: [{ sql: 't.hot_rank', type: 'double precision' }, byId],
  placeOf: (row) => [row.hotRank, row.id],
};
export const scheduled: Keyset = {
  columns: [{ sql: 't.hour_starts_at', type: 'timestamptz' }, byId],
  placeOf: (row) => [row.hour?.startsAt ?? '', row.id],
};

export function orderOf({ columns }: Keyset): string {
  return columns.map(({ sql }) => `${sql} DESC`).join(', ');
}

/** The condition for everything after the cursor. @throws DomainError BAD_REQUEST, INVALID_INPUT */
export function placeAfter({ columns }: Keyset, cursor: string, parameters: Parameters): string {
  const place = decodeCursor(cursor, columns.length);
  const wanted = columns.map(({ type }, index) => {
    const key = place[index];
    if (!isOfType(type, key)) throw invalidInput('after', 'a cursor of another list');
    return `${parameters.bind(key)}::${type}`;
  });
  return `(${columns.map(({ sql }) => sql).join(', ')}) < (${wanted.join(', ')})`;
}

/** A cursor is opaque, but anyone can send one: what PostgreSQL would not parse must not reach it. */
function isOfType(type: string, key: unknown): key is string {
  if (typeof key !== 'string') return false;
  if (type === 'uuid') return isUuid(key);
  if (type === 'boolean') return key === 'true' || key === 'false';
  if (type === 'timestamptz') return isInstant(key);
  // As it was written: Number reads more than PostgreSQL does.
  return Number.isFinite(Number(key)) && String(Number(key)) === key;
}
