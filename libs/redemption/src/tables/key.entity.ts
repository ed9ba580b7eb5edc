import { Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A public key and how many members hold tokens of it. Written by the issuer, read here. */
@Entity({ schema: 'anonymous', name: 'key' })
@Unique('key_purpose_epoch_generation', ['purpose', 'epoch', 'generation'])
export class KeyEntity {
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

  @Column('date', { name: 'spendable_from' })
  readonly spendableFrom!: string;

  /** The first day on which it is not spendable any more. */
  @Column('date', { name: 'spendable_until' })
  readonly spendableUntil!: string;

  @Column('integer')
  readonly holders!: number;

  /** Lots of four tokens that were issued of it. */
  @Column('integer')
  readonly lots!: number;

  /** Tokens of it that were spent, as counted last night: what moved with each window would tell how many letters it held. */
  @Column('integer')
  readonly spent!: number;

  @Column('boolean')
  readonly retired!: boolean;
}
