import { Injectable } from '@nestjs/common';
import { limits } from '#contracts';
import { Clock, Database, instantAsText, together, workingHoursAgo } from '#platform';
import type { BoardHeld } from '../boards/board.type.js';
import { HELD_SINCE } from './review.queries.js';

interface HeldRow extends BoardHeld {
  readonly boardId: string;
}

/** $1 boards, $2 the moment since which something waits too long. What only a part of the readers may read is not told. */
const HELD = `
  SELECT t.board_id AS "boardId", count(*)::int AS count, ${instantAsText(`min(${HELD_SINCE})`)} AS since,
    count(*) FILTER (WHERE ${HELD_SINCE} < $2)::int AS overdue
  FROM forum.review r
  JOIN forum.thread t ON t.id = r.thread_id
  JOIN forum.board b ON b.id = t.board_id AND b.read_unit_id = t.reach_unit_id
  JOIN forum.post p ON p.thread_id = r.thread_id AND p.seq = r.seq AND p.state NOT IN ('DELETED', 'PURGED')
  WHERE r.state = 'WAITING' AND r.held AND NOT t.withdrawn AND t.board_id = ANY($1::uuid[])
  GROUP BY t.board_id`;

const deadline = (now: Date): Date => workingHoursAgo(limits.heldHours, now);

/** @param since of what is held */
export const isOverdue = (since: string, now: Date): boolean => Date.parse(since) < deadline(now).getTime();

/** How many posts wait for a moderator on a board and for how long: public, so that holding back is itself seen. */
@Injectable()
export class Waiting {
  private readonly heldOn = together((boardIds: readonly string[]) => this.read(boardIds));

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @param boardId of a board that the viewer may read */
  on(boardId: string): Promise<BoardHeld> {
    return this.heldOn(boardId);
  }

  private async read(boardIds: readonly string[]): Promise<BoardHeld[]> {
    const rows = await this.database.rows<HeldRow>(HELD, [boardIds, deadline(this.clock.now())]);
    const none = { count: 0, since: null, overdue: 0 };
    const found = new Map(rows.map(({ boardId, ...held }) => [boardId, held]));
    return boardIds.map((id) => found.get(id) ?? none);
  }
}
