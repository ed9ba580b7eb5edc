import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CaseCategory, CaseId, CaseStatus, Disposition, EscalationRoute, ThreadId, UnitId } from '#contracts';

/** A matter on the ledger. The row is the projection of its event log and is written only together with it. */
@Entity({ schema: 'casework', name: 'case' })
@Index('case_latest', ['updatedAt', 'id'])
@Index('case_by_status', ['status', 'updatedAt', 'id'])
@Index('case_by_unit', ['unitId', 'updatedAt', 'id'])
export class CaseEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'case_pkey' })
  readonly id!: CaseId;

  /** 编号, such as AJ-2026-0001: what people say on the telephone. */
  @Index('case_number_unique', { unique: true })
  @Column('text')
  readonly number!: string;

  /** A thread is one matter at most. By id only: the thread belongs to the forum. */
  @Index('case_thread_unique', { unique: true })
  @Column('uuid', { name: 'thread_id' })
  readonly threadId!: ThreadId;

  /** The unit that is to deal with it; null until someone names one. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  unitId!: UnitId | null;

  /** Units that help it. */
  @Column('uuid', { name: 'assisting_unit_ids', array: true })
  assistingUnitIds!: UnitId[];

  @Column('text')
  status!: CaseStatus;

  /** Null until it is accepted. */
  @Column('text', { nullable: true })
  category!: CaseCategory | null;

  /** What came of it; null unless it is answered or closed. */
  @Column('text', { nullable: true })
  disposition!: Disposition | null;

  /** Where it was escalated to last. */
  @Column('text', { nullable: true })
  route!: EscalationRoute | null;

  /** The case it goes on in, while it is merged. */
  @ForeignKey(() => CaseEntity, { name: 'case_into_fk' })
  @Column('uuid', { name: 'into_id', nullable: true })
  intoId!: CaseId | null;

  /** How often a unit returned it. */
  @Column('integer')
  returns!: number;

  /** How often it was put back to work after an answer. */
  @Column('integer')
  reworks!: number;

  /** The leadership spoke on record since it was opened or last put back to work. */
  @Column('boolean')
  replied!: boolean;

  /** The seq of the newest event: whoever changes the case says which one they saw. */
  @Column('integer')
  version!: number;

  /** Of an anonymous author's matter: the publication slot and nothing finer. */
  @Column('timestamptz', { name: 'opened_at' })
  readonly openedAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;

  /** Since when it has had its status; of an anonymous step, the slot. */
  @Column('timestamptz', { name: 'status_since' })
  statusSince!: Date;
}
