import { Voice } from '#contracts';
import type { BoardId, UnitId } from '#contracts';
import type { BoardFacts } from './board.policy.js';

/** A board with the lineages that decide who may do what on it. */
export interface BoardRow {
  readonly id: BoardId;
  readonly slug: string;
  readonly name: string;
  readonly description: string;
  readonly unitId: UnitId;
  readonly readUnitId: UnitId;
  readonly postUnitId: UnitId;
  readonly answerUnitId: UnitId;
  readonly moderateUnitId: UnitId;
  readonly voices: readonly Voice[];
  /** The day from which everything waits for a moderator (先审后发); null: none. */
  readonly checkedFrom: string | null;
  readonly position: number;
  readonly archived: boolean;
  readonly threadCount: number;
  readonly keepLineage: readonly UnitId[];
  readonly readLineage: readonly UnitId[];
  readonly postLineage: readonly UnitId[];
  readonly answerLineage: readonly UnitId[];
  readonly moderateLineage: readonly UnitId[];
}

const lineageOf = (column: string): string => `(SELECT lineage FROM identity.unit WHERE id = b.${column})`;

/** Names of the row's fields beside the SQL that yields each, for a board `b`. */
const fields: Readonly<Record<keyof BoardRow, string>> = {
  id: 'b.id',
  slug: 'b.slug',
  name: 'b.name',
  description: 'b.description',
  unitId: 'b.unit_id',
  readUnitId: 'b.read_unit_id',
  postUnitId: 'b.post_unit_id',
  answerUnitId: 'b.answer_unit_id',
  moderateUnitId: 'b.moderate_unit_id',
  voices: 'b.voices',
  checkedFrom: 'b.checked_from::text',
  position: 'b.position',
  archived: 'b.archived',
  threadCount: 'b.thread_count',
  keepLineage: lineageOf('unit_id'),
  readLineage: lineageOf('read_unit_id'),
  postLineage: lineageOf('post_unit_id'),
  answerLineage: lineageOf('answer_unit_id'),
  moderateLineage: lineageOf('moderate_unit_id'),
};

/** One board as a JSON object. Reads join identity's units for their lineage; nothing here writes to them. */
export const boardAsJson = `json_build_object(${Object.entries(fields)
  .map(([name, sql]) => `'${name}', ${sql}`)
  .join(', ')})`;

const select = `SELECT ${Object.entries(fields)
  .map(([name, sql]) => `${sql} AS "${name}"`)
  .join(', ')} FROM forum.board b`;

export const ALL_BOARDS = `${select} ORDER BY b.position, b.name`;
export const BOARD_BY_SLUG = `${select} WHERE b.slug = $1`;
export const BOARD_BY_ID = `${select} WHERE b.id = $1`;
export const TEMPLATES = 'SELECT id, template FROM forum.board WHERE id = ANY($1::uuid[])';

export function boardFactsOf(row: BoardRow): BoardFacts {
  return {
    keep: { lineage: row.keepLineage },
    read: { lineage: row.readLineage },
    post: { lineage: row.postLineage },
    moderate: { lineage: row.moderateLineage },
    archived: row.archived,
  };
}

/** The anonymous app knows nobody and cannot check a unit: so only where the whole organisation may write. */
export function takesAnonymous({ voices, postLineage }: BoardRow): boolean {
  return voices.includes(Voice.ANONYMOUS) && postLineage.length === 1;
}

/** A letter belongs to no board: it may be anonymous while any board lets people speak so. */
export const ANONYMITY_OFFERED = `SELECT FROM forum.board WHERE 'ANONYMOUS' = ANY (voices) AND NOT archived LIMIT 1`;
