import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Audience, PostKind, Rating, StaffId, ThreadId, UnitId } from '#contracts';

/** A thread that was just published and asks for an answer. */
export interface PublishedThread {
  readonly threadId: ThreadId;
  /** The unit that owes the answer: the addressed one, else the addressed leader's, else the board's. */
  readonly answerUnitId: UnitId;
  readonly reachUnitId: UnitId;
  /** Of an anonymous thread: the slot. Nothing a hook writes may hold a finer time. */
  readonly postedAt: Date;
  readonly slot: boolean;
}

/** A thread whose author took it back or opened it again. */
export interface AuthorsStep {
  readonly threadId: ThreadId;
  /** Null for a letter. */
  readonly reachUnitId: UnitId | null;
  /** Of an anonymous author: the slot. */
  readonly at: Date;
  readonly slot: boolean;
  /** Why, in the words of the author, where no post says it. */
  readonly note: string | null;
  /** The post that says so, if one does. */
  readonly postSeq?: number;
}

/** What the author of a thread made of the answer. The same may be said again. */
export interface AuthorsRating extends AuthorsStep {
  readonly rating: Rating;
}

/** A post that was just put into a thread; its opening too. */
export interface AddedPost {
  readonly threadId: ThreadId;
  readonly seq: number;
  readonly kind: PostKind;
  readonly audience: Audience;
  /** Null when anonymous. */
  readonly authorId: StaffId | null;
  /** Who opened the thread; null when anonymous. */
  readonly openerId: StaffId | null;
  readonly addresseeId: StaffId | null;
  /** The post it answers; null directly under the opening. */
  readonly parentSeq: number | null;
  readonly postedAt: Date;
  /** `postedAt` is only a publication slot. */
  readonly slot: boolean;
}

/** A post, or with seq 1 a thread, that a moderator hid, restored, locked, or kept although it was flagged. */
export interface ModeratedPost {
  readonly threadId: ThreadId;
  readonly seq: number;
  /** Whose words they are; null when anonymous. */
  readonly authorId: StaffId | null;
  readonly at: Date;
}

/** Flags (举报) on one post that a moderator decided about. */
export interface SettledFlags {
  readonly threadId: ThreadId;
  readonly seq: number;
  readonly flaggers: readonly StaffId[];
  readonly at: Date;
}

/** A thread that is about to be closed as a duplicate. A hook may refuse. */
export interface ClosedDuplicate {
  readonly threadId: ThreadId;
}

type Hook<What> = (tx: EntityManager, what: What) => Promise<void>;
export type AuthorsHook = Hook<AuthorsStep>;
export type PublicationHook = Hook<PublishedThread>;

/**
 * What other rooms do in the very transaction that publishes a thread with 请求答复, takes it back, rates it or opens it again, adds
 * a post, moderates one or decides about flags, by name or from the anonymous inbox: so that the ledger, the notices and the thread never say
 * different things.
 */
@Injectable()
export class ThreadHooks {
  private readonly addition: Hook<AddedPost>[] = [];
  private readonly moderation: Hook<ModeratedPost>[] = [];
  private readonly settlement: Hook<SettledFlags>[] = [];
  private readonly duplicate: Hook<ClosedDuplicate>[] = [];
  private readonly publication: PublicationHook[] = [];
  private readonly withdrawal: AuthorsHook[] = [];
  private readonly reopening: AuthorsHook[] = [];
  private readonly rating: Hook<AuthorsRating>[] = [];

  onPostAdded(hook: Hook<AddedPost>): void {
    this.addition.push(hook);
  }

  onModerated(hook: Hook<ModeratedPost>): void {
    this.moderation.push(hook);
  }

  onFlagsSettled(hook: Hook<SettledFlags>): void {
    this.settlement.push(hook);
  }

  onDuplicateClosed(hook: Hook<ClosedDuplicate>): void {
    this.duplicate.push(hook);
  }

  onReplyRequested(hook: PublicationHook): void {
    this.publication.push(hook);
  }

  onWithdrawn(hook: AuthorsHook): void {
    this.withdrawal.push(hook);
  }

  onReopened(hook: AuthorsHook): void {
    this.reopening.push(hook);
  }

  onRated(hook: Hook<AuthorsRating>): void {
    this.rating.push(hook);
  }

  async postAdded(tx: EntityManager, post: AddedPost): Promise<void> {
    for (const hook of this.addition) await hook(tx, post);
  }

  async moderated(tx: EntityManager, post: ModeratedPost): Promise<void> {
    for (const hook of this.moderation) await hook(tx, post);
  }

  async flagsSettled(tx: EntityManager, flags: SettledFlags): Promise<void> {
    for (const hook of this.settlement) await hook(tx, flags);
  }

  async duplicateClosed(tx: EntityManager, closed: ClosedDuplicate): Promise<void> {
    for (const hook of this.duplicate) await hook(tx, closed);
  }

  async replyRequested(tx: EntityManager, thread: PublishedThread): Promise<void> {
    for (const hook of this.publication) await hook(tx, thread);
  }

  async withdrawn(tx: EntityManager, step: AuthorsStep): Promise<void> {
    for (const hook of this.withdrawal) await hook(tx, step);
  }

  async rated(tx: EntityManager, rating: AuthorsRating): Promise<void> {
    for (const hook of this.rating) await hook(tx, rating);
  }

  async reopened(tx: EntityManager, step: AuthorsStep): Promise<void> {
    for (const hook of this.reopening) await hook(tx, step);
  }
}
