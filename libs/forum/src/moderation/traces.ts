import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Role } from '#contracts';
import type { BoardId, HoldRule, ThreadId, UnitId } from '#contracts';
import { Clock, Database } from '#platform';
import type { Viewer } from '#platform';
import { boardAsJson } from '../boards/board.queries.js';
import type { BoardRow } from '../boards/board.queries.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { isParty } from './impartiality.js';
import type { TraceAction } from './moderation-trace.entity.js';

export interface TraceLine {
  readonly step: number;
  readonly seq: number | null;
  readonly action: TraceAction;
  readonly reason: string;
  readonly rule: HoldRule | null;
  readonly officeUnitName: string;
  readonly on: string;
  /** Of a move. */
  readonly from: BoardRow | null;
  readonly to: BoardRow | null;
  /** Of a merger, or of its end. */
  readonly otherId: ThreadId | null;
}

export interface Act extends Pick<TraceLine, 'seq' | 'action' | 'reason'> {
  readonly toBoardId?: BoardId;
  readonly otherId?: ThreadId;
}

// The caller holds the thread's row, so that two steps never get one number. $13: whether everybody is told.
const LEAVE = `
  INSERT INTO forum.moderation_trace (id, thread_id, step, seq, action, reason, office_unit_name, actor_id, "on", rule,
    from_board_id, to_board_id, other_thread_id)
  SELECT $1, $2, CASE WHEN $13 THEN coalesce(greatest(max(m.step), 0), 0) + 1 ELSE coalesce(least(min(m.step), 0), 0) - 1 END, $3, $4, $5, (SELECT name FROM identity.unit WHERE id = $6), $7, $8, $9,
    $10, $11, $12
  FROM forum.moderation_trace m WHERE m.thread_id = $2`;

const HOLD_THREAD = 'SELECT FROM forum.thread WHERE id = $1 FOR UPDATE';

const boardBy = (column: string): string => `(SELECT ${boardAsJson} FROM forum.board b WHERE b.id = ${column})`;

/** Of the row `m`. */
export const traceColumns = `m.step, m.seq, m.action, m.reason, m.rule, m.office_unit_name AS "officeUnitName",
  m."on"::text AS "on", ${boardBy('m.from_board_id')} AS "from", ${boardBy('m.to_board_id')} AS "to",
  m.other_thread_id AS "otherId"`;
const OF_THREAD = `
  SELECT ${traceColumns} FROM forum.moderation_trace m JOIN forum.thread t ON t.id = m.thread_id
  WHERE m.thread_id = $1 AND (m.step > 0 OR ($2::uuid IS NOT NULL AND NOT ${isParty('$2')})) ORDER BY m."on", abs(m.step), m.step DESC`;

@Injectable()
export class Traces {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the new trace */
  async leave(
    tx: EntityManager,
    viewer: Viewer,
    thread: ThreadRow,
    { seq, action, reason, toBoardId, otherId }: Act,
  ): Promise<string> {
    const id = randomUUID();
    const office = moderatingUnit(viewer, thread);
    const boards = toBoardId === undefined ? [null, null] : [thread.boardId, toBoardId];
    const who = [office, viewer.staffId, this.clock.today()];
    await tx.query(LEAVE, [id, thread.id, seq, action, reason, ...who, null, ...boards, otherId ?? null, true]);
    return id;
  }

  /** Of a rule of the organisation, which nobody applied: under the office that will decide. @returns the id */
  async leaveByRule(
    tx: EntityManager,
    thread: ThreadRow,
    { seq, action, rule }: Pick<TraceLine, 'seq' | 'action' | 'rule'>,
  ): Promise<string> {
    const id = randomUUID();
    const office = thread.board?.moderateUnitId ?? null;
    await tx.query(LEAVE, [
      id,
      thread.id,
      seq,
      action,
      '',
      office,
      null,
      this.clock.today(),
      rule,
      null,
      null,
      null,
      true,
    ]);
    return id;
  }

  /** Of what concerns a person and not the thread: told to nobody but moderators. @returns the id of the new trace */
  async leaveInternal(
    tx: EntityManager,
    viewer: Viewer,
    threadId: ThreadId,
    { seq, action, reason, unit }: Act & { readonly unit: UnitId },
  ): Promise<string> {
    const id = randomUUID();
    await tx.query(HOLD_THREAD, [threadId]);
    const who = [unit, viewer.staffId, this.clock.today()];
    await tx.query(LEAVE, [id, threadId, seq, action, reason, ...who, null, null, null, null, false]);
    return id;
  }

  /** Of a purge that is repeated: nobody does it now, and it bears the day it was granted. @returns the id of the new trace */
  async leaveAgain(
    tx: EntityManager,
    threadId: ThreadId,
    { seq, reason, unitId, on }: Pick<Act, 'seq' | 'reason'> & { readonly unitId: UnitId; readonly on: string },
  ): Promise<string> {
    const id = randomUUID();
    const act = [id, threadId, seq, 'PURGE', reason, unitId, null, on];
    await tx.query(LEAVE, [...act, null, null, null, null, true]);
    return id;
  }

  /** Everything moderators ever did in the thread, for everyone who may read it; for a moderator who is no party what is internal too. */
  ofThread(id: ThreadId, moderator: Viewer | null = null): Promise<TraceLine[]> {
    return this.database.rows<TraceLine>(OF_THREAD, [id, moderator?.staffId ?? null]);
  }
}

/** The unit by whose right the viewer moderates here: the nearest one when there are several; in a letter their own. */
export function moderatingUnit(viewer: Viewer, thread: ThreadRow): UnitId {
  const lineage = thread.board?.moderateLineage ?? [];
  const bound = viewer.roles.filter(({ role }) => role === Role.MODERATOR).map(({ unitId }) => unitId);
  return lineage.findLast((id) => bound.includes(id)) ?? viewer.homeUnitId;
}
