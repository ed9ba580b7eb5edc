import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Audience, BoardId, Rating, StaffId, ThreadId, ThreadKind, UnitId, Voice } from '#contracts';
import { BoardEntity } from '../boards/board.entity.js';

/** One matter under discussion, or a letter. Its row holds everything a list needs, so that a list reads no posts. */
@Entity({ schema: 'forum', name: 'thread' })
@Check('thread_anonymous_names_nobody', "(voice = 'ANONYMOUS') = (author_id IS NULL)")
@Check('thread_anonymous_has_a_persona', "(voice = 'ANONYMOUS') = (persona_id IS NOT NULL)")
@Check('thread_duplicate_is_closed', 'duplicate_of IS NULL OR locked_by_trace IS NOT NULL')
@Check('thread_letter_has_an_addressee', "audience <> 'LETTER' OR (board_id IS NULL AND addressee_id IS NOT NULL)")
@Check('thread_letter_is_led_by_nobody', "audience <> 'LETTER' OR lead_unit_id IS NULL")
@Check('thread_on_a_board_has_a_reach', "audience = 'LETTER' OR (board_id IS NOT NULL AND reach_unit_id IS NOT NULL)")
@Index('thread_of_board_latest', ['boardId', 'pinned', 'lastActivityAt', 'id'])
@Index('thread_of_board_newest', ['boardId', 'postedAt', 'id'])
@Index('thread_latest', ['lastActivityAt', 'id'], { where: "audience <> 'LETTER'" })
@Index('thread_newest', ['postedAt', 'id'], { where: "audience <> 'LETTER'" })
@Index('thread_hot', ['hotRank', 'id'], { where: "audience <> 'LETTER'" })
@Index('thread_unanswered', ['postedAt', 'id'], { where: "audience <> 'LETTER' AND official_count = 0" })
@Index('thread_answered', ['lastActivityAt', 'id'], { where: "audience <> 'LETTER' AND official_count > 0" })
@Index('thread_letter_latest', ['lastActivityAt'], { where: "audience = 'LETTER'" })
@Index('thread_letter_received', ['addresseeId', 'lastActivityAt', 'id'], { where: "audience = 'LETTER'" })
@Index('thread_announced', ['announcedToUnitId', 'announcedUntil'], { where: 'announced_to_unit_id IS NOT NULL' })
@Index('thread_scheduled', ['hourStartsAt', 'id'], { where: 'hour_leader_id IS NOT NULL' })
@Index('thread_by_author', ['authorId', 'lastActivityAt', 'id'], { where: 'author_id IS NOT NULL' })
@Index('thread_duplicates', ['duplicateOf'], { where: 'duplicate_of IS NOT NULL' })
export class ThreadEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'thread_pk' })
  readonly id!: ThreadId;

  /** Null for a letter. */
  @ForeignKey(() => BoardEntity, { name: 'thread_board_fk' })
  @Column('uuid', { name: 'board_id', nullable: true })
  readonly boardId!: BoardId | null;

  @Column('text')
  readonly kind!: ThreadKind;

  /** Empty once the author took the opening back. */
  @Column('text')
  title!: string;

  @Column('text')
  readonly audience!: Audience;

  /**
   * Whose subtree reads it: the narrower of the board's read unit and the unit the author chose, fixed at opening.
   * It was promised beside the button, so neither a change of the board nor a move to another ever widens it.
   */
  @Column('uuid', { name: 'reach_unit_id', nullable: true })
  readonly reachUnitId!: UnitId | null;

  /** Of a thread that was moved: whose subtree its author was promised. No board makes the reach wider than that. */
  @Column('uuid', { name: 'promised_unit_id', nullable: true })
  readonly promisedUnitId!: UnitId | null;

  @Column('uuid', { name: 'addressee_unit_id', nullable: true })
  readonly addresseeUnitId!: UnitId | null;

  @Column('uuid', { name: 'addressee_id', nullable: true })
  readonly addresseeId!: StaffId | null;

  /** The unit its matter was handed to: it reads the thread and answers officially. Never of a letter. */
  @Column('uuid', { name: 'lead_unit_id', nullable: true })
  readonly leadUnitId!: UnitId | null;

  @Column('boolean', { name: 'request_reply', default: false })
  readonly requestReply!: boolean;

  @Column('text')
  readonly voice!: Voice;

  @Column('uuid', { name: 'author_id', nullable: true })
  readonly authorId!: StaffId | null;

  @Column('uuid', { name: 'persona_id', nullable: true })
  readonly personaId!: string | null;

  @Column('integer', { name: 'avatar_seed' })
  readonly avatarSeed!: number;

  /** Of an anonymous thread: the publication slot and nothing finer. */
  @Column('timestamptz', { name: 'posted_at' })
  readonly postedAt!: Date;

  @Column('timestamptz', { name: 'last_activity_at' })
  lastActivityAt!: Date;

  /** The seq of the newest post; tombstones keep theirs, so it never falls. */
  @Column('integer', { name: 'last_seq' })
  lastSeq!: number;

  /** Posts under the opening that stand (neither deleted nor hidden). */
  @Column('integer', { name: 'post_count', default: 0 })
  postCount!: number;

  @Column('integer', { name: 'official_count', default: 0 })
  officialCount!: number;

  @Column('integer', { name: 'me_too_count', default: 0 })
  meTooCount!: number;

  /** Rises with each change of content; supports and 我也遇到 have their own counters and leave it alone. */
  @Column('integer', { default: 1 })
  version!: number;

  @Column('double precision', { name: 'hot_rank' })
  hotRank!: number;

  @Column('text')
  excerpt!: string;

  @Column('boolean', { default: false })
  pinned!: boolean;

  /** Before whose subtree it is put; set together with the next two. */
  @Column('uuid', { name: 'announced_to_unit_id', nullable: true })
  announcedToUnitId!: UnitId | null;

  /** The last day of it. */
  @Column('date', { name: 'announced_until', nullable: true })
  announcedUntil!: string | null;

  /** Everybody there is asked to say that they have read it. */
  @Column('boolean', { name: 'announced_acknowledge', nullable: true })
  announcedAcknowledge!: boolean | null;

  /** Who answers at the appointed time; set together with the next two. */
  @Column('uuid', { name: 'hour_leader_id', nullable: true })
  hourLeaderId!: StaffId | null;

  @Column('timestamptz', { name: 'hour_starts_at', nullable: true })
  hourStartsAt!: Date | null;

  @Column('timestamptz', { name: 'hour_ends_at', nullable: true })
  hourEndsAt!: Date | null;

  /** The official reply that closed the office hour. */
  @Column('integer', { name: 'hour_summary_seq', nullable: true })
  hourSummarySeq!: number | null;

  /** The trace that locked it; null: open. */
  @Column('uuid', { name: 'locked_by_trace', nullable: true })
  lockedByTrace!: string | null;

  /** The trace that hid it; null: in sight. */
  @Column('uuid', { name: 'hidden_by_trace', nullable: true })
  hiddenByTrace!: string | null;

  /** 重复帖: the talk goes on in that thread. It is locked as well, by the same trace. */
  @ForeignKey(() => ThreadEntity, { name: 'thread_duplicate_fk' })
  @Column('uuid', { name: 'duplicate_of', nullable: true })
  readonly duplicateOf!: ThreadId | null;

  /**
   * Since when it takes no more posts (locked or hidden). An anonymous reply that was accepted before this moment is
   * still published.
   */
  @Column('timestamptz', { name: 'closed_at', nullable: true })
  closedAt!: Date | null;

  /** 慢速发言: minutes from one reply of a person to their next; null: as they like. */
  @Column('integer', { name: 'slow_minutes', nullable: true })
  slowMinutes!: number | null;

  /** Since when: what an anonymous author sent before is not refused for it. */
  @Column('timestamptz', { name: 'slow_since', nullable: true })
  slowSince!: Date | null;

  /** The author took the matter back: it takes no more posts. Answers stay; with none, no list shows it. */
  @Column('boolean', { default: false })
  withdrawn!: boolean;

  @Column('text', { name: 'withdrawal_reason', nullable: true })
  withdrawalReason!: string | null;

  /** 追问: the post that asks the author back and is not answered. */
  @Column('integer', { name: 'open_question_seq', nullable: true })
  openQuestionSeq!: number | null;

  /** The day of the last answer or of the closing of its case; null again once its author opened it again. */
  @Column('date', { name: 'answered_on', nullable: true })
  answeredOn!: string | null;

  /** The opener's judgement: these four are set together. */
  @Column('text', { nullable: true })
  rating!: Rating | null;

  @Column('boolean', { name: 'rated_solved', nullable: true })
  ratedSolved!: boolean | null;

  @Column('text', { name: 'rating_reason', nullable: true })
  ratingReason!: string | null;

  /** A day: of an anonymous author that of the slot. */
  @Column('date', { name: 'rated_on', nullable: true })
  ratedOn!: string | null;
}
