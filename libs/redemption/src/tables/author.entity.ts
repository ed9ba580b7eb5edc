import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One key that speaks in one thread. */
@Entity({ schema: 'anonymous', name: 'author' })
export class AuthorEntity {
  /** Ed25519 public key, base64url. */
  @PrimaryColumn('text', { name: 'author_key', primaryKeyConstraintName: 'author_pkey' })
  readonly authorKey!: string;

  @Column('uuid', { name: 'thread_id' })
  readonly threadId!: string;

  @Column('boolean')
  readonly letter!: boolean;

  /** The last signed step that was accepted; the next must be greater. */
  @Column('integer', { name: 'last_seq' })
  readonly lastSeq!: number;

  /** The day `follow_up_count` counts: ten a day, and no record of the days before. */
  @Column('date', { name: 'follow_up_day', nullable: true })
  readonly followUpDay!: string | null;

  @Column('integer', { name: 'follow_up_count' })
  readonly followUpCount!: number;

  /** Why this key may not speak any more; null while it may. */
  @Column('text', { nullable: true })
  readonly blocked!: string | null;
}
