import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseMove, CaseStatus, limits } from '#contracts';
import type { CaseId, ThreadId, UnitId, Voice } from '#contracts';
import { Standings } from '#forum';
import { Clock, Database, dayOf, DomainError, WorkingCalendar } from '#platform';
import { CaseLog } from '../ledger/case-log.js';
import { targetOf } from '../status/case-moves.js';

const DAY_MS = 86_400_000;

const WAITING = `
  SELECT c.id, c.thread_id AS "threadId", c.status, c.version, c.status_since AS since,
    coalesce(unit.lineage, '{}') AS lineage
  FROM casework.case c LEFT JOIN identity.unit unit ON unit.id = c.unit_id
  WHERE c.status IN ('AWAITING_AUTHOR', 'ANSWERED') AND c.status_since < $1 ORDER BY c.status_since`;
const HOLD_THREAD = `
  SELECT reach_unit_id AS "reachUnitId", voice FROM forum.thread WHERE id = $1 FOR UPDATE`;

interface Waiting {
  readonly id: CaseId;
  readonly threadId: ThreadId;
  readonly status: CaseStatus;
  readonly version: number;
  readonly since: Date;
  readonly lineage: readonly UnitId[];
}

/** What happens to matters whose author says nothing. */
@Injectable()
export class PassingTime {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly calendar: WorkingCalendar,
    private readonly log: CaseLog,
    private readonly standings: Standings,
  ) {}

  /**
   * Goes through all that waits for its author. A matter whose limit lies in a year that the calendar does not know waits on.
   * @returns how many were moved
   */
  async look(): Promise<number> {
    const soonest = Math.min(limits.answeringDays, limits.ratingDays);
    const before = new Date(this.clock.now().getTime() - soonest * DAY_MS);
    let moved = 0;
    for (const waiting of await this.database.rows<Waiting>(WAITING, [before]))
      if ((await this.lastDayOf(waiting)) < this.clock.today()) moved += await this.move(waiting);
    return moved;
  }

  /** The end of it is the end of the limit; yyyy-mm-dd. */
  private async lastDayOf({ status, since, lineage }: Waiting): Promise<string> {
    const day = dayOf(since);
    if (status === CaseStatus.ANSWERED)
      return new Date(Date.parse(day) + limits.ratingDays * DAY_MS).toISOString().slice(0, 10);
    return this.calendar.workingDaysAfter(day, limits.answeringDays, lineage).catch((error: unknown) => {
      if (error instanceof DomainError && error.code === 'CALENDAR_YEAR_MISSING') return 'never';
      throw error;
    });
  }

  private move(waiting: Waiting): Promise<number> {
    return this.database.transaction(async (tx: EntityManager) => {
      const { id, threadId, status } = waiting;
      const [thread] = await tx.query<{ reachUnitId: UnitId | null; voice: Voice }[]>(HOLD_THREAD, [threadId]);
      const held = await this.log.hold(tx, id);
      // Somebody moved it meanwhile: then it waits no longer, or anew.
      if (thread === undefined || held?.version !== waiting.version) return 0;
      const type = status === CaseStatus.ANSWERED ? CaseMove.CLOSE_UNRATED : CaseMove.AUTHOR_SILENT;
      const to = targetOf(type, status);
      if (to === null) return 0;
      const actor = { capacity: 'SYSTEM', staffId: null, unitId: null } as const;
      const matter = { threadId, reachUnitId: thread.reachUnitId };
      await this.log.append(tx, matter, held, { type, actor, status: to, at: this.clock.now() });
      if (to === CaseStatus.CLOSED)
        await this.standings.settle(tx, { id: threadId, voice: thread.voice }, this.clock.today());
      return 1;
    });
  }
}
