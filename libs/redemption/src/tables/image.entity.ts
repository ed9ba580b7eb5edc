import { Column, Entity, PrimaryColumn } from 'typeorm';
import { slotColumn } from './slot.js';

/** The bytes of an image on its way to the forum, which takes it out when it publishes the window. */
@Entity({ schema: 'anonymous', name: 'image' })
export class ImageEntity {
  /** As the payload in `anonymous.inbox` names it. UUIDv4. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'image_pkey' })
  readonly id!: string;

  @Column('bigint', { transformer: slotColumn })
  readonly slot!: number;

  /** Made by our own encoder from the pixels of what was sent. */
  @Column('bytea')
  readonly bytes!: Buffer;
}
