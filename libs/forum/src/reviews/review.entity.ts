import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ReviewState, StaffId, ThreadId } from '#contracts';
import { PostEntity } from '../posts/post.entity.js';

/**
 * A post that moderators are asked to look at. At most one waits for each post; a flag after the decision opens another.
 * Days only: what happened here is nobody's hour.
 */
@Entity({ schema: 'forum', name: 'review' })
@Check('review_decided_with_a_reason', "(state = 'WAITING') = (reason IS NULL)")
@Index('review_open', ['threadId', 'seq'], { unique: true, where: "state = 'WAITING'" })
@Index('review_unannounced', ['threadId', 'seq'], { where: 'unannounced' })
@Index('review_queue', ['state', 'since', 'id'])
@ForeignKey(() => PostEntity, ['threadId', 'seq'], ['threadId', 'seq'], { name: 'review_post_fk' })
export class ReviewEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'review_pk' })
  readonly id!: string;

  @Column('uuid', { name: 'thread_id' })
  readonly threadId!: ThreadId;

  @Column('integer')
  readonly seq!: number;

  @Column('text', { default: 'WAITING' })
  readonly state!: ReviewState;

  /** The day it began to wait. */
  @Column('date')
  readonly since!: string;

  /** A rule keeps it unseen until somebody decides. */
  @Column('boolean', { default: false })
  readonly held!: boolean;

  /** Nobody was told of the post, because it was held from the beginning: whoever releases it makes up for that. */
  @Column('boolean', { default: false })
  readonly unannounced!: boolean;

  /** The watched words found in it. */
  @Column('text', { array: true, default: () => "'{}'" })
  readonly words!: string[];

  /** The moderator who took it on. */
  @Column('uuid', { name: 'claimed_by', nullable: true })
  readonly claimedBy!: StaffId | null;

  @Column('date', { name: 'claimed_on', nullable: true })
  readonly claimedOn!: string | null;

  /** What everybody reads of the decision. */
  @Column('text', { nullable: true })
  readonly reason!: string | null;

  @Column('uuid', { name: 'decided_by', nullable: true })
  readonly decidedBy!: StaffId | null;

  @Column('date', { name: 'decided_on', nullable: true })
  readonly decidedOn!: string | null;
}
