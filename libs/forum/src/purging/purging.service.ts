import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid, ReviewState, Role } from '#contracts';
import type { StaffId, ThreadId, UnitId } from '#contracts';
import { Clock, Database, DomainError, notFound } from '#platform';
import type { Viewer } from '#platform';
import { isParty, refuseParty } from '../moderation/impartiality.js';
import { TraceAction } from '../moderation/moderation-trace.entity.js';
import { moderatingUnit, Traces } from '../moderation/traces.js';
import { mayPurge } from '../posts/post.policy.js';
import { PostReader } from '../posts/post-reader.js';
import { Settling } from '../reviews/settling.js';
import { checkReason } from '../text.rules.js';
import { mayModerate } from '../threads/thread.policy.js';
import { factsOf } from '../threads/thread.row.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import { Erasing } from './erasing.js';
import type { PurgeInput, PurgeRequest } from './purge.type.js';

const ASK = `
  INSERT INTO forum.purge (id, thread_id, seq, reason, unit_id, asked_by) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (thread_id, seq) DO NOTHING RETURNING id`;
const WAITING = `
  SELECT p.id, p.thread_id AS "threadId", p.seq, p.reason, p.unit_id AS "unitId", p.asked_by AS "askedBy"
  FROM forum.purge p WHERE p.id = $1 AND p.done_on IS NULL`;
const DROP = 'DELETE FROM forum.purge WHERE id = $1';
const DONE = 'UPDATE forum.purge SET done_on = $2 WHERE id = $1';
const MINE_TO_GRANT = `
  SELECT p.id, p.thread_id AS "threadId", p.seq, p.reason, p.asked_by = $1 AS mine, unit.name AS "unitName"
  FROM forum.purge p JOIN forum.thread t ON t.id = p.thread_id JOIN forum.board b ON b.id = t.board_id
  JOIN identity.unit unit ON unit.id = p.unit_id
  WHERE p.done_on IS NULL AND (SELECT lineage FROM identity.unit WHERE id = b.moderate_unit_id) && $2::uuid[]
    AND NOT ${isParty('$1')} ORDER BY p.id`;

interface Waiting {
  readonly id: string;
  readonly threadId: ThreadId;
  readonly seq: number;
  readonly reason: string;
  readonly unitId: UnitId;
  readonly askedBy: StaffId | null;
}

/** 清除 by two officers: what must not lie here at all. It cannot be undone, so one asks and another grants. */
@Injectable()
export class Purging {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly posts: PostReader,
    private readonly traces: Traces,
    private readonly settling: Settling,
    private readonly erasing: Erasing,
    private readonly clock: Clock,
  ) {}

  /**
   * Changes nothing yet but the record of moderators.
   * @throws DomainError NOT_FOUND, FORBIDDEN, NOT_IMPARTIAL, INVALID_INPUT, CONFLICT when somebody asked before
   */
  async ask(viewer: Viewer, { threadId, seq, reason: given }: PurgeInput): Promise<void> {
    const reason = checkReason(given);
    await this.threads.change(viewer, threadId, mayModerate, async (tx, thread) => {
      const post = await this.posts.find(thread.id, seq, tx);
      if (!mayPurge(viewer, factsOf(thread), post)) throw new DomainError('FORBIDDEN');
      await refuseParty(tx, viewer, thread);
      const unit = moderatingUnit(viewer, thread);
      const [asked] = await tx.query<unknown[]>(ASK, [randomUUID(), thread.id, seq, reason, unit, viewer.staffId]);
      if (asked === undefined) throw new DomainError('CONFLICT');
      await this.traces.leaveInternal(tx, viewer, thread.id, { seq, action: TraceAction.ASK_PURGE, reason, unit });
      await this.settling.tellModerators(tx, thread);
    });
  }

  /** By another officer, or by who asked. @throws DomainError NOT_FOUND, FORBIDDEN, NOT_IMPARTIAL */
  async drop(viewer: Viewer, id: string): Promise<void> {
    await this.decide(viewer, id, async (tx, thread, { seq }) => {
      await tx.query(DROP, [id]);
      const unit = moderatingUnit(viewer, thread);
      await this.traces.leaveInternal(tx, viewer, thread.id, {
        ...{ seq, action: TraceAction.DROP_PURGE, reason: '', unit },
      });
    });
  }

  /**
   * Erases it for good.
   * @throws DomainError NOT_FOUND, FORBIDDEN, NOT_IMPARTIAL, PURGE_NEEDS_ANOTHER for who asked
   */
  async grant(viewer: Viewer, id: string): Promise<void> {
    await this.decide(viewer, id, async (tx, thread, { seq, reason, askedBy }) => {
      if (askedBy === viewer.staffId) throw new DomainError('PURGE_NEEDS_ANOTHER');
      const post = await this.posts.find(thread.id, seq, tx);
      if (!mayPurge(viewer, factsOf(thread), post)) throw new DomainError('FORBIDDEN');
      const act = { seq: seq === 1 ? null : seq, action: TraceAction.PURGE, reason };
      const trace = await this.traces.leave(tx, viewer, thread, act);
      await this.erasing.erase(tx, thread, post, trace);
      await this.settling.settle(tx, viewer, thread, { seq, state: ReviewState.UPHELD, reason });
      await tx.query(DONE, [id, this.clock.today()]);
    });
  }

  /** What waits for another officer, of boards the viewer moderates and of threads they are no party in. */
  waiting(viewer: Viewer): Promise<PurgeRequest[]> {
    const units = viewer.roles.filter(({ role }) => role === Role.MODERATOR).map(({ unitId }) => unitId);
    return this.database.rows<PurgeRequest>(MINE_TO_GRANT, [viewer.staffId, units]);
  }

  private async decide(
    viewer: Viewer,
    id: string,
    make: (tx: EntityManager, thread: ThreadRow, purge: Waiting) => Promise<void>,
  ): Promise<void> {
    const [before] = isUuid(id) ? await this.database.rows<Waiting>(WAITING, [id]) : [];
    if (before === undefined) throw notFound();
    await this.threads.change(viewer, before.threadId, mayModerate, async (tx, thread) => {
      await refuseParty(tx, viewer, thread);
      // Read again: the thread is held only now.
      const [purge] = await tx.query<Waiting[]>(WAITING, [id]);
      if (purge === undefined) throw notFound();
      await make(tx, thread, purge);
      await this.settling.tellModerators(tx, thread);
    });
  }
}
