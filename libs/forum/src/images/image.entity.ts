import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ImageType, ThreadId } from '#contracts';
import { PostEntity } from '../posts/post.entity.js';

/** An image of a post. It has no time of its own, and goes for good with the text of its post. */
@Entity({ schema: 'forum', name: 'image' })
@Check('image_type', "type IN ('image/jpeg', 'image/png', 'image/webp')")
@ForeignKey(() => PostEntity, ['threadId', 'seq'], ['threadId', 'seq'], { name: 'image_post_fk' })
@Index('image_of_post', ['threadId', 'seq', 'ordinal'], { unique: true })
export class ImageEntity {
  /** UUIDv4. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'image_pk' })
  readonly id!: string;

  @Column('uuid', { name: 'thread_id' })
  readonly threadId!: ThreadId;

  @Column('integer')
  readonly seq!: number;

  /** Its place in the post, from 0. */
  @Column('integer')
  readonly ordinal!: number;

  @Column('text')
  readonly type!: ImageType;

  /** Pixels. */
  @Column('integer')
  readonly width!: number;

  @Column('integer')
  readonly height!: number;

  /** What it shows, in the author's words; may be empty. */
  @Column('text')
  readonly alt!: string;

  @Column('bytea')
  readonly bytes!: Buffer;
}
