import { instantAsText } from '#platform';
import { changeToday } from '../supports/support.queries.js';
import { traceAsJson } from '../threads/thread.queries.js';
import type { PostRow } from './post.row.js';

const fields: Readonly<Record<keyof PostRow, string>> = {
  id: 'p.id',
  threadId: 'p.thread_id',
  seq: 'p.seq',
  parentSeq: 'p.parent_seq',
  rootSeq: 'p.root_seq',
  depth: 'p.depth',
  kind: 'p.kind',
  state: 'p.state',
  voice: 'p.voice',
  authorId: 'p.author_id',
  authorName: 'author.name',
  authorTitle: 'author.title',
  authorUnitName: 'author_unit.name',
  personaId: 'p.persona_id',
  pseudonym: 'persona.pseudonym',
  blocked: traceAsJson('persona.blocked_by_trace'),
  avatarSeed: 'p.avatar_seed',
  officeUnitName: 'p.office_unit_name',
  officeTitle: 'p.office_title',
  officeDate: 'p.office_date::text',
  correctsSeq: 'p.corrects_seq',
  correctedBySeq: 'p.corrected_by_seq',
  // Scalar, so that no plan ever scans the table of texts.
  body: '(SELECT x.body FROM forum.post_body x WHERE x.thread_id = p.thread_id AND x.seq = p.seq)',
  images: `CASE WHEN p.image_count > 0 THEN (
    SELECT json_agg(json_build_object('id', i.id, 'type', i.type, 'width', i.width, 'height', i.height, 'alt', i.alt)
      ORDER BY i.ordinal)
    FROM forum.image i WHERE i.thread_id = p.thread_id AND i.seq = p.seq) END`,
  documents: `CASE WHEN p.document_count > 0 THEN (
    SELECT json_agg(json_build_object('id', d.id, 'name', d.name, 'size', d.size) ORDER BY d.ordinal)
    FROM forum.document d WHERE d.thread_id = p.thread_id AND d.seq = p.seq) END`,
  postedAt: instantAsText('p.posted_at'),
  editedAt: instantAsText('p.edited_at'),
  revision: 'p.revision',
  replyCount: 'p.reply_count',
  supportCount: `p.support_count + ${changeToday('p.thread_id', 'p.seq')}`,
  trace: traceAsJson('p.last_trace'),
};

const columns = Object.entries(fields)
  .map(([name, sql]) => `${sql} AS "${name}"`)
  .join(', ');

const joins = `
  LEFT JOIN identity.staff author ON author.id = p.author_id
  LEFT JOIN identity.unit author_unit ON author_unit.id = author.unit_id
  LEFT JOIN forum.thread_author persona ON persona.id = p.persona_id`;

interface Shape {
  /** The numbers of one window, in order; the thread comes first by itself. */
  readonly asked: readonly string[];
  readonly where: string;
  readonly order: 'ASC' | 'DESC';
}

const FOR_AN_OFFICE = "p.kind IN ('OFFICIAL', 'CORRECTION', 'QUESTION')";

const shapes = {
  /** A page after a seq. */
  forwards: { asked: ['after', 'size'], where: 'p.seq > w.after', order: 'ASC' },
  /** A page before a seq. Never the opening. */
  backwards: { asked: ['before', 'size'], where: 'p.seq < w.before AND p.seq > 1', order: 'DESC' },
  /** A page of one branch after a seq. */
  branch: { asked: ['root', 'after', 'size'], where: 'p.root_seq = w.root AND p.seq > w.after', order: 'ASC' },
  /** The same two, of what was said for an office. */
  officialForwards: { asked: ['after', 'size'], where: `p.seq > w.after AND ${FOR_AN_OFFICE}`, order: 'ASC' },
  officialBackwards: { asked: ['before', 'size'], where: `p.seq < w.before AND ${FOR_AN_OFFICE}`, order: 'DESC' },
  answers: { asked: ['size'], where: "p.kind IN ('OFFICIAL', 'CORRECTION')", order: 'ASC' },
} as const satisfies Record<string, Shape>;

export type ShapeName = keyof typeof shapes;
export const shapeNames = Object.keys(shapes) as ShapeName[];
export const askedBy = (shape: ShapeName): readonly string[] => shapes[shape].asked;

/**
 * So many windows of each shape in one statement, each row under the number of its window, in the order of reading.
 * Keyset on (thread_id, seq) throughout: the last page costs what the first does. The windows are rows of VALUES, whose
 * number the planner knows, so that it keeps one plan instead of making a new one for each page. All rows come as one
 * JSON text: parsing that costs a third of parsing thirty columns of each row.
 */
export function postWindows(counts: readonly (readonly [ShapeName, number])[]): string {
  let window = 0;
  let parameter = 0;
  const bind = (type: string): string => `$${++parameter}::${type}`;
  const parts = counts.map(([name, count]) => {
    const { asked, where, order }: Shape = shapes[name];
    const row = (): string => `(${[`${window++}`, bind('uuid'), ...asked.map(() => bind('int'))].join(', ')})`;
    return `
      SELECT w.number, p.* FROM (VALUES ${Array.from({ length: count }, row).join(', ')})
        AS w (number, thread_id, ${asked.join(', ')})
      CROSS JOIN LATERAL (
        SELECT * FROM forum.post p
        WHERE p.thread_id = w.thread_id AND ${where}
        ORDER BY p.seq ${order} LIMIT w.size
      ) p`;
  });
  const found = `SELECT p.number AS window, ${columns} FROM (${parts.join(' UNION ALL ')}) p ${joins}`;
  return `SELECT json_agg(found ORDER BY found.window, found.seq) AS posts FROM (${found}) found`;
}

export const COUNT_OFFICIAL = `SELECT count(*)::int AS count FROM forum.post p WHERE p.thread_id = $1 AND ${FOR_AN_OFFICE}`;

/** One post as it stands. Inside a transaction that holds the thread's row nothing can change it meanwhile. */
export const POST_BY_SEQ = `SELECT ${columns} FROM forum.post p ${joins} WHERE p.thread_id = $1 AND p.seq = $2`;

/** Every version of a post, the present one last. */
export const REVISIONS = `
  SELECT r.revision, r.body, ${instantAsText('r.at')} AS at FROM forum.post_revision r WHERE r.thread_id = $1 AND r.seq = $2
  UNION ALL
  SELECT p.revision, x.body, ${instantAsText('coalesce(p.edited_at, p.posted_at)')}
  FROM forum.post p JOIN forum.post_body x ON x.thread_id = p.thread_id AND x.seq = p.seq
  WHERE p.thread_id = $1 AND p.seq = $2
  ORDER BY revision`;
