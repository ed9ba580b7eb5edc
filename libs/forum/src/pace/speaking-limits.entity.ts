import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** How much one person says by name, as administrators chose it. One row, or none while the defaults hold. */
@Entity({ schema: 'forum', name: 'speaking_limits' })
@Check('speaking_limits_once', 'one')
export class SpeakingLimitsEntity {
  @PrimaryColumn('boolean', { default: true, primaryKeyConstraintName: 'speaking_limits_pk' })
  readonly one!: boolean;

  @Column('integer', { name: 'threads_an_hour' })
  readonly threadsAnHour!: number;

  @Column('integer', { name: 'threads_a_day' })
  readonly threadsADay!: number;

  @Column('integer', { name: 'replies_an_hour' })
  readonly repliesAnHour!: number;

  @Column('integer', { name: 'replies_a_day' })
  readonly repliesADay!: number;
}
