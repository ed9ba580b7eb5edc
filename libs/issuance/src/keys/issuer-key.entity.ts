import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** One RSA-2048 key for each (purpose, epoch, generation): the key alone says what a token is for. */
@Entity({ schema: 'issuance', name: 'key' })
@Unique('key_purpose_epoch_generation', ['purpose', 'epoch', 'generation'])
export class IssuerKeyEntity {
  /** base64url of SHA-256 of the public key. */
  @PrimaryColumn('text', { name: 'key_id', primaryKeyConstraintName: 'key_pkey' })
  readonly keyId!: string;

  @Column('text')
  readonly purpose!: string;

  @Column('text')
  readonly epoch!: string;

  @Column('integer')
  readonly generation!: number;

  @Column('text', { name: 'public_key' })
  readonly publicKey!: string;

  /** PKCS #8 under AES-256-GCM with the configured key. */
  @Column('bytea', { name: 'private_key' })
  readonly privateKey!: Buffer;

  @Column('boolean')
  readonly retired!: boolean;
}
