import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A token that paid. The nonce is a hash of the author key it certified; who fetched the token nobody ever knew. */
@Entity({ schema: 'anonymous', name: 'spent' })
export class SpentEntity {
  @PrimaryColumn('bytea', { primaryKeyConstraintName: 'spent_pkey' })
  readonly nonce!: Buffer;

  @Column('text', { name: 'key_id' })
  readonly keyId!: string;
}
