import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { StaffId, ThreadId, UnitId } from '#contracts';
import { ThreadEntity } from '../threads/thread.entity.js';

/** 清除: one officer asks, another grants. Days and no times, as everywhere beside anonymous posts. */
@Entity({ schema: 'forum', name: 'purge' })
@Index('purge_of_post', ['threadId', 'seq'], { unique: true })
export class PurgeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'purge_pk' })
  readonly id!: string;

  @ForeignKey(() => ThreadEntity, { name: 'purge_thread_fk' })
  @Column('uuid', { name: 'thread_id' })
  readonly threadId!: ThreadId;

  @Column('integer')
  readonly seq!: number;

  /** What everybody reads where the post stood. */
  @Column('text')
  readonly reason!: string;

  /** By whose right it was asked for. */
  @Column('uuid', { name: 'unit_id' })
  readonly unitId!: UnitId;

  /** Null: the list told of it, after an older copy of the database was put back. */
  @Column('uuid', { name: 'asked_by', nullable: true })
  readonly askedBy!: StaffId | null;

  /** The day it was done; null while it waits. */
  @Column('date', { name: 'done_on', nullable: true })
  readonly doneOn!: string | null;
}
