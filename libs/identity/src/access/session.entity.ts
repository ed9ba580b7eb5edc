import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { StaffId } from '#contracts';
import { StaffEntity } from '../staff/staff.entity.js';

/**
 * A signed-in browser. Days only, and never written again after sign-in: a finer time or a "last seen" would be a
 * neighbour to match anonymous posts against.
 */
@Entity({ schema: 'identity', name: 'session' })
export class SessionEntity {
  /** SHA-256 of the cookie: whoever reads this table cannot sign in with it. */
  @PrimaryColumn('bytea', { name: 'token_hash', primaryKeyConstraintName: 'session_pkey' })
  readonly tokenHash!: Buffer;

  @ForeignKey(() => StaffEntity, { name: 'session_staff_fk' })
  @Index('session_staff')
  @Column('uuid', { name: 'staff_id' })
  readonly staffId!: StaffId;

  @Column('date', { name: 'created_on' })
  readonly createdOn!: string;

  /** The first day on which the cookie is worth nothing. */
  @Index('session_expires_on')
  @Column('date', { name: 'expires_on' })
  readonly expiresOn!: string;
}
