import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A year whose holidays are known. Without its row no day of it is counted. */
@Entity({ schema: 'platform', name: 'calendar_year' })
export class CalendarYearEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'calendar_year_pkey' })
  readonly year!: number;
}

/** A day on which it is not as the weekday says: a holiday (节假日), or a weekend that is worked (调休). */
@Entity({ schema: 'platform', name: 'calendar_day' })
@Index('calendar_day_once', ['day', 'unitId'], { unique: true })
export class CalendarDayEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'calendar_day_pkey' })
  readonly id!: string;

  @Column('date')
  readonly day!: string;

  /** The unit that has it so, with everything below it; null: everybody. By id only: units belong to identity. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  readonly unitId!: string | null;

  @Column('boolean')
  readonly works!: boolean;

  @Column('text')
  readonly name!: string;
}
