import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ImageType } from '#contracts';

/** An image of a letter as its anonymous author may see it. Written by the forum beside `letter_entry`. */
@Entity({ schema: 'anonymous', name: 'letter_image' })
export class LetterImageEntity {
  @PrimaryColumn('uuid', { name: 'thread_id', primaryKeyConstraintName: 'letter_image_pkey' })
  readonly threadId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'letter_image_pkey' })
  readonly seq!: number;

  /** Its place in the post, from 0. */
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'letter_image_pkey' })
  readonly ordinal!: number;

  @Column('uuid')
  readonly id!: string;

  @Column('text')
  readonly type!: ImageType;

  @Column('integer')
  readonly width!: number;

  @Column('integer')
  readonly height!: number;

  @Column('text')
  readonly alt!: string;

  @Column('bytea')
  readonly bytes!: Buffer;
}
