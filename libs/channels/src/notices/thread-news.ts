import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audience, NoticeKind, PostKind } from '#contracts';
import type { StaffId } from '#contracts';
import { ThreadHooks } from '#forum';
import type { AddedPost, ModeratedPost, SettledFlags } from '#forum';
import { Notices } from './notices.js';

const AUTHOR_OF = 'SELECT author_id AS id FROM forum.post WHERE thread_id = $1 AND seq = $2';
const OPENERS_OF_DUPLICATES = 'SELECT author_id AS id FROM forum.thread WHERE duplicate_of = $1';
const DELEGATES_OF = `
  SELECT staff_id AS id FROM identity.role_binding WHERE role = 'DELEGATE' AND on_behalf_of_id = $1`;

const kindOf: Partial<Record<PostKind, NoticeKind>> = {
  OFFICIAL: NoticeKind.OFFICIAL,
  CORRECTION: NoticeKind.OFFICIAL,
  QUESTION: NoticeKind.QUESTION,
};

/** Who is told of what happens in threads. Nobody is told of what they did themselves. */
@Injectable()
export class ThreadNews implements OnModuleInit {
  constructor(
    private readonly hooks: ThreadHooks,
    private readonly notices: Notices,
  ) {}

  onModuleInit(): void {
    this.hooks.onPostAdded((tx, post) => this.added(tx, post));
    this.hooks.onModerated((tx, post) => this.moderated(tx, post));
    this.hooks.onFlagsSettled((tx, flags) => this.settled(tx, flags));
  }

  private async added(tx: EntityManager, post: AddedPost): Promise<void> {
    const { threadId, seq: postSeq, postedAt: at, slot } = post;
    const kind = noticeKindOf(post);
    if (kind === undefined) return;
    const people = (await this.concerned(tx, post)).filter((id) => id !== post.authorId);
    await this.notices.tell(tx, { kind, threadId, postSeq, at, slot }, people);
  }

  private async moderated(tx: EntityManager, { threadId, seq, authorId, at }: ModeratedPost): Promise<void> {
    await this.notices.tell(tx, { kind: NoticeKind.MODERATED, threadId, postSeq: seq, at, slot: false }, [authorId]);
  }

  private async settled(tx: EntityManager, { threadId, seq, flaggers, at }: SettledFlags): Promise<void> {
    await this.notices.tell(tx, { kind: NoticeKind.FLAGGED, threadId, postSeq: seq, at, slot: false }, flaggers);
  }

  /** Their matter is answered here: what was closed as a duplicate hears of every answer, not of every reply. */
  private async openersOfDuplicates(tx: EntityManager, { threadId, kind }: AddedPost): Promise<(StaffId | null)[]> {
    return kindOf[kind] === NoticeKind.OFFICIAL ? ids(tx, OPENERS_OF_DUPLICATES, [threadId]) : [];
  }

  private async concerned(tx: EntityManager, post: AddedPost): Promise<(StaffId | null)[]> {
    const { threadId, audience, kind, openerId, addresseeId, parentSeq } = post;
    if (audience === Audience.LETTER || kind === PostKind.OPENING) {
      const delegates = addresseeId === null ? [] : await ids(tx, DELEGATES_OF, [addresseeId]);
      return [addresseeId, ...delegates, openerId];
    }
    const parent = parentSeq === null ? [] : await ids(tx, AUTHOR_OF, [threadId, parentSeq]);
    return [openerId, ...parent, ...(await this.openersOfDuplicates(tx, post))];
  }
}

function noticeKindOf({ audience, kind, addresseeId }: AddedPost): NoticeKind | undefined {
  if (audience === Audience.LETTER) return NoticeKind.LETTER;
  if (kind !== PostKind.OPENING) return kindOf[kind] ?? NoticeKind.REPLY;
  return addresseeId === null ? undefined : NoticeKind.ADDRESSED;
}

async function ids(tx: EntityManager, sql: string, values: unknown[]): Promise<(StaffId | null)[]> {
  return (await tx.query<{ id: StaffId | null }[]>(sql, values)).map(({ id }) => id);
}
