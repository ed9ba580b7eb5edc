import type { EntityManager } from 'typeorm';
import { Audience, room } from '#contracts';
import type { OutboxEvent, Room, StaffId, ThreadId, UnitId } from '#contracts';

/** Where what happens in a thread is told. */
export interface Told {
  readonly id: ThreadId;
  readonly audience: Audience;
  readonly reachUnitId: UnitId | null;
  readonly addresseeId: StaffId | null;
  readonly authorId: StaffId | null;
}

/** Who hears of a changed post: who has the thread open, or everybody whose log of moderation it is in. */
export type Audible = 'readers' | 'unit';

/** Those who have the thread open, and those who see it in a list. */
function roomsOf(thread: Told): Room[] {
  return thread.reachUnitId === null
    ? [room.thread(thread.id)]
    : [room.thread(thread.id), room.unit(thread.reachUnitId)];
}

/**
 * A letter is told to its few readers and to nobody else. An anonymous author is not among them: no frame may tell an
 * author from a stranger, so they come and look.
 */
async function letterRooms(tx: EntityManager, thread: Told): Promise<Room[]> {
  const delegates = await tx.query<{ id: StaffId }[]>(
    `SELECT staff_id AS id FROM identity.role_binding WHERE role = 'DELEGATE' AND on_behalf_of_id = $1 ORDER BY staff_id`,
    [thread.addresseeId],
  );
  const readers = [thread.addresseeId, thread.authorId, ...delegates.map(({ id }) => id)];
  return [...new Set(readers.filter((id) => id !== null))].map((id) => room.staff(id));
}

async function withLetterNotice(tx: EntityManager, thread: Told, event: OutboxEvent): Promise<OutboxEvent[]> {
  if (thread.audience !== Audience.LETTER) return [event];
  const rooms = await letterRooms(tx, thread);
  return [event, { type: 'letter.changed', rooms, payload: { threadId: thread.id } }];
}

export async function threadOpened(tx: EntityManager, thread: Told, boardId: string | null): Promise<OutboxEvent[]> {
  const payload = { threadId: thread.id, boardId };
  if (thread.audience === Audience.LETTER)
    return [{ type: 'letter.changed', rooms: await letterRooms(tx, thread), payload: { threadId: thread.id } }];
  const addressee = thread.addresseeId === null ? [] : [room.staff(thread.addresseeId)];
  const list = thread.reachUnitId === null ? [] : [room.unit(thread.reachUnitId)];
  return [{ type: 'thread.opened', rooms: [...list, ...addressee], payload }];
}

export function postAdded(
  tx: EntityManager,
  thread: Told,
  added: { seq: number; official: boolean; postCount: number; version: number },
): Promise<OutboxEvent[]> {
  const payload = { threadId: thread.id, ...added };
  return withLetterNotice(tx, thread, { type: 'post.added', rooms: roomsOf(thread), payload });
}

export function postChanged(
  tx: EntityManager,
  thread: Told,
  changed: { seq: number; version: number },
  to: Audible = 'readers',
): Promise<OutboxEvent[]> {
  const payload = { threadId: thread.id, ...changed };
  return withLetterNotice(tx, thread, {
    type: 'post.changed',
    rooms: to === 'unit' ? roomsOf(thread) : [room.thread(thread.id)],
    payload,
  });
}

export function threadChanged(tx: EntityManager, thread: Told, version: number): Promise<OutboxEvent[]> {
  const payload = { threadId: thread.id, version };
  return withLetterNotice(tx, thread, { type: 'thread.changed', rooms: roomsOf(thread), payload });
}
