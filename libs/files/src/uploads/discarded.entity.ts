import { Entity, PrimaryColumn } from 'typeorm';

/** A document whose row is gone and whose bytes the store still has to give up. */
@Entity({ schema: 'files', name: 'discarded' })
export class DiscardedEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'discarded_pk' })
  readonly id!: string;
}
