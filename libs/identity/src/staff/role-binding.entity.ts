import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Role, StaffId, UnitId } from '#contracts';
import { UnitEntity } from '../units/unit.entity.js';
import { StaffEntity } from './staff.entity.js';

/** A role at a unit; it holds for the unit's whole subtree. Everyone is STAFF of their home without a row here. */
@Entity({ schema: 'identity', name: 'role_binding' })
@Check('role_binding_delegate_serves_a_leader', "(role = 'DELEGATE') = (on_behalf_of_id IS NOT NULL)")
@Index('role_binding_once', ['staffId', 'role', 'unitId'], { unique: true, where: 'on_behalf_of_id IS NULL' })
@Index('role_binding_delegate_once', ['staffId', 'role', 'unitId', 'onBehalfOfId'], {
  unique: true,
  where: 'on_behalf_of_id IS NOT NULL',
})
export class RoleBindingEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'role_binding_pkey' })
  readonly id!: string;

  @ForeignKey(() => StaffEntity, { name: 'role_binding_staff_fk' })
  @Column('uuid', { name: 'staff_id' })
  readonly staffId!: StaffId;

  @Column('text')
  readonly role!: Role;

  @ForeignKey(() => UnitEntity, { name: 'role_binding_unit_fk' })
  @Index('role_binding_unit')
  @Column('uuid', { name: 'unit_id' })
  readonly unitId!: UnitId;

  /** The leader whom a DELEGATE reads and drafts for. */
  @ForeignKey(() => StaffEntity, { name: 'role_binding_on_behalf_of_fk' })
  @Index('role_binding_on_behalf_of')
  @Column('uuid', { name: 'on_behalf_of_id', nullable: true })
  readonly onBehalfOfId!: StaffId | null;
}
