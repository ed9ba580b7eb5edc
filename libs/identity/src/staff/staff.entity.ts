import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { StaffId, UnitId } from '#contracts';
import { UnitEntity } from '../units/unit.entity.js';

/** A person who may sign in, at home in exactly one unit. */
@Entity({ schema: 'identity', name: 'staff' })
export class StaffEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'staff_pkey' })
  readonly id!: StaffId;

  /** Kept in lower case, so that Wang and wang are one account. */
  @Index('staff_login_name_unique', { unique: true })
  @Column('text', { name: 'login_name' })
  loginName!: string;

  @Column('text')
  name!: string;

  /** 职务, as it stands on an official reply. */
  @Column('text', { nullable: true })
  title!: string | null;

  @ForeignKey(() => UnitEntity, { name: 'staff_unit_fk' })
  @Index('staff_unit')
  @Column('uuid', { name: 'unit_id' })
  unitId!: UnitId;

  @Column('boolean', { default: false })
  suspended!: boolean;
}
