import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { room } from '#contracts';
import type { UnitId, Voice } from '#contracts';
import { Clock, DomainError, notFound, Outbox } from '#platform';
import type { Viewer } from '#platform';
import { mayModerateBoard, mayReadBoard } from '../boards/board.policy.js';
import { BOARD_BY_SLUG, boardFactsOf, takesAnonymous } from '../boards/board.queries.js';
import type { BoardRow } from '../boards/board.queries.js';
import { PostChanges } from '../posts/post-changes.js';
import { Settling } from '../reviews/settling.js';
import { checkReason } from '../text.rules.js';
import { mayModerate } from '../threads/thread.policy.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { ThreadHooks } from '../threads/thread-hooks.js';
import { Threads } from '../threads/threads.js';
import { TraceAction } from './moderation-trace.entity.js';
import type { MoveThreadInput } from './moving.inputs.js';
import { reachThere } from './moving.rules.js';
import { Traces } from './traces.js';

interface Place {
  readonly id: UnitId;
  readonly lineage: readonly UnitId[];
}

const PROMISED = `
  SELECT u.id, u.lineage, (SELECT array_agg(DISTINCT p.voice) FROM forum.post p WHERE p.thread_id = t.id) AS voices,
    EXISTS (SELECT FROM forum.review r WHERE r.thread_id = t.id AND r.state = 'WAITING') AS "waits"
  FROM forum.thread t JOIN identity.unit u ON u.id = coalesce(t.promised_unit_id, t.reach_unit_id) WHERE t.id = $1`;

// In the order of their ids, so that two moves between the same boards never wait for each other.
const HOLD_BOARDS = 'SELECT FROM forum.board WHERE id IN ($1, $2) ORDER BY id FOR UPDATE';
const COUNT_BOARDS = `
  UPDATE forum.board SET thread_count = thread_count + CASE id WHEN $1 THEN -1 ELSE 1 END WHERE id IN ($1, $2)`;
const MOVE = `
  UPDATE forum.thread SET board_id = $2, reach_unit_id = $3, promised_unit_id = $4, pinned = false WHERE id = $1`;

/** Puts a thread on another board. Who may read it follows at once, everywhere: every list asks the thread itself. */
@Injectable()
export class Moving {
  constructor(
    private readonly threads: Threads,
    private readonly changes: PostChanges,
    private readonly traces: Traces,
    private readonly settling: Settling,
    private readonly hooks: ThreadHooks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * Absolute: where it stands already it stays, without a second trace. Moving it back undoes it.
   * @throws DomainError NOT_FOUND, FORBIDDEN, BOARD_ARCHIVED, READERS_DIFFER, VOICE_NOT_OFFERED, NAMES_WOULD_BE_SEEN
   */
  async move(viewer: Viewer, input: MoveThreadInput): Promise<void> {
    const reason = checkReason(input.reason);
    await this.threads.change(viewer, input.threadId, mayModerate, async (tx, thread) => {
      const to = await boardFor(tx, viewer, input.board);
      const from = thread.board;
      if (from === null || from.id === to.id) return;
      await tx.query(HOLD_BOARDS, [from.id, to.id]);
      await this.put(tx, viewer, thread, { from, to, reason });
    });
  }

  private async put(
    tx: EntityManager,
    viewer: Viewer,
    thread: ThreadRow,
    { from, to, reason }: { readonly from: BoardRow; readonly to: BoardRow; readonly reason: string },
  ): Promise<void> {
    const { promised, reach, waits } = await there(tx, thread, to);
    await this.traces.leave(tx, viewer, thread, { seq: null, action: TraceAction.MOVE, reason, toBoardId: to.id });
    await tx.query(MOVE, [thread.id, to.id, reach, promised]);
    await tx.query(COUNT_BOARDS, [from.id, to.id]);
    await this.tell(tx, thread, { board: to, reach });
    // The queue goes along.
    if (waits) for (const stands of [thread, { board: to }]) await this.settling.tellModerators(tx, stands);
    await this.hooks.moderated(tx, { threadId: thread.id, seq: 1, authorId: thread.authorId, at: this.clock.now() });
  }

  private async tell(
    tx: EntityManager,
    thread: ThreadRow,
    to: { readonly board: BoardRow; readonly reach: UnitId },
  ): Promise<void> {
    // Before whoever loses it is sent out: they too learn that it is gone from their lists.
    await this.changes.tellThread(tx, thread);
    const moved = { threadId: thread.id, boardId: to.board.id };
    await this.outbox.record(tx, { type: 'thread.moved', rooms: [room.unit(to.reach)], payload: moved });
    await this.outbox.record(tx, { type: 'access.changed', rooms: [], payload: { staffIds: 'everyone' } });
  }
}

/** A board one may not see is none; one may put threads only where one moderates too. */
async function boardFor(tx: EntityManager, viewer: Viewer, slug: string): Promise<BoardRow> {
  const [board] = await tx.query<BoardRow[]>(BOARD_BY_SLUG, [slug]);
  if (board === undefined || !mayReadBoard(viewer, boardFactsOf(board))) throw notFound();
  if (!mayModerateBoard(viewer, boardFactsOf(board))) throw new DomainError('FORBIDDEN');
  if (board.archived) throw new DomainError('BOARD_ARCHIVED');
  return board;
}

/** Who was promised to read it, and who will read it there. */
async function there(
  tx: EntityManager,
  thread: ThreadRow,
  to: BoardRow,
): Promise<{ readonly promised: UnitId; readonly reach: UnitId; readonly waits: boolean }> {
  const [found] = await tx.query<(Place & { voices: Voice[]; waits: boolean })[]>(PROMISED, [thread.id]);
  if (found === undefined || thread.reachLineage === null) throw notFound();
  const { addresseeUnitId, answerUnitId, reachLineage } = thread;
  const movable = { promised: found, reach: { lineage: reachLineage }, answerUnitId, voices: found.voices };
  const reach = reachThere<Place>(movable, {
    read: { id: to.readUnitId, lineage: to.readLineage },
    answerUnitId: addresseeUnitId ?? to.answerUnitId,
    voices: to.voices,
    offersAnonymity: takesAnonymous(to),
  });
  if (typeof reach === 'string') throw new DomainError(reach);
  return { promised: found.id, reach: reach.id, waits: found.waits };
}
