import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { StaffId, ThreadId } from '#contracts';

/**
 * By how much today differs from `forum.support`. The table is UNLOGGED, so that the write-ahead log and base backups
 * hold nothing of it, and refers to nothing, because a foreign key would leave a mark on the post. It does not outlive a
 * crash of the database.
 */
@Entity({ schema: 'forum', name: 'support_today' })
@Check('support_today_changes_by_one', 'change IN (1, -1)')
@Index('support_today_of_person', ['threadId', 'staffId'])
export class SupportTodayEntity {
  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'support_today_pk' })
  readonly threadId!: ThreadId;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'support_today_pk' })
  readonly seq!: number;

  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'support_today_pk' })
  readonly staffId!: StaffId;

  /** 1: given; -1: taken back, and there is a row in `forum.support`. */
  @Column('smallint')
  readonly change!: 1 | -1;

  @Column('date')
  readonly day!: string;
}
