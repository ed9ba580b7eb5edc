import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { LetterVoice, PostKind } from '#contracts';

/** A letter as its anonymous author may read it. Written by the forum; see `LetterEntry` in contracts. */
@Entity({ schema: 'anonymous', name: 'letter_entry' })
@Check('letter_entry_voice', `voice IN ('AUTHOR', 'ADDRESSEE')`)
export class LetterEntryEntity {
  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'letter_entry_pkey' })
  readonly threadId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'letter_entry_pkey' })
  readonly seq!: number;

  @Column('text')
  readonly voice!: LetterVoice;

  @Column('text')
  readonly kind!: PostKind;

  @Column('text', { nullable: true })
  readonly body!: string | null;

  @Column('text', { name: 'office_unit', nullable: true })
  readonly officeUnit!: string | null;

  @Column('text', { name: 'office_title', nullable: true })
  readonly officeTitle!: string | null;

  @Column('date')
  readonly day!: string;
}
