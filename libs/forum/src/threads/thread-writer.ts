import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { PostKind, Voice } from '#contracts';
import type { Audience, ThreadId, ThreadKind } from '#contracts';
import { Outbox } from '#platform';
import { LetterCopies } from '../anonymous/letter-copies.js';
import { threadOpened } from '../live-events.js';
import { addedPost, PostWriter } from '../posts/post-writer.js';
import type { NewPost, Speaker } from '../posts/post-writer.js';
import { hotRankSql } from '../rank.rules.js';
import { excerptOf } from '../text.rules.js';
import { Watching } from '../watching/watching.js';
import type { Address } from './addressing.js';
import { ThreadHooks } from './thread-hooks.js';

export interface NewThread extends Speaker {
  readonly id: ThreadId;
  readonly kind: ThreadKind;
  readonly audience: Audience;
  readonly title: string;
  readonly body: string;
  readonly images?: NonNullable<NewPost['images']>;
  readonly documents?: NonNullable<NewPost['documents']>;
  readonly address: Address;
  readonly postedAt: Date;
  readonly watched: NonNullable<NewPost['watched']>;
  readonly once?: NonNullable<NewPost['once']>;
}

// The rank is written with the same words that keep it: a fresh thread has no posts and no 我也遇到.
const INSERT_THREAD = `
  INSERT INTO forum.thread (id, board_id, kind, title, audience, reach_unit_id, addressee_unit_id, addressee_id,
    request_reply, voice, author_id, persona_id, avatar_seed, posted_at, last_activity_at, last_seq, excerpt, hot_rank)
  SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, t.posted_at, t.posted_at, 1, $15,
    ${hotRankSql('0', '0')}
  FROM (SELECT $14::timestamptz AS posted_at) t`;

const COUNT_ON_BOARD = 'UPDATE forum.board SET thread_count = thread_count + 1 WHERE id = $1';

/** Writes a thread with its opening, for named authors and for the anonymous inbox alike. */
@Injectable()
export class ThreadWriter {
  constructor(
    private readonly posts: PostWriter,
    private readonly hooks: ThreadHooks,
    private readonly outbox: Outbox,
    private readonly letters: LetterCopies,
    private readonly watching: Watching,
  ) {}

  async open(tx: EntityManager, thread: NewThread): Promise<void> {
    const { id, address, title, voice, authorId, personaId, avatarSeed, body, postedAt, once } = thread;
    const { images = [], documents = [] } = thread;
    await this.insert(tx, thread);
    const opening = { threadId: id, seq: 1, parentSeq: null, rootSeq: 1, depth: 0, kind: PostKind.OPENING, title };
    const speaker = { voice, authorId, personaId, avatarSeed };
    const post = { ...opening, ...speaker, body, images, documents, postedAt, ...(once ? { once } : {}) };
    await this.posts.insert(tx, post);
    await this.letters.copy(tx, thread, 1);
    if (address.board !== null) await tx.query(COUNT_ON_BOARD, [address.board.id]);
    const told = { ...address, id, audience: thread.audience, authorId };
    await this.outbox.record(tx, ...(await threadOpened(tx, told, address.board?.id ?? null)));
    const held = await this.watching.apply(tx, { threadId: id, seq: 1, at: postedAt, isNew: true }, thread.watched);
    if (held) return;
    await this.callHooks(tx, thread);
    const { addresseeId } = address;
    await this.hooks.postAdded(tx, addedPost(post, { audience: thread.audience, authorId, addresseeId }));
  }

  private async insert(tx: EntityManager, thread: NewThread): Promise<void> {
    const { address } = thread;
    await tx.query(INSERT_THREAD, [
      thread.id,
      address.board?.id ?? null,
      thread.kind,
      thread.title,
      thread.audience,
      address.reachUnitId,
      address.addresseeUnitId,
      address.addresseeId,
      address.requestReply,
      thread.voice,
      thread.authorId,
      thread.personaId,
      thread.avatarSeed,
      thread.postedAt,
      excerptOf(thread.body),
    ]);
  }

  private async callHooks(tx: EntityManager, thread: NewThread): Promise<void> {
    const { reachUnitId, answerUnitId, requestReply } = thread.address;
    if (!requestReply || reachUnitId === null || answerUnitId === null) return;
    await this.hooks.replyRequested(tx, {
      threadId: thread.id,
      answerUnitId,
      reachUnitId,
      postedAt: thread.postedAt,
      slot: thread.voice === Voice.ANONYMOUS,
    });
  }
}
