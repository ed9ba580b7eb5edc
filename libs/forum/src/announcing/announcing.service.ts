import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid, room } from '#contracts';
import type { UnitId } from '#contracts';
import { Clock, DomainError, invalidInput, Outbox } from '#platform';
import type { InTree, Viewer } from '#platform';
import { TraceAction } from '../moderation/moderation-trace.entity.js';
import { Traces } from '../moderation/traces.js';
import { PostChanges } from '../posts/post-changes.js';
import type { AnnouncedRow, ThreadRow } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import type { AnnounceInput } from './announcing.inputs.js';
import { isReadBy, mayAnnounce, mayAnnounceTo } from './announcing.policy.js';
import { ANNOUNCE } from './announcing.queries.js';

const YEAR_MS = 366 * 86_400_000;

/** Puts a thread before everybody of a unit, and takes it away again. Both leave a trace that everybody sees. */
@Injectable()
export class AnnouncingThreads {
  constructor(
    private readonly threads: Threads,
    private readonly traces: Traces,
    private readonly changes: PostChanges,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Absolute: what is so already changes nothing and leaves no second trace.
   * @throws DomainError FORBIDDEN, INVALID_INPUT, ANNOUNCED_TO_STRANGERS when some of the unit do not read the thread
   */
  async announce(viewer: Viewer, { threadId, unitId, until, acknowledge }: AnnounceInput): Promise<void> {
    const lastDay = new Date(this.clock.now().getTime() + YEAR_MS).toISOString().slice(0, 10);
    if (until < this.clock.today() || until > lastDay) throw invalidInput('until', `${this.clock.today()}–${lastDay}`);
    await this.threads.change(viewer, threadId, mayAnnounce, async (tx, thread) => {
      const unit = await placeOf(tx, unitId);
      if (!mayAnnounceTo(viewer, unit)) throw new DomainError('FORBIDDEN');
      if (!isReadBy(unit, thread.reachUnitId)) throw new DomainError('ANNOUNCED_TO_STRANGERS');
      const before = thread.announced;
      if (before?.unitId === unit.id && before.until === until && before.acknowledge === acknowledge) return;
      await tx.query(ANNOUNCE, [thread.id, unit.id, until, acknowledge]);
      await this.tell(tx, viewer, thread, TraceAction.ANNOUNCE, [before?.unitId, unit.id]);
    });
  }

  /** @throws DomainError FORBIDDEN */
  async end(viewer: Viewer, threadId: string): Promise<void> {
    await this.threads.change(viewer, threadId, mayAnnounce, async (tx, thread) => {
      const { announced } = thread;
      if (announced === null) return;
      const unit = await placeOf(tx, announced.unitId);
      if (!mayAnnounceTo(viewer, unit)) throw new DomainError('FORBIDDEN');
      await tx.query(ANNOUNCE, [thread.id, null, null, null]);
      await this.tell(tx, viewer, thread, TraceAction.UNANNOUNCE, [announced.unitId]);
    });
  }

  private async tell(
    tx: EntityManager,
    viewer: Viewer,
    thread: ThreadRow,
    action: TraceAction,
    units: readonly (AnnouncedRow['unitId'] | undefined)[],
  ): Promise<void> {
    await this.traces.leave(tx, viewer, thread, { seq: null, action, reason: '' });
    await this.changes.tellThread(tx, thread);
    const rooms = [...new Set(units.filter((id) => id !== undefined))].map((id) => room.unit(id));
    await this.outbox.record(tx, { type: 'announcements.changed', rooms, payload: { threadId: thread.id } });
  }
}

async function placeOf(tx: EntityManager, id: string): Promise<InTree & { readonly id: UnitId }> {
  const [unit] = isUuid(id)
    ? await tx.query<(InTree & { id: UnitId })[]>('SELECT id, lineage FROM identity.unit WHERE id = $1', [id])
    : [];
  if (unit === undefined) throw invalidInput('unitId', 'no such unit');
  return unit;
}
