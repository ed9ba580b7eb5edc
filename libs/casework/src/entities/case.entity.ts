import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { CaseId, CaseStatus, ThreadId, UnitId } from '#contracts';

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

  @Column('text')
  status!: CaseStatus;

  /** The seq of the newest event: whoever changes the case says which one they saw. */
  @Column('integer')
  version!: number;

  /** Of an anonymous author's matter: the publication slot and nothing finer. */
  @Column('timestamptz', { name: 'opened_at' })
  readonly openedAt!: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt!: Date;
}
