import { instantAsText } from '#platform';
import type { ThreadRow } from './thread.row.js';
import { boardAsJson } from '../boards/board.queries.js';
import type { BoardRow } from '../boards/board.queries.js';
import { THE_MATTER } from '../supports/support.entity.js';
import { changeToday, supportedBy } from '../supports/support.queries.js';

/** @param id a column that holds the id of a trace; most hold none, and those ask nothing */
export const traceAsJson = (id: string): string => `
  CASE WHEN ${id} IS NOT NULL THEN
    (SELECT json_build_object('reason', m.reason, 'rule', m.rule, 'officeUnitName', m.office_unit_name, 'on', m."on")
     FROM forum.moderation_trace m WHERE m.id = ${id}) END`;

const ratingAsJson = `CASE WHEN t.rating IS NOT NULL THEN
  json_build_object('solved', t.rated_solved, 'rating', t.rating, 'reason', t.rating_reason, 'on', t.rated_on) END`;

const announcedAsJson = `CASE WHEN t.announced_to_unit_id IS NOT NULL THEN
  json_build_object('unitId', t.announced_to_unit_id, 'until', t.announced_until, 'acknowledge', t.announced_acknowledge,
    'unitName', (SELECT name FROM identity.unit WHERE id = t.announced_to_unit_id)) END`;

const hourAsJson = `CASE WHEN t.hour_leader_id IS NOT NULL THEN
  json_build_object('leaderId', t.hour_leader_id, 'startsAt', ${instantAsText('t.hour_starts_at')},
    'endsAt', ${instantAsText('t.hour_ends_at')}, 'summarySeq', t.hour_summary_seq) END`;

/** @param viewer SQL that yields whose own part it is */
const fieldsFor = (viewer: string): Readonly<Record<keyof ThreadRow, string>> => ({
  id: 't.id',
  kind: 't.kind',
  title: 't.title',
  audience: 't.audience',
  voice: 't.voice',
  authorId: 't.author_id',
  authorName: 'author.name',
  authorTitle: 'author.title',
  authorUnitName: 'author_unit.name',
  personaId: 't.persona_id',
  pseudonym: 'persona.pseudonym',
  blocked: traceAsJson('persona.blocked_by_trace'),
  avatarSeed: 't.avatar_seed',
  reachUnitId: 't.reach_unit_id',
  reachLineage: 'reach.lineage',
  addresseeUnitId: 't.addressee_unit_id',
  addresseeId: 't.addressee_id',
  answerUnitId: 'answer.id',
  answerLineage: 'answer.lineage',
  leadUnitId: 't.lead_unit_id',
  leadLineage: 'lead.lineage',
  requestReply: 't.request_reply',
  postedAt: instantAsText('t.posted_at'),
  lastActivityAt: instantAsText('t.last_activity_at'),
  lastSeq: 't.last_seq',
  postCount: 't.post_count',
  officialCount: 't.official_count',
  meTooCount: `t.me_too_count + ${changeToday('t.id', `${THE_MATTER}`)}`,
  version: 't.version',
  hotRank: 't.hot_rank::text',
  excerpt: 't.excerpt',
  pinned: 't.pinned',
  announced: announcedAsJson,
  hour: hourAsJson,
  withdrawn: 't.withdrawn',
  withdrawalReason: 't.withdrawal_reason',
  openQuestion: 't.open_question_seq',
  answeredOn: 't.answered_on::text',
  rating: ratingAsJson,
  hidden: traceAsJson('t.hidden_by_trace'),
  locked: traceAsJson('t.locked_by_trace'),
  closedAt: instantAsText('t.closed_at'),
  duplicateOf: 't.duplicate_of',
  slowMinutes: 't.slow_minutes',
  slowSince: instantAsText('t.slow_since'),
  boardId: 't.board_id',
  board: `CASE WHEN b.id IS NULL THEN NULL ELSE ${boardAsJson} END`,
  supported: supportedBy(viewer, 't.id'),
});

/** Reads join identity's people and units, so that a list of any length is one statement. */
export const threadJoins = `
  LEFT JOIN forum.board b ON b.id = t.board_id
  LEFT JOIN identity.unit reach ON reach.id = t.reach_unit_id
  LEFT JOIN identity.unit answer ON answer.id = coalesce(t.addressee_unit_id, b.answer_unit_id)
  LEFT JOIN identity.unit lead ON lead.id = t.lead_unit_id
  LEFT JOIN identity.staff author ON author.id = t.author_id
  LEFT JOIN identity.unit author_unit ON author_unit.id = author.unit_id
  LEFT JOIN forum.thread_author persona ON persona.id = t.persona_id`;

function columns(viewer: string, left?: keyof ThreadRow): string {
  const named = Object.entries(fieldsFor(viewer)).filter(([name]) => name !== left);
  return named.map(([name, sql]) => `${sql} AS "${name}"`).join(', ');
}

/** $1: the viewer, $2: the thread. */
export const THREAD_BY_ID = `SELECT ${columns('$1')} FROM forum.thread t ${threadJoins} WHERE t.id = $2`;

/** $1: viewers, $2: the thread that each of them asks for. In that order, null where there is none. */
export const THREADS_ASKED = `
  SELECT json_agg(found ORDER BY asked.place) AS threads
  FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS asked (staff_id, id, place)
  LEFT JOIN LATERAL (
    SELECT ${columns('asked.staff_id')} FROM forum.thread t ${threadJoins} WHERE t.id = asked.id
  ) found ON true`;

/** What decides which threads a viewer may read, as placeholders of bound parameters. `$1` is the viewer. */
export interface ReadableBy {
  readonly lineage: string;
  readonly readsFromAbove: string;
  readonly answersFor: string;
  readonly moderates: string;
  readonly leaders: string;
}

/** No list shows what its author took back before anybody said something. */
export const somethingIsLeft = 'NOT (t.withdrawn AND t.last_seq = 1)';

/** `mayRead` of thread.policy.ts said in SQL; a test holds the two together. Letters never appear in lists. */
export const readable = (by: ReadableBy): string => `t.audience <> 'LETTER'
  AND (t.reach_unit_id = ANY(${by.lineage}::uuid[]) OR t.author_id = $1 OR t.addressee_id = ANY(${by.leaders}::uuid[])
    OR reach.lineage && ${by.readsFromAbove}::uuid[] OR answer.lineage && ${by.answersFor}::uuid[]
    OR lead.lineage && ${by.answersFor}::uuid[]
    OR (SELECT lineage FROM identity.unit WHERE id = b.moderate_unit_id) && ${by.moderates}::uuid[])
  AND ${somethingIsLeft}`;

/** The same rule for letters: their author by name, their addressee, and the addressee's delegates. */
export const readableLetter = (by: ReadableBy): string =>
  `t.audience = 'LETTER' AND (t.author_id = $1 OR t.addressee_id = ANY(${by.leaders}::uuid[]))`;

/** @param lineage, today SQL */
export const announcedTo = (lineage: string, today: string): string => `t.announced_to_unit_id = ANY(${lineage}::uuid[])
  AND t.announced_until >= ${today}::date AND t.hidden_by_trace IS NULL AND NOT t.withdrawn`;

/** Addressed to the unit or one below it, or on its board and addressed to no unit. */
export const concerning = (unit: string): string => `${unit}::uuid = ANY((SELECT lineage FROM identity.unit
    WHERE id = coalesce(t.addressee_unit_id, b.unit_id))::uuid[])`;

/** For a list of something that hangs on a thread: exists when the thread named by `id`, a column, may be read. */
export function readableThread(by: ReadableBy, id: string): string {
  return `SELECT FROM forum.thread t ${threadJoins} WHERE t.id = ${id} AND ${readable(by)}`;
}

/** A page has thirty threads and a few boards, which come once. */
export interface ListedThreads {
  /** Null for none. */
  readonly threads: readonly Omit<ThreadRow, 'board'>[] | null;
  readonly boards: Readonly<Record<string, BoardRow>> | null;
}

/**
 * A page of threads. Every part is one of this folder's own constants around bound parameters. The limit is written out:
 * for an unknown one the planner would expect a tenth of all threads, and sort them.
 */
export function threadList(parts: { where: readonly string[]; order: string; limit: number }): string {
  const { where, order, limit } = parts;
  return `
    WITH page AS MATERIALIZED (
      SELECT ${columns('$1', 'board')}, row_number() OVER (ORDER BY ${order}) AS place
      FROM forum.thread t ${threadJoins} WHERE ${where.join(' AND ')} ORDER BY ${order} LIMIT ${Math.trunc(limit)}
    )
    SELECT (SELECT json_agg(page ORDER BY place) FROM page) AS threads, (
      SELECT json_object_agg(b.id, ${boardAsJson}) FROM forum.board b WHERE b.id IN (SELECT "boardId" FROM page)
    ) AS boards`;
}

export function withBoards({ threads, boards }: ListedThreads): ThreadRow[] {
  return (threads ?? []).map((row) => Object.assign(row, { board: boards?.[row.boardId ?? ''] ?? null }));
}
