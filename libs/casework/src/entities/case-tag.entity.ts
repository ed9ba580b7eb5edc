import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { CaseId } from '#contracts';
import { ActionTagEntity } from './action-tag.entity.js';
import { CaseEntity } from './case.entity.js';

/** A tag on a case, for the filter; its history is in the log. */
@Entity({ schema: 'casework', name: 'case_tag' })
export class CaseTagEntity {
  @ForeignKey(() => CaseEntity, { name: 'case_tag_case_fk' })
  @PrimaryColumn('uuid', { name: 'case_id', primaryKeyConstraintName: 'case_tag_pkey' })
  readonly caseId!: CaseId;

  @ForeignKey(() => ActionTagEntity, { name: 'case_tag_tag_fk' })
  @Index('case_tag_tag')
  @PrimaryColumn('uuid', { name: 'tag_id', primaryKeyConstraintName: 'case_tag_pkey' })
  readonly tagId!: string;

  /** The order in which they were put on. */
  @Column('integer')
  readonly position!: number;
}
