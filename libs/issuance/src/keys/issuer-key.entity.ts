import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The private half of a key in `anonymous.key`; a retired one has none. */
@Entity({ schema: 'issuance', name: 'key' })
export class IssuerKeyEntity {
  @PrimaryColumn('text', { name: 'key_id', primaryKeyConstraintName: 'key_pkey' })
  readonly keyId!: string;

  /** PKCS #8 under AES-256-GCM with the configured key. */
  @Column('bytea', { name: 'private_key' })
  readonly privateKey!: Buffer;

  /** True once the key stands in the directory's file too: before that no token of it is given out. */
  @Column('boolean')
  readonly filed!: boolean;
}
