import { Column, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

/**
 * Written in the transaction of the change it tells. `sequence` is handed out before commit and so is no order;
 * the relay gives `position` afterwards. Holds no time: a time here could be matched to an anonymous submission.
 */
@Entity({ schema: 'platform', name: 'outbox' })
@Index('outbox_position', ['position'], { unique: true, where: 'position IS NOT NULL' })
@Index('outbox_unrelayed', ['sequence'], { where: 'position IS NULL' })
export class OutboxEntity {
  @PrimaryGeneratedColumn('identity', {
    type: 'bigint',
    generatedIdentity: 'ALWAYS',
    primaryKeyConstraintName: 'outbox_pkey',
  })
  readonly sequence!: string;

  /** Gapless, in commit order; null until relayed. */
  @Column({ type: 'bigint', nullable: true })
  readonly position!: string | null;

  @Column({ type: 'text' })
  readonly type!: string;

  @Column({ type: 'text', array: true })
  readonly rooms!: string[];

  @Column({ type: 'jsonb' })
  readonly payload!: object;
}
