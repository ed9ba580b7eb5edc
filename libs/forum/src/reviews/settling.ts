import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { room } from '#contracts';
import type { ReviewState, StaffId } from '#contracts';
import { Clock, Outbox } from '#platform';
import type { Viewer } from '#platform';
import { ThreadHooks } from '../threads/thread-hooks.js';
import type { ThreadRow } from '../threads/thread.row.js';

const SETTLE = `
  UPDATE forum.review SET state = $3, reason = $4, decided_by = $5, decided_on = $6
  WHERE thread_id = $1 AND seq = $2 AND state = 'WAITING' RETURNING id, held`;
const FLAGGERS = 'SELECT staff_id AS id FROM forum.flag WHERE review_id = $1 ORDER BY staff_id';
const MODERATORS = `
  SELECT DISTINCT staff_id AS id FROM identity.role_binding
  WHERE role = 'MODERATOR' AND unit_id = ANY($1::uuid[]) ORDER BY staff_id`;

interface Decided {
  readonly seq: number;
  readonly state: Exclude<ReviewState, 'WAITING'>;
  readonly reason: string;
}

/** Ends what waits for moderators, however it was decided, and tells whoever is concerned. */
@Injectable()
export class Settling {
  constructor(
    private readonly hooks: ThreadHooks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** Settles the review of a post, if one waits. Inside a transaction that holds the thread. */
  async settle(tx: EntityManager, viewer: Viewer, thread: ThreadRow, { seq, state, reason }: Decided): Promise<void> {
    const values = [thread.id, seq, state, reason, viewer.staffId, this.clock.today()];
    const [[settled]] = await tx.query<[{ id: string; held: boolean }[], number]>(SETTLE, values);
    if (settled === undefined) return;
    const flaggers = await ids(tx, FLAGGERS, [settled.id]);
    await this.hooks.flagsSettled(tx, { threadId: thread.id, seq, flaggers, at: this.clock.now() });
    await this.tellModerators(tx, thread);
    if (settled.held) await this.tellBoard(tx, thread);
  }

  /** The queue of a board is its moderators' alone: nobody else hears that something was flagged. */
  async tellModerators(tx: EntityManager, { board }: Pick<ThreadRow, 'board'>): Promise<void> {
    if (board === null) return;
    const moderators = await ids(tx, MODERATORS, [board.moderateLineage]);
    await this.outbox.record(tx, {
      type: 'review.changed',
      rooms: moderators.map(room.staff),
      payload: { boardId: board.id },
    });
  }

  /** How many wait on a board where everything does is public. */
  async tellBoard(tx: EntityManager, { board }: ThreadRow): Promise<void> {
    if (board?.checkedFrom == null) return;
    const rooms = [room.unit(board.readUnitId)];
    await this.outbox.record(tx, { type: 'board.changed', rooms, payload: { boardId: board.id } });
  }
}

async function ids(tx: EntityManager, sql: string, values: unknown[]): Promise<StaffId[]> {
  return (await tx.query<{ id: StaffId }[]>(sql, values)).map(({ id }) => id);
}
