import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid, room } from '#contracts';
import type { StaffId } from '#contracts';
import { Clock, Database, DomainError, invalidInput, notFound, Outbox } from '#platform';
import type { Viewer } from '#platform';
import { isParty, refuseParty } from '../moderation/impartiality.js';
import { checkNote } from '../text.rules.js';
import { mayModerate } from '../threads/thread.policy.js';
import { factsOf } from '../threads/thread.row.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import type { InternalNote, InternalNoteInput } from './internal-note.type.js';

const OF_THREAD = `
  SELECT n.id, n.body, n."on"::text AS "on", n.staff_id = $2 AS mine, n.staff_id AS "staffId"
  FROM forum.internal_note n JOIN forum.thread t ON t.id = n.thread_id
  WHERE n.thread_id = $1 AND NOT ${isParty('$2')} ORDER BY n.step`;
// The caller holds the thread's row, so that two notes never get one number.
const ADD = `
  INSERT INTO forum.internal_note (id, thread_id, step, body, staff_id, "on")
  SELECT $1, $2, coalesce(max(n.step), 0) + 1, $3, $4, $5 FROM forum.internal_note n WHERE n.thread_id = $2
  ON CONFLICT (id) DO NOTHING RETURNING id`;
const THE_SAME = `
  SELECT FROM forum.internal_note WHERE id = $1 AND thread_id = $2 AND body = $3 AND staff_id = $4`;
const THREAD_OF = 'SELECT thread_id AS "threadId" FROM forum.internal_note WHERE id = $1 AND staff_id = $2';
const REMOVE = 'DELETE FROM forum.internal_note WHERE id = $1';
const MODERATORS = `
  SELECT DISTINCT staff_id AS id FROM identity.role_binding
  WHERE role = 'MODERATOR' AND unit_id = ANY($1::uuid[]) ORDER BY staff_id`;

/**
 * What moderators tell one another. It touches nothing of the thread: no number, no version, no counter, no notice. Only
 * the moderators of the board hear of it, and none of them who is a party.
 */
@Injectable()
export class InternalNotes {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** In order. Empty for everybody else, as where there are none. */
  async of(viewer: Viewer, thread: ThreadRow): Promise<InternalNote[]> {
    if (!mayModerate(viewer, factsOf(thread))) return [];
    return this.database.rows<InternalNote>(OF_THREAD, [thread.id, viewer.staffId]);
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN, NOT_IMPARTIAL, INVALID_INPUT, CONFLICT when the id names another note */
  async add(viewer: Viewer, input: InternalNoteInput): Promise<ThreadRow> {
    const body = checkNote('body', input.body);
    if (!isUuid(input.clientId)) throw invalidInput('clientId', 'UUID');
    return this.change(viewer, input.threadId, async (tx, { id }) => {
      const [added] = await tx.query<unknown[]>(ADD, [input.clientId, id, body, viewer.staffId, this.clock.today()]);
      if (added !== undefined) return true;
      const [same] = await tx.query<unknown[]>(THE_SAME, [input.clientId, id, body, viewer.staffId]);
      if (same === undefined) throw new DomainError('CONFLICT');
      return false;
    });
  }

  /** Only one's own. @throws DomainError NOT_FOUND, FORBIDDEN, NOT_IMPARTIAL */
  async remove(viewer: Viewer, noteId: string): Promise<ThreadRow> {
    const [found] = isUuid(noteId)
      ? await this.database.rows<{ threadId: string }>(THREAD_OF, [noteId, viewer.staffId])
      : [];
    if (found === undefined) throw notFound();
    return this.change(viewer, found.threadId, async (tx) => {
      await tx.query(REMOVE, [noteId]);
      return true;
    });
  }

  private async change(
    viewer: Viewer,
    threadId: string,
    make: (tx: EntityManager, thread: ThreadRow) => Promise<boolean>,
  ): Promise<ThreadRow> {
    return this.threads.change(viewer, threadId, mayModerate, async (tx, thread) => {
      await refuseParty(tx, viewer, thread);
      if (await make(tx, thread)) await this.tell(tx, thread);
      return thread;
    });
  }

  private async tell(tx: EntityManager, { id, board }: ThreadRow): Promise<void> {
    const moderators = await tx.query<{ id: StaffId }[]>(MODERATORS, [board?.moderateLineage ?? []]);
    const rooms = moderators.map((moderator) => room.staff(moderator.id));
    await this.outbox.record(tx, { type: 'notes.changed', rooms, payload: { threadId: id } });
  }
}
