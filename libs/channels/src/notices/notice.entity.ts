import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NoticeKind, StaffId, ThreadId } from '#contracts';

/**
 * What one person is told of one thread, one row for each kind however much happens: so that the centre stays short.
 * Whether they have read it is not here: a row that changes when somebody reads tells that they were there.
 * Only people who act by name are told anything here; anonymous authors look at the digest that everybody fetches.
 */
@Entity({ schema: 'channels', name: 'notice' })
@Index('notice_latest', ['staffId', 'at', 'threadId', 'kind'])
export class NoticeEntity {
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'notice_pkey' })
  readonly staffId!: StaffId;

  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'notice_pkey' })
  readonly threadId!: ThreadId;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'notice_pkey' })
  readonly kind!: NoticeKind;

  /** How many things happened in all. */
  @Column('integer')
  readonly version!: number;

  /** The latest post; null when it is not about a post. */
  @Column('integer', { name: 'post_seq', nullable: true })
  readonly postSeq!: number | null;

  /** Of the latest thing. Of an anonymous post: the publication slot and nothing finer. */
  @Column('timestamptz')
  readonly at!: Date;

  /** `at` is only a publication slot. */
  @Column('boolean')
  readonly slot!: boolean;

  /** The version that was last told by mail. */
  @Column('integer', { name: 'mailed_version', default: 0 })
  readonly mailedVersion!: number;
}
