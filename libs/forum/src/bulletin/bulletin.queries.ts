import { instantAsText, SITE_TIME_ZONE } from '#platform';
import type { ThreadId } from '#contracts';
import { threadJoins } from '../threads/thread.queries.js';

export interface BulletinTotals {
  /** Days, yyyy-mm-dd: Monday and Sunday. */
  readonly from: string;
  readonly to: string;
  readonly answers: number;
  readonly questions: number;
  readonly letters: number;
}

/** Where a post of the bulletin stands, and its place in the order. */
export interface BulletinPlace {
  readonly threadId: ThreadId;
  readonly seq: number;
  /** ISO 8601 text in UTC. */
  readonly postedAt: string;
}

const midnightOf = (day: string): string => `(${day})::timestamp AT TIME ZONE '${SITE_TIME_ZONE}'`;
const mondayOf = (day: string): string => `date_trunc('week', ${day}::date)::date`;

/** What speaks for an office in the week of a day, stands, and may be read. Hiding a thread does not hide official words. */
const SPOKEN = `FROM forum.post p JOIN forum.thread t ON t.id = p.thread_id ${threadJoins}
  WHERE p.kind IN ('OFFICIAL', 'CORRECTION', 'QUESTION') AND p.state = 'VISIBLE'`;
const within = (day: string): string => `p.posted_at >= ${midnightOf(mondayOf(day))}
  AND p.posted_at < ${midnightOf(`${mondayOf(day)} + 7`)}`;

interface Asked {
  /** Placeholders: any day of the week, and today. */
  readonly day: string;
  readonly today: string;
  /** The condition that lets the viewer read a thread. */
  readonly mayRead: string;
}

/**
 * Letters are counted up to yesterday: a total that moves while somebody looks would tell when a letter was answered.
 * Whatever the other side says in a letter answers it.
 */
export function bulletinTotals({ day, today, mayRead }: Asked): string {
  return `
    SELECT ${mondayOf(day)}::text AS "from", (${mondayOf(day)} + 6)::text AS "to", spoken.*, letters.*
    FROM (
      SELECT count(*) FILTER (WHERE p.kind <> 'QUESTION')::int AS answers,
        count(*) FILTER (WHERE p.kind = 'QUESTION')::int AS questions
      ${SPOKEN} AND ${within(day)} AND ${mayRead}
    ) spoken, (
      SELECT count(DISTINCT t.id)::int AS letters FROM forum.thread t JOIN forum.post p ON p.thread_id = t.id
      WHERE t.audience = 'LETTER' AND t.last_activity_at >= ${midnightOf(mondayOf(day))}
        AND p.voice <> 'ANONYMOUS' AND p.author_id IS DISTINCT FROM t.author_id
        AND ${within(day)} AND p.posted_at < ${midnightOf(`${today}::date`)}
    ) letters`;
}

export function bulletinPlaces({
  day,
  mayRead,
  after,
  limit,
}: Omit<Asked, 'today'> & { readonly after: string | null; readonly limit: number }): string {
  return `
    SELECT p.thread_id AS "threadId", p.seq, ${instantAsText('p.posted_at')} AS "postedAt"
    ${SPOKEN} AND ${within(day)} AND ${mayRead} ${after === null ? '' : `AND ${after}`}
    ORDER BY p.posted_at DESC, p.thread_id DESC, p.seq DESC LIMIT ${Math.trunc(limit)}`;
}
