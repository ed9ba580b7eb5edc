import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * A member fetched a lot. Written once a day for everybody, in a random order (LotsOfTheDay). The epoch is in the key and there is no time: a timestamp here could be matched to the
 * submission it paid for. Blinded messages are not kept, only a hash that tells a retry from a second request.
 */
@Entity({ schema: 'issuance', name: 'lot' })
@Check('lot_number', 'lot BETWEEN 1 AND 3')
export class LotEntity {
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'lot_pkey' })
  readonly staffId!: string;

  @Index('lot_key_id')
  @PrimaryColumn('text', { name: 'key_id', primaryKeyConstraintName: 'lot_pkey' })
  readonly keyId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'lot_pkey' })
  readonly lot!: number;

  @Column('bytea', { name: 'request_hash' })
  readonly requestHash!: Buffer;
}
