import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { StaffId, ThreadId } from '#contracts';
import { ThreadEntity } from '../threads/thread.entity.js';

/** 内部备注: what moderators tell one another about a thread. Nothing of it is in a count, a search or a notice. */
@Entity({ schema: 'forum', name: 'internal_note' })
@Unique('internal_note_in_order', ['threadId', 'step'])
export class InternalNoteEntity {
  /** Made by the client, so that a repeat writes nothing. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'internal_note_pk' })
  readonly id!: string;

  @ForeignKey(() => ThreadEntity, { name: 'internal_note_thread_fk' })
  @Column('uuid', { name: 'thread_id' })
  readonly threadId!: ThreadId;

  /** Counts up within the thread: a day alone would not tell what came first. */
  @Column('integer')
  readonly step!: number;

  @Column('text')
  readonly body!: string;

  @Column('uuid', { name: 'staff_id' })
  readonly staffId!: StaffId;

  /** A day and no time: a moderator's minute beside an anonymous post is nobody's business. */
  @Column('date')
  readonly on!: string;
}
