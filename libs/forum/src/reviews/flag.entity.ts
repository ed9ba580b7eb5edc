import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { FlagReason, StaffId, ThreadId } from '#contracts';
import { ReviewEntity } from './review.entity.js';

/**
 * One person's flag on a post, once. Who it was is kept to tell them the decision and to count nobody twice; no moderator
 * and nobody else is shown it.
 */
@Entity({ schema: 'forum', name: 'flag' })
export class FlagEntity {
  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'flag_pk' })
  readonly threadId!: ThreadId;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'flag_pk' })
  readonly seq!: number;

  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'flag_pk' })
  readonly staffId!: StaffId;

  @ForeignKey(() => ReviewEntity, { name: 'flag_review_fk' })
  @Index('flag_of_review')
  @Column('uuid', { name: 'review_id' })
  readonly reviewId!: string;

  @Column('text')
  readonly reason!: FlagReason;

  /** More in the flagger's own words; empty for none. */
  @Column('text')
  readonly note!: string;
}
