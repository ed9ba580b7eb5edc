import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ThreadId } from '#contracts';
import { PostEntity } from '../posts/post.entity.js';

/** A document of a post by name. Its bytes lie in the file store under its id, and go for good with the text of its post. */
@Entity({ schema: 'forum', name: 'document' })
@ForeignKey(() => PostEntity, ['threadId', 'seq'], ['threadId', 'seq'], { name: 'document_post_fk' })
@Index('document_of_post', ['threadId', 'seq', 'ordinal'])
export class DocumentEntity {
  /** UUIDv4. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'document_pk' })
  readonly id!: string;

  @Column('uuid', { name: 'thread_id' })
  readonly threadId!: ThreadId;

  @Column('integer')
  readonly seq!: number;

  /** Its place in the post, from 0. */
  @Column('integer')
  readonly ordinal!: number;

  /** As its author called it, cleaned. */
  @Column('text')
  readonly name!: string;

  @Column('text')
  readonly type!: string;

  /** Bytes. */
  @Column('integer')
  readonly size!: number;
}
