import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { StaffId, ThreadId } from '#contracts';
import { ThreadEntity } from '../threads/thread.entity.js';

/** What stands for a post's number where 我也遇到 is said: that of the matter as a whole. */
export const THE_MATTER = 0;
/** What stands for it where somebody says that they have read an announcement. Nothing counts it on the thread. */
export const ACKNOWLEDGED = -1;

/**
 * One person's support for a post, their word that they meet the same, or that they read an announcement. Of the first
 * two it only keeps people from counting twice; nothing shows or exports who. Written once a day for everybody, in a random order (SupportsOfTheDay).
 */
@Entity({ schema: 'forum', name: 'support' })
export class SupportEntity {
  @ForeignKey(() => ThreadEntity, { name: 'support_thread_fk' })
  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'support_pk' })
  readonly threadId!: ThreadId;

  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'support_pk' })
  readonly staffId!: StaffId;

  /** The post; 0: the matter; -1: the announcement was read. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'support_pk' })
  readonly seq!: number;
}
