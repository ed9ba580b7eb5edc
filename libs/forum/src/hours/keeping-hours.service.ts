import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StaffId } from '#contracts';
import { Clock, Database, DomainError, invalidInput } from '#platform';
import type { Viewer } from '#platform';
import { TraceAction } from '../moderation/moderation-trace.entity.js';
import { Traces } from '../moderation/traces.js';
import { OfficialReplies } from '../official/official-replies.js';
import { PostChanges } from '../posts/post-changes.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import { mayScheduleHour } from './hour.policy.js';
import type { CloseHourInput, ScheduleHourInput } from './hour.inputs.js';
import { CLOSE, SCHEDULE } from './hour.queries.js';
import { Hours } from './hours.js';

const HOUR_MS = 3_600_000;
const LONGEST_MS = 12 * HOUR_MS;
const YEAR_MS = 366 * 24 * HOUR_MS;

/** Office hours: a moderator appoints the time, the leader answers, and closes with a summary that stays. */
@Injectable()
export class KeepingHours {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly hours: Hours,
    private readonly traces: Traces,
    private readonly changes: PostChanges,
    private readonly replies: OfficialReplies,
    private readonly clock: Clock,
  ) {}

  /**
   * Absolute: what is so already changes nothing and leaves no second trace.
   * @throws DomainError FORBIDDEN, INVALID_INPUT, NOT_A_LEADER_HERE, CONFLICT when it was closed
   */
  async schedule(viewer: Viewer, { threadId, leaderId, startsAt, endsAt }: ScheduleHourInput): Promise<void> {
    this.checkTimes(startsAt, endsAt);
    await this.within(viewer, threadId, async (tx, thread) => {
      const leader = await this.leaderOf(thread, leaderId);
      const { hour } = thread;
      if (hour?.leaderId === leader && hour.startsAt === startsAt && hour.endsAt === endsAt) return;
      await tx.query(SCHEDULE, [thread.id, leader, startsAt, endsAt]);
      await this.tell(tx, viewer, thread, TraceAction.SCHEDULE);
    });
  }

  /** @throws DomainError FORBIDDEN, CONFLICT when it was closed */
  async cancel(viewer: Viewer, threadId: string): Promise<void> {
    await this.within(viewer, threadId, async (tx, thread) => {
      if (thread.hour === null) return;
      await tx.query(SCHEDULE, [thread.id, null, null, null]);
      await this.tell(tx, viewer, thread, TraceAction.UNSCHEDULE);
    });
  }

  /**
   * The summary is an official reply: it stays, and is corrected but never edited. A repeat says nothing twice.
   * @throws DomainError NOT_FOUND, NOT_A_LEADER_HERE, THREAD_LOCKED, CONFLICT when there is none, or it was closed
   */
  async close(viewer: Viewer, { clientId, threadId, body }: CloseHourInput): Promise<void> {
    await this.database.transaction(async (tx) => {
      const reply = await this.replies.publish(tx, viewer, { clientId, threadId, body });
      if (reply.repeated) return;
      const { id, hour } = await this.threads.getFor(viewer, threadId, tx);
      if (hour === null || hour.summarySeq !== null) throw new DomainError('CONFLICT');
      await tx.query(CLOSE, [id, reply.seq]);
    });
  }

  private async within(
    viewer: Viewer,
    threadId: string,
    change: (tx: EntityManager, thread: ThreadRow) => Promise<void>,
  ): Promise<void> {
    await this.threads.change(viewer, threadId, mayScheduleHour, async (tx, thread) => {
      if (thread.hour?.summarySeq != null) throw new DomainError('CONFLICT');
      await change(tx, thread);
    });
  }

  private checkTimes(startsAt: string, endsAt: string): void {
    const now = this.clock.now().getTime();
    const [start, end] = [Date.parse(startsAt), Date.parse(endsAt)];
    if (start > now + YEAR_MS) throw invalidInput('startsAt', '≤ 1 year');
    if (end <= now || end <= start || end > start + LONGEST_MS)
      throw invalidInput('endsAt', 'now, startsAt < endsAt ≤ startsAt + 12 h');
  }

  private async leaderOf(thread: ThreadRow, leaderId: string): Promise<StaffId> {
    const leaders = await this.hours.leadersOf(thread);
    const leader = leaders.find(({ id }) => id === leaderId.toLowerCase());
    if (leader === undefined) throw new DomainError('NOT_A_LEADER_HERE');
    return leader.id;
  }

  private async tell(tx: EntityManager, viewer: Viewer, thread: ThreadRow, action: TraceAction): Promise<void> {
    await this.traces.leave(tx, viewer, thread, { seq: null, action, reason: '' });
    await this.changes.tellThread(tx, thread);
  }
}
