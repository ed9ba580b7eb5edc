import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type {
  CaseCategory,
  CaseId,
  CaseStatus,
  CaseStep,
  Disposition,
  EscalationRoute,
  RejectionReason,
  StaffId,
  UnitId,
} from '#contracts';
import type { Capacity } from '../status/case-moves.js';
import { CaseEntity } from './case.entity.js';

/** One line of a case's log. Append-only: a trigger refuses to change or remove it, whoever asks. */
@Entity({ schema: 'casework', name: 'case_event' })
@Check('case_event_opens_first', "(seq = 1) = (type = 'OPEN')")
@Check('case_event_author_is_not_named', "capacity <> 'AUTHOR' OR (actor_id IS NULL AND actor_unit_id IS NULL)")
export class CaseEventEntity {
  @ForeignKey(() => CaseEntity, { name: 'case_event_case_fk' })
  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'case_event_pkey' })
  readonly caseId!: CaseId;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'case_event_pkey' })
  readonly seq!: number;

  @Column('text')
  readonly type!: CaseStep;

  /** The status after it. */
  @Column('text')
  readonly status!: CaseStatus;

  /** The unit it set, if it did. */
  @Column('uuid', { name: 'unit_id', nullable: true })
  readonly unitId!: UnitId | null;

  /** The assisting units it set, if it did. */
  @Column('uuid', { name: 'assisting_unit_ids', array: true, nullable: true })
  readonly assistingUnitIds!: UnitId[] | null;

  @Column('text', { nullable: true })
  readonly category!: CaseCategory | null;

  @Column('text', { nullable: true })
  readonly disposition!: Disposition | null;

  @Column('text', { nullable: true })
  readonly route!: EscalationRoute | null;

  @Column('text', { nullable: true })
  readonly rejection!: RejectionReason | null;

  /** The case it was merged into. */
  @ForeignKey(() => CaseEntity, { name: 'case_event_into_fk' })
  @Column('uuid', { name: 'into_id', nullable: true })
  readonly intoId!: CaseId | null;

  /** The draft of a reply. Read by those who handle the case alone. */
  @Column('text', { nullable: true })
  readonly body!: string | null;

  /** The tags it added. */
  @Column('uuid', { name: 'tag_ids', array: true })
  readonly tagIds!: string[];

  /** In which capacity someone acted; it is what people see. */
  @Column('text')
  readonly capacity!: Capacity;

  /** The unit the office belongs to. */
  @Column('uuid', { name: 'actor_unit_id', nullable: true })
  readonly actorUnitId!: UnitId | null;

  /** Who held the office, for audit; never shown, and never kept of an author. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  readonly actorId!: StaffId | null;

  @Column('text', { nullable: true })
  readonly note!: string | null;

  /** The official reply it tells of. */
  @Column('integer', { name: 'post_seq', nullable: true })
  readonly postSeq!: number | null;

  @Column('timestamptz')
  readonly at!: Date;

  /** True when `at` is only a publication slot. */
  @Column('boolean')
  readonly slot!: boolean;
}
