import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { MailPace, NoticeKind, StaffId } from '#contracts';

/** How one person wants to be told. Without a row: of everything, and by no mail. */
@Entity({ schema: 'channels', name: 'choice' })
@Index('choice_bulletin', ['bulletinOn'], { where: 'bulletin AND address IS NOT NULL' })
@Index('choice_mail', ['pace'], { where: "pace <> 'NEVER' AND address IS NOT NULL" })
export class ChoiceEntity {
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'choice_pkey' })
  readonly staffId!: StaffId;

  /** What they do not want to hear of. */
  @Column('text', { array: true })
  readonly silenced!: NoticeKind[];

  @Column('text')
  readonly pace!: MailPace;

  /** 简体中文 or English, for mail. */
  @Column('text')
  readonly language!: 'zh' | 'en';

  /** Confirmed: mail arrived there and its code was typed here. */
  @Column('text', { nullable: true })
  readonly address!: string | null;

  /** Waits for its code. */
  @Column('text', { name: 'pending_address', nullable: true })
  readonly pendingAddress!: string | null;

  @Column('text', { nullable: true })
  readonly code!: string | null;

  /** How often the code may still be guessed. */
  @Column('integer', { name: 'guesses_left', default: 0 })
  readonly guessesLeft!: number;

  @Column('boolean', { name: 'code_mailed', default: true })
  readonly codeMailed!: boolean;

  /** Codes asked for on that day: nobody's mailbox is to be filled from here. */
  @Column('date', { name: 'codes_on', nullable: true })
  readonly codesOn!: string | null;

  @Column('integer', { name: 'codes_asked', default: 0 })
  readonly codesAsked!: number;

  /** The day of the last digest. */
  @Column('date', { name: 'digest_on', nullable: true })
  readonly digestOn!: string | null;

  /** 「本周回音」 comes by mail. */
  @Column('boolean', { default: false })
  readonly bulletin!: boolean;

  /** The Monday of the week in which the last bulletin came, or would have come had it been wanted. */
  @Column('date', { name: 'bulletin_on', nullable: true })
  readonly bulletinOn!: string | null;
}
