import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { OutcomeState } from '#contracts';
import { slotColumn } from './slot.js';

/** One signed step and what became of it. The forum fills in the last three columns when it publishes. */
@Entity({ schema: 'anonymous', name: 'outcome' })
@Check('outcome_state', `state IN ('PENDING', 'PUBLISHED', 'REFUSED')`)
export class OutcomeEntity {
  @PrimaryColumn('text', { name: 'author_key', primaryKeyConstraintName: 'outcome_pkey' })
  readonly authorKey!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'outcome_pkey' })
  readonly seq!: number;

  @Column('bigint', { transformer: slotColumn })
  readonly slot!: number;

  /** SHA-256 of the signed bytes: the same step sent again gets the same answer, another one in its place does not. */
  @Column('bytea', { name: 'request_hash' })
  readonly requestHash!: Buffer;

  @Column('text')
  readonly state!: OutcomeState;

  @Column('integer', { name: 'post_seq', nullable: true })
  readonly postSeq!: number | null;

  @Column('text', { nullable: true })
  readonly refusal!: string | null;
}
