import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ThreadId } from '#contracts';
import { PostEntity } from './post.entity.js';

/** A version that was replaced. What once stood there stays readable to whoever may read the post. */
@Entity({ schema: 'forum', name: 'post_revision' })
@ForeignKey(() => PostEntity, ['threadId', 'seq'], ['threadId', 'seq'], { name: 'post_revision_post_fk' })
export class PostRevisionEntity {
  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'post_revision_pk' })
  readonly threadId!: ThreadId;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'post_revision_pk' })
  readonly seq!: number;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'post_revision_pk' })
  readonly revision!: number;

  @Column('text')
  readonly body!: string;

  /** When this version was written. */
  @Column('timestamptz')
  readonly at!: Date;
}
