import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { StaffId } from '#contracts';
import { StaffEntity } from '../staff/staff.entity.js';

/** The secret half of a staff member, in a table of its own so that reading people never touches a hash. */
@Entity({ schema: 'identity', name: 'account' })
export class AccountEntity {
  @ForeignKey(() => StaffEntity, { name: 'account_staff_fk' })
  @PrimaryColumn('uuid', { name: 'staff_id', primaryKeyConstraintName: 'account_pkey' })
  readonly staffId!: StaffId;

  /** Argon2id in PHC form. Null: nobody has handed out a password yet, so nobody can sign in. */
  @Column('text', { name: 'password_hash', nullable: true })
  passwordHash!: string | null;

  @Column('boolean', { name: 'must_change' })
  mustChange!: boolean;
}
