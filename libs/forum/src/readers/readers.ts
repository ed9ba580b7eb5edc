import { Injectable } from '@nestjs/common';
import type { StaffId, UnitId } from '#contracts';
import { toPerson } from '#identity';
import type { PersonRow } from '#identity';
import { Database, notFound } from '#platform';
import type { Viewer } from '#platform';
import { mayReadBoard } from '../boards/board.policy.js';
import { boardFactsOf } from '../boards/board.queries.js';
import { Addressing } from '../threads/addressing.js';
import { answersFor, readsFromAbove } from '../threads/thread.policy.js';
import type { ReadersInput } from '../threads/thread.inputs.js';
import type { ThreadRow } from '../threads/thread.row.js';
import type { Readers } from './readers.type.js';

/** What decides who reads something. */
interface Reach {
  readonly reachUnitId: UnitId | null;
  readonly answerUnitId: UnitId | null;
  readonly moderateUnitId: UnitId | null;
  readonly leadUnitId: UnitId | null;
  readonly addresseeId: StaffId | null;
}

type FoundPerson = PersonRow & { readonly within: boolean; readonly seesNames: boolean };
interface Found {
  readonly unitName: string | null;
  readonly isRoot: boolean | null;
  readonly members: number;
  readonly people: readonly FoundPerson[];
}

/**
 * `mayRead` asked backwards: not whether someone reads it but who does. Roles hold for subtrees, so a right at a unit
 * in the lineage of the reach, of the answering, the leading or the moderating unit counts. The author reads it too and is never
 * listed: it would name who asked not to be named.
 */
const READERS = `
  WITH reach AS (SELECT id, name, lineage FROM identity.unit WHERE id = $1),
  office AS (
    SELECT b.staff_id,
      bool_or(b.on_behalf_of_id = $4 OR b.role = 'LEADER' AND b.unit_id = ANY(answer.lineage)) AS sees_names
    FROM identity.role_binding b
    LEFT JOIN reach ON true
    LEFT JOIN identity.unit answer ON answer.id = $2
    LEFT JOIN identity.unit moderate ON moderate.id = $3
    LEFT JOIN identity.unit lead ON lead.id = $7
    WHERE b.on_behalf_of_id = $4
      OR b.role = ANY($5::text[]) AND b.unit_id = ANY(reach.lineage)
      OR b.role = ANY($6::text[]) AND (b.unit_id = ANY(answer.lineage) OR b.unit_id = ANY(lead.lineage))
      OR b.role = 'MODERATOR' AND b.unit_id = ANY(moderate.lineage)
    GROUP BY b.staff_id
    UNION ALL SELECT $4, true WHERE $4::uuid IS NOT NULL
  ),
  reader AS (SELECT staff_id, bool_or(sees_names) AS sees_names FROM office GROUP BY staff_id)
  SELECT (SELECT name FROM reach) AS "unitName",
    (SELECT cardinality(lineage) = 1 FROM reach) AS "isRoot",
    (SELECT count(*)::int FROM identity.staff s JOIN identity.unit u ON u.id = s.unit_id
     WHERE NOT s.suspended AND (SELECT id FROM reach) = ANY(u.lineage)) AS members,
    coalesce((
      SELECT json_agg(json_build_object('id', s.id, 'name', s.name, 'title', s.title, 'unitId', s.unit_id,
        'within', coalesce((SELECT id FROM reach) = ANY(u.lineage), false),
        'seesNames', coalesce(r.sees_names, false)) ORDER BY cardinality(u.lineage), s.login_name)
      FROM reader r JOIN identity.staff s ON s.id = r.staff_id AND NOT s.suspended
      JOIN identity.unit u ON u.id = s.unit_id), '[]') AS people`;

/** 「能看到」: the real list, from the rights as they are now. */
@Injectable()
export class ReaderLists {
  constructor(
    private readonly database: Database,
    private readonly addressing: Addressing,
  ) {}

  ofThread(thread: ThreadRow): Promise<Readers> {
    return this.find({ ...thread, moderateUnitId: thread.board?.moderateUnitId ?? null });
  }

  /** Before it is written. @throws DomainError INVALID_INPUT, NOT_FOUND */
  async of(viewer: Viewer, input: ReadersInput): Promise<Readers> {
    const address = await this.addressing.resolve(input);
    const { board, reachUnitId, addresseeUnitId, addresseeId } = address;
    if (board !== null && !mayReadBoard(viewer, boardFactsOf(board))) throw notFound();
    return this.find({
      reachUnitId,
      answerUnitId: board === null ? null : (addresseeUnitId ?? board.answerUnitId),
      moderateUnitId: board?.moderateUnitId ?? null,
      leadUnitId: null,
      addresseeId,
    });
  }

  private async find(reach: Reach): Promise<Readers> {
    const { reachUnitId, answerUnitId, moderateUnitId, leadUnitId, addresseeId } = reach;
    const [found] = await this.database.rows<Found>(READERS, [
      reachUnitId,
      answerUnitId,
      moderateUnitId,
      addresseeId,
      readsFromAbove,
      answersFor,
      leadUnitId,
    ]);
    if (found === undefined) throw notFound();
    const outside = found.people.filter(({ within }) => !within);
    return {
      everyone: found.isRoot === true,
      units: found.unitName === null ? [] : [found.unitName],
      people: outside.map(toPerson),
      count: found.members + outside.length,
      nameSeenBy: found.people.filter(({ seesNames }) => seesNames).map(toPerson),
    };
  }
}
