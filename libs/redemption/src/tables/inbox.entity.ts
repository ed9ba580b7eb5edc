import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { InboxPayload } from '#contracts';
import { slotColumn } from './slot.js';

/** What the forum publishes next. See `InboxRow` in contracts. */
@Entity({ schema: 'anonymous', name: 'inbox' })
@Index('inbox_slot_ordinal', ['slot', 'ordinal'])
export class InboxEntity {
  /** UUIDv4: says nothing of the order. */
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'inbox_pkey' })
  readonly id!: string;

  @Column('bigint', { transformer: slotColumn })
  readonly slot!: number;

  @Column('integer')
  readonly ordinal!: number;

  @Column('jsonb')
  readonly payload!: InboxPayload;
}
