import type { CaseStatus } from '#contracts';
import { threadReadable } from '#forum';
import type { Parameters } from '#forum';
import type { Viewer } from '#platform';
import { DRAFTER } from './ledger/case-log.queries.js';
import type { CaseEventRow, CaseRow, TagRow } from './case.row.js';

type Fields<Row> = Readonly<Record<keyof Row, string>>;

const tag: Fields<TagRow> = { id: 'tag.id', slug: 'tag.slug', nameZh: 'tag.name_zh', nameEn: 'tag.name_en' };
const tagAsJson = `json_build_object(${Object.entries(tag)
  .map(([name, sql]) => `'${name}', ${sql}`)
  .join(', ')})`;

const fields: Fields<CaseRow> = {
  id: 'c.id',
  number: 'c.number',
  threadId: 'c.thread_id',
  unitId: 'c.unit_id',
  unitLineage: `coalesce(unit.lineage, '{}')`,
  assistingUnitIds: 'c.assisting_unit_ids',
  status: 'c.status',
  category: 'c.category',
  disposition: 'c.disposition',
  route: 'c.route',
  intoId: 'c.into_id',
  returns: 'c.returns',
  reworks: 'c.reworks',
  replied: 'c.replied',
  version: 'c.version',
  openedAt: 'c.opened_at',
  updatedAt: 'c.updated_at',
  statusSince: 'c.status_since',
  drafterId: DRAFTER,
  tags: `coalesce((SELECT json_agg(${tagAsJson} ORDER BY ct.position)
    FROM casework.case_tag ct JOIN casework.action_tag tag ON tag.id = ct.tag_id WHERE ct.case_id = c.id), '[]')`,
};

const select = <Row>(named: Fields<Row>): string =>
  Object.entries<string>(named)
    .map(([name, sql]) => `${sql} AS "${name}"`)
    .join(', ');

const CASE = `SELECT ${select(fields)} FROM casework.case c LEFT JOIN identity.unit unit ON unit.id = c.unit_id`;

/** Whether the viewer may read it follows from its thread: the caller asks the forum. */
export const CASE_BY_ID = `${CASE} WHERE c.id = $1`;
export const CASE_BY_NUMBER = `${CASE} WHERE c.number = $1`;
export const CASES_OF_THREADS = `${CASE} WHERE c.thread_id = ANY($1::uuid[])`;

/** What a list of cases and its count share: the forum's own rule of who reads a thread, which leaves letters out. */
export function readableCases(viewer: Viewer, parameters: Parameters): string {
  return `EXISTS (${threadReadable(viewer, parameters, 'c.thread_id')})`;
}

/** Conditions come from this file's own constants around bound parameters. */
export const caseFilters = {
  status: (statuses: string) => `c.status = ANY(${statuses}::text[])`,
  tag: (slug: string) => `EXISTS (SELECT FROM casework.case_tag ct JOIN casework.action_tag tag ON tag.id = ct.tag_id
    WHERE ct.case_id = c.id AND tag.slug = ${slug})`,
  unit: (id: string) => `unit.lineage @> ARRAY[${id}::uuid]`,
  after: (updated: string, id: string) => `(c.updated_at, c.id) < (${updated}::timestamptz, ${id}::uuid)`,
} as const;

/** For lists in other rooms: the thread named by `threadId`, a column, is a matter in one of the statuses, with the tag. */
export function caseIs(
  threadId: string,
  { status, tag }: { readonly status: readonly CaseStatus[] | null; readonly tag: string | null },
  parameters: Parameters,
): string {
  const conditions = [`c.thread_id = ${threadId}`];
  if (status !== null) conditions.push(caseFilters.status(parameters.bind(status)));
  if (tag !== null) conditions.push(caseFilters.tag(parameters.bind(tag)));
  return `EXISTS (SELECT FROM casework.case c WHERE ${conditions.join(' AND ')})`;
}

export function caseList(conditions: readonly string[], limit: string): string {
  return `${CASE} WHERE ${conditions.join(' AND ')} ORDER BY c.updated_at DESC, c.id DESC LIMIT ${limit}`;
}

export function caseCount(conditions: readonly string[]): string {
  return `SELECT count(*)::int AS total FROM casework.case c LEFT JOIN identity.unit unit ON unit.id = c.unit_id
    WHERE ${conditions.join(' AND ')}`;
}

const event: Fields<CaseEventRow> = {
  caseId: 'e.case_id',
  seq: 'e.seq',
  type: 'e.type',
  status: 'e.status',
  unitId: 'e.unit_id',
  assistingUnitIds: 'e.assisting_unit_ids',
  category: 'e.category',
  disposition: 'e.disposition',
  route: 'e.route',
  rejection: 'e.rejection',
  tags: `coalesce((SELECT json_agg(${tagAsJson} ORDER BY put.place)
    FROM unnest(e.tag_ids) WITH ORDINALITY AS put (id, place) JOIN casework.action_tag tag ON tag.id = put.id), '[]')`,
  capacity: 'e.capacity',
  actorUnitName: 'office.name',
  note: 'e.note',
  postSeq: 'e.post_seq',
  at: 'e.at',
  slot: 'e.slot',
};

export const EVENTS_OF_CASES = `
  SELECT ${select(event)} FROM casework.case_event e LEFT JOIN identity.unit office ON office.id = e.actor_unit_id
  WHERE e.case_id = ANY($1::uuid[]) ORDER BY e.case_id, e.seq`;

export const ALL_TAGS = `SELECT ${select(tag)} FROM casework.action_tag tag ORDER BY tag.position`;
