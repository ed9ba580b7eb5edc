import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StaffId, UnitId } from '#contracts';

/**
 * 禁言: a person who says nothing by name on the boards that a unit, or one below it, moderates. It hangs on no thread and
 * no anonymous row: nobody knows which anonymous words are theirs.
 */
@Entity({ schema: 'forum', name: 'mute' })
@Index('mute_of_person', ['staffId'], { where: 'lifted_by_trace IS NULL' })
export class MuteEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mute_pk' })
  readonly id!: string;

  @Column('uuid', { name: 'staff_id' })
  readonly staffId!: StaffId;

  /** By whose right: it holds wherever this unit may moderate. */
  @Column('uuid', { name: 'unit_id' })
  readonly unitId!: UnitId;

  /** Null: until it is lifted. */
  @Column('timestamptz', { nullable: true })
  readonly until!: Date | null;

  /** The act with its reason, in the thread that gave cause. */
  @Column('uuid')
  readonly trace!: string;

  @Column('uuid', { name: 'lifted_by_trace', nullable: true })
  readonly liftedByTrace!: string | null;
}
