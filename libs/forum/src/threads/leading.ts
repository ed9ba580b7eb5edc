import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StaffId, ThreadId, UnitId } from '#contracts';
import { Outbox } from '#platform';
import { answersFor } from './thread.policy.js';

const HAND_OVER = `
  UPDATE forum.thread t SET lead_unit_id = $2
  FROM (SELECT id, lead_unit_id FROM forum.thread WHERE id = $1 FOR UPDATE) before
  WHERE t.id = before.id AND t.lead_unit_id IS DISTINCT FROM $2
  RETURNING before.lead_unit_id AS "unitId"`;

/** Who answered for the unit: $1. $2: roles. */
const FORMER = `
  SELECT DISTINCT b.staff_id AS "staffId" FROM identity.role_binding b
  JOIN identity.unit u ON u.id = $1 AND b.unit_id = ANY(u.lineage) WHERE b.role = ANY($2::text[])`;

/** Which unit leads a matter: it reads the thread and answers officially, wherever it stands. */
@Injectable()
export class Leading {
  constructor(private readonly outbox: Outbox) {}

  /** Holds the thread's row until `tx` ends. Whoever may lose the right to read is asked again at once. Never for a letter. */
  async handTo(tx: EntityManager, threadId: ThreadId, unitId: UnitId): Promise<void> {
    const [[before]] = await tx.query<[{ unitId: UnitId | null }[], number]>(HAND_OVER, [threadId, unitId]);
    if (before?.unitId == null) return;
    const former = await tx.query<{ staffId: StaffId }[]>(FORMER, [before.unitId, answersFor]);
    const staffIds = former.map(({ staffId }) => staffId);
    if (staffIds.length > 0) await this.outbox.record(tx, { type: 'access.changed', rooms: [], payload: { staffIds } });
  }
}
