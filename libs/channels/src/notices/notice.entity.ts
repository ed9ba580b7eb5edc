import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NoticeKind, StaffId, ThreadId } from '#contracts';

/**
 * What one person is told of one thread, one row for each kind however much happens: so that the centre stays short.
 * Only people who act by name are told anything here; anonymous authors look at the digest that everybody fetches.
 */
@Entity({ schema: 'channels', name: 'notice' })
@Index('notice_latest', ['staffId', 'at', 'threadId', 'kind'])
@Index('notice_unread', ['staffId'], { where: 'unread' })
export class NoticeEntity {
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'notice_pkey' })
  readonly staffId!: StaffId;

  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'notice_pkey' })
  readonly threadId!: ThreadId;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'notice_pkey' })
  readonly kind!: NoticeKind;

  /** Counts up with everything that happens, so that "read" means what was seen and nothing later. */
  @Column('integer')
  readonly version!: number;

  /** How many things since it was last read; at least one. */
  @Column('integer')
  readonly count!: number;

  /** The first post that was not read; null when it is not about a post. */
  @Column('integer', { name: 'post_seq', nullable: true })
  readonly postSeq!: number | null;

  /** Of the latest thing. Of an anonymous post: the publication slot and nothing finer. */
  @Column('timestamptz')
  readonly at!: Date;

  /** `at` is only a publication slot. */
  @Column('boolean')
  readonly slot!: boolean;

  @Column('boolean')
  readonly unread!: boolean;

  /** The version that was last told by mail. */
  @Column('integer', { name: 'mailed_version', default: 0 })
  readonly mailedVersion!: number;
}
