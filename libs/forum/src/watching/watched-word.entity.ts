import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { WordAction } from '#contracts';

/** 敏感词: a word the organisation does not let pass unseen. */
@Entity({ schema: 'forum', name: 'watched_word' })
export class WatchedWordEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'watched_word_pk' })
  readonly id!: string;

  @Column('text')
  readonly word!: string;

  /** What is looked for: folded, letters and digits only. */
  @Index('watched_word_once', { unique: true })
  @Column('text')
  readonly letters!: string;

  @Column('text')
  readonly action!: WordAction;
}
