import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audience, mentionsIn, NoticeKind, PostKind } from '#contracts';
import type { StaffId } from '#contracts';
import { ThreadHooks, Threads } from '#forum';
import type { AddedPost, ModeratedPost, SettledFlags } from '#forum';
import { Called } from '#identity';
import { Notices } from './notices.js';

const AUTHOR_OF = 'SELECT author_id AS id FROM forum.post WHERE thread_id = $1 AND seq = $2';
const OPENERS_OF_DUPLICATES = 'SELECT author_id AS id FROM forum.thread WHERE duplicate_of = $1';
const BODY_OF = 'SELECT body FROM forum.post_body WHERE thread_id = $1 AND seq = $2';
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
    private readonly called: Called,
    private readonly threads: Threads,
  ) {}

  onModuleInit(): void {
    this.hooks.onPostAdded((tx, post) => this.added(tx, post));
    this.hooks.onModerated((tx, post) => this.moderated(tx, post));
    this.hooks.onFlagsSettled((tx, flags) => this.settled(tx, flags));
  }

  private async added(tx: EntityManager, post: AddedPost): Promise<void> {
    const { threadId, seq: postSeq, postedAt: at, slot, authorId } = post;
    const kind = noticeKindOf(post);
    const others = (people: readonly (StaffId | null)[]) => people.filter((id) => id !== authorId);
    const concerned = kind === undefined ? [] : others(await this.concerned(tx, post));
    if (kind !== undefined) await this.notices.tell(tx, { kind, threadId, postSeq, at, slot }, concerned);
    // Whoever hears of this post already is not told twice.
    const mentioned = others(await this.mentioned(tx, post)).filter((id) => !concerned.includes(id));
    await this.notices.tell(tx, { kind: NoticeKind.MENTION, threadId, postSeq, at, slot }, mentioned);
  }

  /** Those who may read the thread: a mention shows nobody what is not for them, and tells nobody that they may not. */
  private async mentioned(tx: EntityManager, { threadId, seq }: AddedPost): Promise<StaffId[]> {
    const [text] = await tx.query<{ body: string }[]>(BODY_OF, [threadId, seq]);
    const people: StaffId[] = [];
    for (const mention of mentionsIn(text?.body ?? '')) {
      const meant = await this.called.by(
        tx,
        mention,
        async (viewer) => (await this.threads.findFor(viewer, threadId, tx)) !== null,
      );
      people.push(...meant.map(({ staffId }) => staffId));
    }
    return people;
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
