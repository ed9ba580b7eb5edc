import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { UnitId } from '#contracts';

/** A place in the organisation's tree. There is one root; the depth is whatever the organisation has. */
@Entity({ schema: 'identity', name: 'unit' })
@Check('unit_lineage_ends_in_itself', 'lineage[array_upper(lineage, 1)] = id')
export class UnitEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unit_pkey' })
  readonly id!: UnitId;

  /** The organisation's own number for it; the import finds a unit again by this. */
  @Index('unit_code_unique', { unique: true })
  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @ForeignKey(() => UnitEntity, { name: 'unit_parent_fk' })
  @Index('unit_parent')
  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: UnitId | null;

  /** Ancestors or self, root first: "U covers X" is one containment test, whatever the depth. */
  @Column('uuid', { array: true })
  lineage!: UnitId[];

  /** Closed or merged away; kept because threads and cases still name it. */
  @Column('boolean', { default: false })
  retired!: boolean;
}
