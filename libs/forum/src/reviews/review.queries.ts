import type { Flag } from './review.type.js';
import { instantAsText } from '#platform';
import type { ReviewState, StaffId, ThreadId } from '#contracts';
import { isParty } from '../moderation/impartiality.js';

export interface ReviewRow {
  readonly id: string;
  readonly threadId: ThreadId;
  readonly seq: number;
  readonly state: ReviewState;
  readonly since: string;
  readonly held: boolean;
  /** Of what is held: since when nobody sees it. */
  readonly heldSince: string | null;
  readonly words: readonly string[];
  readonly claimedBy: StaffId | null;
  readonly claimedByName: string | null;
  readonly claimedOn: string | null;
  readonly reason: string | null;
  readonly decidedOn: string | null;
  readonly flags: readonly Flag[];
}

/** Since when a held post waits: it was held when it was said, or when it was last changed. */
export const HELD_SINCE = 'coalesce(p.edited_at, p.posted_at)';

const COLUMNS = `
  r.id, r.thread_id AS "threadId", r.seq, r.state, r.since::text, r.held, CASE WHEN r.held THEN ${instantAsText(HELD_SINCE)} END AS "heldSince", r.words, r.claimed_by AS "claimedBy",
  claimer.name AS "claimedByName", r.claimed_on::text AS "claimedOn", r.reason, r.decided_on::text AS "decidedOn",
  (SELECT coalesce(json_agg(json_build_object('reason', f.reason, 'note', f.note) ORDER BY f.reason, f.note), '[]')
   FROM forum.flag f WHERE f.review_id = r.id) AS flags`;

const FROM = `
  FROM forum.review r
  JOIN forum.thread t ON t.id = r.thread_id
  JOIN forum.post p ON p.thread_id = r.thread_id AND p.seq = r.seq
  JOIN forum.board b ON b.id = t.board_id
  LEFT JOIN identity.staff claimer ON claimer.id = r.claimed_by`;

export const REVIEW_BY_ID = `SELECT ${COLUMNS} ${FROM} WHERE r.id = $1`;

/** $1 the viewer, $2 the units they moderate. What is gone by itself waits for nobody. */
const MINE_TO_JUDGE = `
  (SELECT lineage FROM identity.unit WHERE id = b.moderate_unit_id) && $2::uuid[] AND NOT ${isParty('$1')}`;
const queues = {
  waiting: {
    where: `r.state = 'WAITING' AND NOT t.withdrawn AND p.state NOT IN ('DELETED', 'PURGED')
      AND (r.held OR p.state = 'VISIBLE' AND t.hidden_by_trace IS NULL)`,
    day: 'r.since',
    order: ['ASC', '>'],
  },
  decided: { where: `r.state <> 'WAITING'`, day: 'r.decided_on', order: ['DESC', '<'] },
} as const;
export type QueueName = keyof typeof queues;

/** $3 how many, $4 and $5 the place to begin behind, or null. Within a day in no order that means anything. */
export function reviewPage(name: QueueName): string {
  const { where, day, order } = queues[name];
  const [direction, beyond] = order;
  return `SELECT ${COLUMNS} ${FROM} WHERE ${where} AND ${MINE_TO_JUDGE}
    AND ($4::date IS NULL OR (${day}, r.id) ${beyond} ($4::date, $5::uuid))
    ORDER BY ${day} ${direction}, r.id ${direction} LIMIT $3`;
}

export const reviewCount = (name: QueueName): string =>
  `SELECT count(*)::int AS total ${FROM} WHERE ${queues[name].where} AND ${MINE_TO_JUDGE}`;

/** $1 review, $2 who, $3 today. Takes over what somebody left lying on an earlier day. */
export const CLAIM = `
  UPDATE forum.review SET claimed_by = $2, claimed_on = $3
  WHERE id = $1 AND state = 'WAITING' AND (claimed_by IS NULL OR claimed_by = $2 OR claimed_on < $3) RETURNING id`;
export const RELEASE = `
  UPDATE forum.review SET claimed_by = NULL, claimed_on = NULL
  WHERE id = $1 AND state = 'WAITING' AND claimed_by = $2 RETURNING id`;
