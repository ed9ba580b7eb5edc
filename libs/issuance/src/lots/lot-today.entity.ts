import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/**
 * A lot fetched today. When a member fetched it tells when they were there, to lay beside an anonymous post; so until the
 * day is over it lies in an UNLOGGED table, of which neither the write-ahead log nor base backups hold anything, and
 * which is mixed every minute. It does not outlive a crash of the database: then its member may fetch that lot once more.
 */
@Entity({ schema: 'issuance', name: 'lot_today' })
@Check('lot_today_number', 'lot BETWEEN 1 AND 3')
export class LotTodayEntity {
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'lot_today_pkey' })
  readonly staffId!: string;

  @PrimaryColumn('text', { name: 'key_id', primaryKeyConstraintName: 'lot_today_pkey' })
  readonly keyId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'lot_today_pkey' })
  readonly lot!: number;

  @Column('bytea', { name: 'request_hash' })
  readonly requestHash!: Buffer;

  @Column('date')
  readonly day!: string;
}
