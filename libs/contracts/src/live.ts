/**
 * The map of live events. A frame says **what** changed, never what it says: the client asks the API, so there is
 * one path of authorisation, and a reader's frames are the same bytes as an author's.
 */
export interface LiveEvents {
  'thread.opened': { threadId: string; boardId: string | null };
  'thread.changed': { threadId: string; version: number };
  /** It stands on this board now. */
  'thread.moved': { threadId: string; boardId: string };
  /** A note of moderators about it; told to them only. */
  'notes.changed': { threadId: string };
  'post.added': { threadId: string; seq: number; official: boolean; postCount: number; version: number };
  'post.changed': { threadId: string; seq: number; version: number };
  'case.changed': { threadId: string; caseId: string; status: string; version: number };
  /** What is put before a unit; told to everybody there. */
  'announcements.changed': { threadId: string };
  'board.changed': { boardId: string };
  'letter.changed': { threadId: string };
  /** Something in the review queue of a board; told to its moderators only. */
  'review.changed': { boardId: string };
  /** Whether somebody may speak by name; told to them only. */
  'mute.changed': { staffId: string };
  /** Something in the notification centre of one person; which, they ask. */
  'notices.changed': { threadId: string };
  /** One tick for everybody when a window of anonymous posts was published. */
  'anonymous.published': { slot: string };
  /** The key directory grew otherwise than by the week: everybody looks at the keys again. */
  'anonymous.keys': { length: number };
}

/** Never sent to a client: it tells the live nodes to look again at who may hear what. */
export interface InternalEvents {
  'access.changed': { staffIds: readonly string[] | 'everyone' };
  'session.ended': { staffId: string };
}

export type LiveEventType = keyof LiveEvents;
export type OutboxEvents = LiveEvents & InternalEvents;
export type OutboxEventType = keyof OutboxEvents;

/** `position` rises without gaps in commit order; a client that has seen n asks for everything after n. */
export type LiveFrame = {
  [T in LiveEventType]: { readonly position: number; readonly type: T; readonly payload: LiveEvents[T] };
}[LiveEventType];

export type OutboxEvent = {
  [T in OutboxEventType]: { readonly type: T; readonly rooms: readonly Room[]; readonly payload: OutboxEvents[T] };
}[OutboxEventType];

export type Room = `thread:${string}` | `unit:${string}` | `staff:${string}` | 'everyone';
export const room = {
  thread: (id: string): Room => `thread:${id}`,
  /** Everyone who may read what reaches this unit's subtree. */
  unit: (id: string): Room => `unit:${id}`,
  staff: (id: string): Room => `staff:${id}`,
  everyone: 'everyone' as Room,
};

const internal: readonly string[] = ['access.changed', 'session.ended'];
export function isInternal(type: OutboxEventType): type is keyof InternalEvents {
  return internal.includes(type);
}
