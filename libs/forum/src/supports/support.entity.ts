import { Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { StaffId, ThreadId } from '#contracts';
import { PostEntity } from '../posts/post.entity.js';

/** One person's support for one post. It only keeps people from counting twice; nothing shows or exports who. */
@Entity({ schema: 'forum', name: 'support' })
@ForeignKey(() => PostEntity, ['threadId', 'seq'], ['threadId', 'seq'], { name: 'support_post_fk' })
export class SupportEntity {
  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'support_pk' })
  readonly threadId!: ThreadId;

  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'support_pk' })
  readonly staffId!: StaffId;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'support_pk' })
  readonly seq!: number;
}
