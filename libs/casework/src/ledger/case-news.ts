import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { NoticeKind } from '#contracts';
import type { StaffId, ThreadId, UnitId } from '#contracts';
import { Notices } from '#channels';

const AUTHOR = 'SELECT author_id AS id FROM forum.thread WHERE id = $1';

/** Who leads the unit $1: its own leaders, else those of the nearest unit above that has some. */
const LEADERS = `
  SELECT id FROM (
    SELECT b.staff_id AS id, rank() OVER (ORDER BY cardinality(bound.lineage) DESC) AS distance
    FROM identity.unit given
    JOIN identity.role_binding b ON b.role = 'LEADER' AND b.unit_id = ANY(given.lineage)
    JOIN identity.staff s ON s.id = b.staff_id AND NOT s.suspended
    JOIN identity.unit bound ON bound.id = b.unit_id
    WHERE given.id = $1) near
  WHERE distance = 1`;

interface Happened {
  readonly threadId: ThreadId;
  /** A post says it, which its author is told of. */
  readonly tellsItself: boolean;
  readonly actorId: StaffId | null;
  readonly byAuthor: boolean;
  /** The unit that leads from now on, if that is another. */
  readonly newUnitId: UnitId | null;
  readonly at: Date;
  readonly slot: boolean;
}

/** Tells the author that the matter moved on, and the leaders of a unit that it was given to them. */
@Injectable()
export class CaseNews {
  constructor(private readonly notices: Notices) {}

  async tell(
    tx: EntityManager,
    { threadId, tellsItself, actorId, byAuthor, newUnitId, at, slot }: Happened,
  ): Promise<void> {
    const news = { threadId, postSeq: null, at, slot };
    const others = (ids: readonly (StaffId | null)[]) => ids.filter((id) => id !== actorId);
    if (!byAuthor && !tellsItself)
      await this.notices.tell(tx, { ...news, kind: NoticeKind.CASE }, others(await ids(tx, AUTHOR, threadId)));
    if (newUnitId !== null)
      await this.notices.tell(tx, { ...news, kind: NoticeKind.ASSIGNED }, others(await ids(tx, LEADERS, newUnitId)));
  }
}

async function ids(tx: EntityManager, sql: string, of: string): Promise<(StaffId | null)[]> {
  return (await tx.query<{ id: StaffId | null }[]>(sql, [of])).map(({ id }) => id);
}
