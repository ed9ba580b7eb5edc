import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { ThreadId } from '#contracts';
import { PostEntity } from './post.entity.js';

/** The text as it stands, Markdown. Beside the post, so that counters never rewrite it. Gone once deleted. */
@Entity({ schema: 'forum', name: 'post_body' })
@ForeignKey(() => PostEntity, ['threadId', 'seq'], ['threadId', 'seq'], { name: 'post_body_post_fk' })
export class PostBodyEntity {
  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'post_body_pk' })
  readonly threadId!: ThreadId;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'post_body_pk' })
  readonly seq!: number;

  @Column('text')
  body!: string;
}
