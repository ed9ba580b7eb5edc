import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audience, isUuid, limits, Role, room } from '#contracts';
import type { StaffId, ThreadId, UnitId } from '#contracts';
import { Clock, Database, DomainError, holds, instantAsText, invalidInput, notFound, Outbox } from '#platform';
import type { Viewer } from '#platform';
import { refuseParty } from '../moderation/impartiality.js';
import { TraceAction } from '../moderation/moderation-trace.entity.js';
import { officeOfModerator } from '../moderation/office-of-moderator.js';
import { moderatingUnit, Traces } from '../moderation/traces.js';
import { SpeakingLimits } from '../pace/speaking-limits.service.js';
import { mayMute } from '../posts/post.policy.js';
import { PostReader } from '../posts/post-reader.js';
import { checkReason } from '../text.rules.js';
import { factsOf } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import type { MutedPerson, MuteInput } from './mute.type.js';
import { HOLDS } from './mutes.js';

const DAY_MS = 86_400_000;
const ADD = 'INSERT INTO forum.mute (id, staff_id, unit_id, until, trace) VALUES ($1, $2, $3, $4, $5)';
const THE_SAME = `SELECT FROM forum.mute m WHERE m.staff_id = $1 AND ${HOLDS} AND m.unit_id = $3`;
const LIFT = 'UPDATE forum.mute SET lifted_by_trace = $2 WHERE id = $1';
const BY_ID = `
  SELECT m.staff_id AS "staffId", m.unit_id AS "unitId", u.lineage, why.thread_id AS "threadId", why.seq
  FROM forum.mute m JOIN forum.moderation_trace why ON why.id = m.trace JOIN identity.unit u ON u.id = m.unit_id
  WHERE m.id = $1 AND ${HOLDS}`;
const HELD_BY_MODERATOR = `
  SELECT m.id, m.staff_id AS "staffId", why.thread_id AS "threadId", why.seq, why.reason, why.office_unit_name AS by,
    why."on"::text AS "on", ${instantAsText('m.until')} AS until
  FROM forum.mute m JOIN forum.moderation_trace why ON why.id = m.trace JOIN identity.unit u ON u.id = m.unit_id
  WHERE u.lineage && $1::uuid[] AND ${HOLDS} ORDER BY why."on" DESC, m.id`;

interface Held {
  readonly staffId: StaffId;
  readonly unitId: UnitId;
  readonly lineage: readonly UnitId[];
  readonly threadId: ThreadId;
  readonly seq: number;
}

/**
 * 禁言: a moderator stops a person from speaking by name. What they say anonymously goes on, because nobody knows whose it
 * is, and nothing on that side may ever ask.
 */
@Injectable()
export class Muting {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly posts: PostReader,
    private readonly traces: Traces,
    private readonly speaking: SpeakingLimits,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Holds on every board that the moderator's unit or one below it moderates.
   * @throws DomainError NOT_FOUND, FORBIDDEN, NOT_IMPARTIAL, INVALID_INPUT, CONFLICT when they are muted by that unit
   */
  async mute(viewer: Viewer, { threadId, seq, days, reason: given }: MuteInput): Promise<void> {
    const reason = checkReason(given);
    const { min, max } = limits.muteDays;
    if (days != null && (days < min || days > max)) throw invalidInput('days', `${min}–${max}`);
    const { authorId } = await this.posts.find((await this.threads.getFor(viewer, threadId)).id, seq);
    await this.database.transaction(async (tx) => {
      // Before the thread, as whoever replies does: what they say at this moment is either before it or refused.
      if (authorId !== null) await this.speaking.alone(tx, authorId);
      const thread = await this.threads.getForChange(viewer, threadId, tx);
      const post = await this.posts.find(thread.id, seq, tx);
      if (!mayMute(viewer, factsOf(thread), post) || post.authorId === null) throw new DomainError('FORBIDDEN');
      await refuseParty(tx, viewer, thread);
      const now = this.clock.now();
      const unit = moderatingUnit(viewer, thread);
      const same = await tx.query<object[]>(THE_SAME, [post.authorId, now, unit]);
      if (same.length > 0) throw new DomainError('CONFLICT');
      const trace = await this.traces.leaveInternal(tx, viewer, thread.id, {
        ...{ seq, action: TraceAction.MUTE, reason, unit },
      });
      const until = days == null ? null : new Date(now.getTime() + days * DAY_MS);
      await tx.query(ADD, [randomUUID(), post.authorId, unit, until, trace]);
      await this.tell(tx, post.authorId);
    });
  }

  /** @throws DomainError NOT_FOUND when it holds no longer, or the viewer may not lift it */
  async lift(viewer: Viewer, id: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!isUuid(id)) throw notFound();
      // Held, so that two who lift it at once leave one trace.
      const [held] = await tx.query<Held[]>(`${BY_ID} FOR UPDATE OF m`, [id, this.clock.now()]);
      if (held === undefined || !holds(viewer, Role.MODERATOR, held)) throw notFound();
      const { threadId, seq, unitId: unit } = held;
      const trace = await this.traces.leaveInternal(tx, viewer, threadId, {
        ...{ seq, action: TraceAction.UNMUTE, reason: '', unit },
      });
      await tx.query(LIFT, [id, trace]);
      await this.tell(tx, held.staffId);
    });
  }

  /** Those who are muted now and whom the viewer may let speak again; the newest first. */
  async held(viewer: Viewer): Promise<MutedPerson[]> {
    const units = viewer.roles.filter(({ role }) => role === Role.MODERATOR).map(({ unitId }) => unitId);
    const rows = await this.database.rows<MutedPerson>(HELD_BY_MODERATOR, [units, this.clock.now()]);
    return rows.map((row) => Object.assign(row, { by: officeOfModerator(row.by, Audience.ORGANISATION) }));
  }

  /** To the person alone: their page says so at once. */
  private async tell(tx: EntityManager, staffId: StaffId): Promise<void> {
    await this.outbox.record(tx, { type: 'mute.changed', rooms: [room.staff(staffId)], payload: { staffId } });
  }
}
