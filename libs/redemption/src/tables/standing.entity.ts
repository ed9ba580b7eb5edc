import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { Rating } from '#contracts';

/**
 * Where a thread stands, as its anonymous author may read it. Written by the forum whenever that changes; everything in
 * it is shown to all who read the thread.
 */
@Entity({ schema: 'anonymous', name: 'standing' })
@Check('standing_rated_whole', '(rating IS NULL) = (solved IS NULL)')
export class StandingEntity {
  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'standing_pkey' })
  readonly threadId!: string;

  /** The post that asks the author back and is not answered. */
  @Column('integer', { name: 'open_question', nullable: true })
  readonly openQuestion!: number | null;

  @Column('boolean', { nullable: true })
  readonly solved!: boolean | null;

  @Column('text', { nullable: true })
  readonly rating!: Rating | null;

  @Column('text', { nullable: true })
  readonly reason!: string | null;

  @Column('boolean')
  readonly withdrawn!: boolean;

  /** The last day its author may open it again; null while it is not answered. */
  @Column('date', { name: 'reopen_until', nullable: true })
  readonly reopenUntil!: string | null;
}
