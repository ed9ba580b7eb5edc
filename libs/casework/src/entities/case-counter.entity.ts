import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The last number given out in a year: a row, not a sequence, so that a rolled-back opening leaves no hole. */
@Entity({ schema: 'casework', name: 'case_counter' })
export class CaseCounterEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'case_counter_pkey' })
  readonly year!: number;

  @Column('integer')
  last!: number;
}
