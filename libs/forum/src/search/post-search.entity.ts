import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ThreadId } from '#contracts';
import { PostEntity } from '../posts/post.entity.js';

/**
 * What search looks into: the text of a post as it is read, written and deleted in the transaction that does so with the
 * post. It says nothing that the post does not say, and has no time that the post has not.
 */
@Entity({ schema: 'forum', name: 'post_search' })
@ForeignKey(() => PostEntity, ['threadId', 'seq'], ['threadId', 'seq'], { name: 'post_search_post_fk' })
@Index('post_search_newest', ['postedAt', 'threadId', 'seq'])
@Index('post_search_grams', ['grams'], { type: 'gin' })
@Index('post_search_openings', ['words'], { type: 'gin', where: 'seq = 1' })
export class PostSearchEntity {
  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'post_search_pk' })
  readonly threadId!: ThreadId;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'post_search_pk' })
  readonly seq!: number;

  /** The same as the post's: of an anonymous one the slot. */
  @Column('timestamptz', { name: 'posted_at' })
  readonly postedAt!: Date;

  /** The folded title on one line, empty but for an opening, and the folded text on a second. */
  @Column('text')
  folded!: string;

  /** Each character and each pair of neighbours in it, once. */
  @Column('text', { array: true })
  grams!: string[];

  /** Its words by jieba, for the order of what is found. */
  @Column('tsvector')
  words!: string;
}
