import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { PostId, PostKind, PostState, StaffId, ThreadId, Voice } from '#contracts';
import { ThreadEntity } from '../threads/thread.entity.js';

/**
 * One contribution. `seq` counts up within its thread without a gap and never changes; a deletion leaves a
 * tombstone. `rootSeq` is the post directly under the opening whose branch it belongs to.
 */
@Entity({ schema: 'forum', name: 'post' })
@Check('post_anonymous_names_nobody', "(voice = 'ANONYMOUS') = (author_id IS NULL)")
@Check('post_anonymous_has_a_persona', "(voice = 'ANONYMOUS') = (persona_id IS NOT NULL)")
@Check('post_speaks_for_an_office', "(kind IN ('OFFICIAL', 'CORRECTION', 'QUESTION')) = (office_title IS NOT NULL)")
@Index('post_branch', ['threadId', 'rootSeq', 'seq'])
@Index('post_official', ['threadId', 'seq'], { where: "kind IN ('OFFICIAL', 'CORRECTION', 'QUESTION')" })
@Index('post_official_newest', ['postedAt', 'threadId', 'seq'], {
  where: "kind IN ('OFFICIAL', 'CORRECTION', 'QUESTION')",
})
@Index('post_once', ['authorId', 'clientId'], { unique: true, where: 'client_id IS NOT NULL' })
@Index('post_by_author', ['authorId', 'kind', 'postedAt'], { where: 'author_id IS NOT NULL' })
@Index('post_hidden', ['threadId', 'personaId'], { where: "state = 'HIDDEN'" })
export class PostEntity {
  @ForeignKey(() => ThreadEntity, { name: 'post_thread_fk' })
  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'post_pk' })
  readonly threadId!: ThreadId;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'post_pk' })
  readonly seq!: number;

  /** For clients' caches. Posts are found by thread and seq, so it has no index. */
  @Column('uuid')
  readonly id!: PostId;

  /** Null: directly under the opening. */
  @Column('integer', { name: 'parent_seq', nullable: true })
  readonly parentSeq!: number | null;

  @Column('integer', { name: 'root_seq' })
  readonly rootSeq!: number;

  @Column('integer')
  readonly depth!: number;

  @Column('text')
  readonly kind!: PostKind;

  @Column('text', { default: 'VISIBLE' })
  state!: PostState;

  @Column('text')
  readonly voice!: Voice;

  @Column('uuid', { name: 'author_id', nullable: true })
  readonly authorId!: StaffId | null;

  @Column('uuid', { name: 'persona_id', nullable: true })
  readonly personaId!: string | null;

  @Column('integer', { name: 'avatar_seed' })
  readonly avatarSeed!: number;

  /** Of an anonymous post: the publication slot and nothing finer. */
  @Column('timestamptz', { name: 'posted_at' })
  readonly postedAt!: Date;

  @Column('timestamptz', { name: 'edited_at', nullable: true })
  editedAt!: Date | null;

  @Column('integer', { default: 1 })
  revision!: number;

  /** Standing answers to it; of a root, everything that stands in its branch. */
  @Column('integer', { name: 'reply_count', default: 0 })
  replyCount!: number;

  @Column('integer', { name: 'support_count', default: 0 })
  supportCount!: number;

  /** So that a page of posts looks for images only where there are some. */
  @Column('integer', { name: 'image_count', default: 0 })
  readonly imageCount!: number;

  /** The same for documents. */
  @Column('integer', { name: 'document_count', default: 0 })
  readonly documentCount!: number;

  /** The office as it was on the day: a later promotion does not rewrite who answered. */
  @Column('text', { name: 'office_unit_name', nullable: true })
  readonly officeUnitName!: string | null;

  @Column('text', { name: 'office_title', nullable: true })
  readonly officeTitle!: string | null;

  @Column('date', { name: 'office_date', nullable: true })
  readonly officeDate!: string | null;

  @Column('integer', { name: 'corrects_seq', nullable: true })
  readonly correctsSeq!: number | null;

  @Column('integer', { name: 'corrected_by_seq', nullable: true })
  correctedBySeq!: number | null;

  /** The last act of moderation on it: what hid it, or why it was restored. */
  @Column('uuid', { name: 'last_trace', nullable: true })
  lastTrace!: string | null;

  /** Made by the client: the same one again returns this post instead of a second one. */
  @Column('uuid', { name: 'client_id', nullable: true })
  readonly clientId!: string | null;

  /** SHA-256 of the input, to tell a repeat from a reuse; forgotten with the text. */
  @Column('text', { name: 'input_hash', nullable: true })
  inputHash!: string | null;
}
