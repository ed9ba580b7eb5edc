import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** What a matter is about, in the words of the ledger. */
@Entity({ schema: 'casework', name: 'action_tag' })
export class ActionTagEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'action_tag_pkey' })
  readonly id!: string;

  @Index('action_tag_slug_unique', { unique: true })
  @Column('text')
  readonly slug!: string;

  @Column('text', { name: 'name_zh' })
  readonly nameZh!: string;

  @Column('text', { name: 'name_en' })
  readonly nameEn!: string;

  @Column('integer')
  readonly position!: number;
}
