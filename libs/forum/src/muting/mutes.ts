import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audience } from '#contracts';
import type { StaffId, UnitId } from '#contracts';
import { Clock, Database, DomainError, instantAsText, together } from '#platform';
import type { Viewer } from '#platform';
import type { BoardRow } from '../boards/board.queries.js';
import { officeOfModerator } from '../moderation/office-of-moderator.js';
import { wordMoment } from '../pace/pace.js';
import type { Mute } from './mute.type.js';

type Moderated = Pick<BoardRow, 'moderateLineage'>;

interface MuteRow extends Mute {
  readonly staffId: StaffId;
  readonly unitId: UnitId;
}

/** $1 the people, $2 now. */
export const HOLDS = `m.lifted_by_trace IS NULL AND (m.until IS NULL OR m.until > $2)`;
const OF_PEOPLE = `
  SELECT m.staff_id AS "staffId", m.unit_id AS "unitId", why.reason, why.office_unit_name AS by, why."on"::text AS "on",
    ${instantAsText('m.until')} AS until
  FROM forum.mute m JOIN forum.moderation_trace why ON why.id = m.trace
  WHERE m.staff_id = ANY($1::uuid[]) AND ${HOLDS}`;

/** Who may say nothing by name, and where. Letters are nobody's board, so they stay open to everybody. */
@Injectable()
export class Mutes {
  private readonly ofPerson = together((people: readonly StaffId[]) => this.ofPeople(people));

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What keeps the viewer from speaking on a board by name; null: nothing does. */
  async on(viewer: Viewer, board: Moderated | null): Promise<Mute | null> {
    return board === null ? null : strictest(await this.ofPerson(viewer.staffId), board);
  }

  /** Asked again by who writes, in their transaction. @throws DomainError MUTED, MUTED_UNTIL */
  async refuse(tx: EntityManager, { staffId }: Viewer, board: Moderated | null): Promise<void> {
    if (board === null) return;
    const mute = strictest(await tx.query<MuteRow[]>(OF_PEOPLE, [[staffId], this.clock.now()]), board);
    if (mute === null) return;
    const { reason, until } = mute;
    if (until === null) throw new DomainError('MUTED', { reason });
    throw new DomainError('MUTED_UNTIL', { reason, until: wordMoment(new Date(until)) });
  }

  private async ofPeople(people: readonly StaffId[]): Promise<MuteRow[][]> {
    const rows = await this.database.rows<MuteRow>(OF_PEOPLE, [[...new Set(people)], this.clock.now()]);
    return people.map((id) => rows.filter(({ staffId }) => staffId === id));
  }
}

/** Of several the one that holds longest. */
function strictest(mutes: readonly MuteRow[], board: Moderated): Mute | null {
  const [first] = mutes
    .filter(({ unitId }) => board.moderateLineage.includes(unitId))
    .sort((one, other) => (other.until ?? '9').localeCompare(one.until ?? '9'));
  return first === undefined ? null : { ...first, by: officeOfModerator(first.by, Audience.ORGANISATION) };
}
