import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** One entry of the key directory, as `DirectoryEntry` of #tokens says. Added by the issuer, changed by nobody. */
@Entity({ schema: 'anonymous', name: 'directory' })
@Check('directory_kind', `kind IN ('OPENED', 'KEY', 'RETIRED', 'RESTORED')`)
export class DirectoryEntryEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'directory_pkey' })
  readonly index!: number;

  /** base64url of the hash of the entry before. */
  @Column('text')
  readonly previous!: string;

  @Column('text')
  readonly kind!: string;

  @Column('text')
  readonly purpose!: string;

  @Column('text')
  readonly epoch!: string;

  @Column('integer')
  readonly generation!: number;

  @Column('text', { name: 'key_id' })
  readonly keyId!: string;

  @Column('text', { name: 'public_key' })
  readonly publicKey!: string;

  @Column('date')
  readonly day!: string;

  @Column('text')
  readonly note!: string;
}
