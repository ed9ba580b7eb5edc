import { instantAsText, SITE_TIME_ZONE } from '#platform';
import type { ThreadId } from '#contracts';
import { concerning, readable, readableLetter, threadJoins } from '../threads/thread.queries.js';
import type { ReadableBy } from '../threads/thread.queries.js';

/** Where a post was found, and its place in the order. */
export interface FoundRow {
  readonly threadId: ThreadId;
  readonly seq: number;
  /** ISO 8601 text in UTC. */
  readonly postedAt: string;
  /** How well it fits: 0 when nothing was looked for. */
  readonly score: number;
}

/** Conditions on the index alone, in an inner query: they decide what is read at all. */
export const fits = {
  grams: (grams: string) => `s.grams @> ${grams}::text[]`,
  part: (part: string) => `strpos(s.folded, ${part}) > 0`,
  openingOf: (threadId: string) => `(s.thread_id = ${threadId}::uuid AND s.seq = 1)`,
  since: (day: string) => `s.posted_at >= ${day}::date::timestamp AT TIME ZONE '${SITE_TIME_ZONE}'`,
  until: (day: string) => `s.posted_at < (${day}::date + 1)::timestamp AT TIME ZONE '${SITE_TIME_ZONE}'`,
} as const;

/**
 * Conditions on the post and its thread as they are now: what is hidden, moved or closed off is so at once. Official words
 * stay readable in a hidden thread, as on its page. A name is looked for only where everyone who reads the post sees it.
 */
export const stands = `p.state = 'VISIBLE'
  AND (t.hidden_by_trace IS NULL OR p.kind IN ('OFFICIAL', 'CORRECTION', 'QUESTION'))`;
export const readableBySearch = (by: ReadableBy): string => `(${readableLetter(by)} OR (${readable(by)}))`;
export const narrowed = {
  board: (slug: string) => `t.board_id = (SELECT id FROM forum.board WHERE slug = ${slug})`,
  kind: (kind: string) => `t.kind = ${kind}`,
  unit: concerning,
  author: (name: string) => `p.voice = 'NAMED'
    AND p.author_id = ANY(ARRAY(SELECT a.id FROM identity.staff a WHERE strpos(a.name, ${name}) > 0))`,
  official: `p.kind IN ('OFFICIAL', 'CORRECTION')`,
  answered: `(t.official_count > 0 OR t.audience = 'LETTER' AND t.answered_on IS NOT NULL)`,
} as const;

interface Weighed {
  readonly wholes: string;
  readonly anyOfWords: string;
  readonly openingOf: string;
}

/**
 * How well a text fits, in whole numbers so that a cursor names it exactly: found by another room, all in the title, all of it
 * somewhere, by words.
 */
export function scoreOf({ wholes, anyOfWords, openingOf }: Weighed): string {
  return `(
    1000 * coalesce(${fits.openingOf(openingOf)}, false)::int +
    400 * (SELECT bool_and(strpos(split_part(s.folded, E'\\n', 1), whole) > 0) FROM unnest(${wholes}::text[]) whole)::int
    + 200 * (SELECT bool_and(strpos(s.folded, whole) > 0) FROM unnest(${wholes}::text[]) whole)::int
    + round(100 * ts_rank(s.words, ${anyOfWords}::tsquery, 1 | 32))::int)`;
}

const NEWEST_FIRST = 'posted_at DESC, thread_id DESC, seq DESC';

/**
 * The rows of the index that fit, newest first; each is then asked whether it stands, until there are enough. The lateral
 * limit keeps it so: joined as a whole, a common word would be asked for everywhere before the first find is known.
 */
function standing(fitting: readonly string[], conditions: readonly string[], limit: number): string {
  return `
    SELECT s.thread_id, s.seq, s.posted_at FROM forum.post_search s
    CROSS JOIN LATERAL (
      SELECT FROM forum.post p JOIN forum.thread t ON t.id = p.thread_id ${threadJoins}
      WHERE p.thread_id = s.thread_id AND p.seq = s.seq AND ${conditions.join(' AND ')} LIMIT 1
    ) stands
    ${fitting.length > 0 ? `WHERE ${fitting.join(' AND ')}` : ''}
    ORDER BY s.posted_at DESC, s.thread_id DESC, s.seq DESC LIMIT ${Math.trunc(limit)}`;
}

const FOUND = `thread_id AS "threadId", seq, ${instantAsText('posted_at')} AS "postedAt", score`;

export function newestFound(fitting: readonly string[], conditions: readonly string[], limit: number): string {
  return `SELECT ${FOUND} FROM (SELECT *, 0 AS score FROM (${standing(fitting, conditions, limit)}) found) found
    ORDER BY ${NEWEST_FIRST}`;
}

/** The best of the newest: a common word is in more texts than anyone wants weighed. */
export function bestFound(
  fitting: readonly string[],
  conditions: readonly string[],
  best: { score: string; weighed: number; after: string | null; limit: number },
): string {
  return `
    SELECT ${FOUND} FROM (
      SELECT s.thread_id, s.seq, s.posted_at, ${best.score} AS score
      FROM (${standing(fitting, conditions, best.weighed)}) found JOIN forum.post_search s USING (thread_id, seq)
    ) found
    ${best.after === null ? '' : `WHERE (score, posted_at, thread_id, seq) < ${best.after}`}
    ORDER BY score DESC, ${NEWEST_FIRST} LIMIT ${Math.trunc(best.limit)}`;
}

/** The closest of all openings by their words; then those among them that stand, may be read and share half of the words. */
export function similarOpenings(anyOfWords: string, words: string, mayRead: string): string {
  return `
    SELECT t.id FROM (
      SELECT s.thread_id, s.posted_at, ts_rank(s.words, ${anyOfWords}::tsquery, 1) AS rank,
        (SELECT count(*) FROM unnest(${words}::text[]) word WHERE strpos(s.folded, word) > 0) AS shared
      FROM forum.post_search s WHERE s.seq = 1 AND s.words @@ ${anyOfWords}::tsquery
      ORDER BY shared DESC, rank DESC LIMIT 100
    ) s
    JOIN forum.post p ON p.thread_id = s.thread_id AND p.seq = 1
    JOIN forum.thread t ON t.id = s.thread_id ${threadJoins}
    WHERE s.shared * 2 >= cardinality(${words}::text[]) AND t.hidden_by_trace IS NULL AND ${stands} AND ${mayRead}
    ORDER BY s.shared DESC, s.rank DESC, s.posted_at DESC, t.id LIMIT 5`;
}
