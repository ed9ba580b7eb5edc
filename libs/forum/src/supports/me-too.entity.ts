import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { StaffId, ThreadId } from '#contracts';
import { ThreadEntity } from '../threads/thread.entity.js';

/** 我也遇到: one person's word that they meet the same. Nothing shows or exports who. */
@Entity({ schema: 'forum', name: 'me_too' })
export class MeTooEntity {
  @ForeignKey(() => ThreadEntity, { name: 'me_too_thread_fk' })
  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'me_too_pk' })
  readonly threadId!: ThreadId;

  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'me_too_pk' })
  readonly staffId!: StaffId;
}
