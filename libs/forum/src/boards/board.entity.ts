import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { BoardId, UnitId, Voice } from '#contracts';

/** A place to speak. Rights are bound to units and hold for their subtrees; units are known by id only. */
@Entity({ schema: 'forum', name: 'board' })
export class BoardEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'board_pk' })
  readonly id!: BoardId;

  @Index('board_slug_unique', { unique: true })
  @Column('text')
  slug!: string;

  @Column('text')
  name!: string;

  @Column('text')
  description!: string;

  /** What a new thread begins with, in Markdown; empty for none. */
  @Column('text', { default: '' })
  template!: string;

  /** The unit that keeps the board. */
  @Column('uuid', { name: 'unit_id' })
  unitId!: UnitId;

  @Column('uuid', { name: 'read_unit_id' })
  readUnitId!: UnitId;

  @Column('uuid', { name: 'post_unit_id' })
  postUnitId!: UnitId;

  /** Whose leaders answer what is addressed to nobody in particular. */
  @Column('uuid', { name: 'answer_unit_id' })
  answerUnitId!: UnitId;

  @Column('uuid', { name: 'moderate_unit_id' })
  moderateUnitId!: UnitId;

  /** The ways to speak it offers. A change holds from now on, never backwards. */
  @Column('text', { array: true })
  voices!: Voice[];

  /** 先审后发: what is said from this day on waits for a moderator. Null: 先发后审. */
  @Column('date', { name: 'checked_from', nullable: true })
  checkedFrom!: string | null;

  @Column('integer', { default: 0 })
  position!: number;

  /** Readable, closed for new threads. */
  @Column('boolean', { default: false })
  archived!: boolean;

  @Column('integer', { name: 'thread_count', default: 0 })
  threadCount!: number;
}
