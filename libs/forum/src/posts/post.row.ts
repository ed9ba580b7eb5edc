import type { ImageDescription, PostId, PostKind, PostState, StaffId, ThreadId, Voice } from '#contracts';
import type { TraceRow } from '../threads/thread.row.js';

export interface DocumentDescription {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** A post as the page query yields it: the same for every viewer. */
export interface PostRow {
  readonly id: PostId;
  readonly threadId: ThreadId;
  readonly seq: number;
  readonly parentSeq: number | null;
  readonly rootSeq: number;
  readonly depth: number;
  readonly kind: PostKind;
  readonly state: PostState;
  readonly voice: Voice;
  readonly authorId: StaffId | null;
  readonly authorName: string | null;
  readonly authorTitle: string | null;
  readonly authorUnitName: string | null;
  readonly personaId: string | null;
  readonly pseudonym: string | null;
  /** What blocked the anonymous author in this thread. */
  readonly blocked: TraceRow | null;
  readonly avatarSeed: number;
  readonly officeUnitName: string | null;
  readonly officeTitle: string | null;
  readonly officeDate: string | null;
  readonly correctsSeq: number | null;
  readonly correctedBySeq: number | null;
  /** Null once deleted. Whether a hidden text is shown is decided for each viewer. */
  readonly body: string | null;
  /** Null when there are none. */
  readonly images: readonly ImageDescription[] | null;
  /** Null when there are none. */
  readonly documents: readonly DocumentDescription[] | null;
  /** Moments are ISO 8601 text in UTC throughout. */
  readonly postedAt: string;
  readonly editedAt: string | null;
  readonly revision: number;
  readonly replyCount: number;
  readonly supportCount: number;
  /** The last act of moderation: what hid it, or why it was restored. */
  readonly trace: TraceRow | null;
}
