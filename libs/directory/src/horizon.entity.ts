import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * The last window, as two witnesses know it: the database, which writes it with the window, and the spool, which lies
 * outside. A spool that saw a later window than the database stands beside an older copy of it.
 */
@Entity({ schema: 'anonymous', name: 'horizon' })
@Check('horizon_witness', `witness IN ('DATABASE', 'SPOOL')`)
export class HorizonEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'horizon_pkey' })
  readonly witness!: string;

  /** The end of the window in Unix seconds; bigint arrives as text. */
  @Column('bigint')
  readonly slot!: string;
}
