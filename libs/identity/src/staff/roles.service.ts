import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid, type StaffId } from '#contracts';
import { Database, DomainError, invalidInput, notFound, Outbox, type Viewer } from '#platform';
import { lockAccess } from '../access/access-lock.js';
import { identityPolicy } from '../identity.policy.js';
import { UnitEntity } from '../units/unit.entity.js';
import { requireAnAdministrator } from './last-administrator.js';
import { RoleBindingEntity } from './role-binding.entity.js';
import { staffFor } from './staff-administration.service.js';
import type { RoleInput } from './staff.inputs.js';

/** Grants and takes away power. */
@Injectable()
export class RolesService {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
  ) {}

  /** @throws NOT_FOUND, ALREADY_EXISTS, INVALID_INPUT (STAFF; a delegate without a leader of this unit) */
  async grant(viewer: Viewer, input: RoleInput): Promise<StaffId> {
    const { staffId, role, unitId } = input;
    const onBehalfOfId = input.onBehalfOfId ?? null;
    if (role === 'STAFF')
      throw invalidInput('role', '人人都是本单位职工，无须授予 / everyone is staff of their home unit');
    if ((role === 'DELEGATE') !== (onBehalfOfId !== null))
      throw invalidInput('onBehalfOfId', '仅代拟人填写 / for DELEGATE only');
    await this.database.transaction(async (tx) => {
      await lockAccess(tx);
      await staffFor(tx, viewer, staffId);
      await this.checkUnit(tx, viewer, unitId);
      if (onBehalfOfId !== null) await this.checkLeader(tx, onBehalfOfId, staffId, unitId);
      const binding = { staffId, role, unitId, onBehalfOfId };
      const held = await tx.findBy(RoleBindingEntity, { staffId, role, unitId });
      if (held.some((other) => other.onBehalfOfId === onBehalfOfId))
        throw new DomainError('ALREADY_EXISTS', { what: role });
      await tx.insert(RoleBindingEntity, { id: randomUUID(), ...binding });
      await this.tellAccess(tx, [staffId]);
    });
    return staffId;
  }

  /** A leader's delegates for the unit go with the leader's role. @throws NOT_FOUND, LAST_ADMINISTRATOR */
  async revoke(viewer: Viewer, bindingId: string): Promise<StaffId> {
    return this.database.transaction(async (tx) => {
      await lockAccess(tx);
      const binding = isUuid(bindingId) ? await tx.findOneBy(RoleBindingEntity, { id: bindingId }) : null;
      if (!binding) throw notFound();
      await this.checkUnit(tx, viewer, binding.unitId);
      await tx.delete(RoleBindingEntity, { id: binding.id });
      if (binding.role === 'ADMINISTRATOR') await requireAnAdministrator(tx);
      const followers = binding.role === 'LEADER' ? await this.dismissDelegates(tx, binding) : [];
      await this.tellAccess(tx, [binding.staffId, ...followers]);
      return binding.staffId;
    });
  }

  private async dismissDelegates(tx: EntityManager, { staffId, unitId }: RoleBindingEntity): Promise<StaffId[]> {
    const delegates = await tx.findBy(RoleBindingEntity, { onBehalfOfId: staffId, unitId });
    await tx.delete(RoleBindingEntity, { onBehalfOfId: staffId, unitId });
    return delegates.map((delegate) => delegate.staffId);
  }

  private async checkUnit(tx: EntityManager, viewer: Viewer, unitId: RoleBindingEntity['unitId']): Promise<void> {
    const unit = isUuid(unitId) ? await tx.findOneBy(UnitEntity, { id: unitId }) : null;
    if (!unit || !identityPolicy.grantRoles.may(viewer, unit)) throw notFound();
  }

  private async checkLeader(
    tx: EntityManager,
    leaderId: StaffId,
    delegateId: StaffId,
    unitId: RoleBindingEntity['unitId'],
  ): Promise<void> {
    const leads =
      isUuid(leaderId) && (await tx.existsBy(RoleBindingEntity, { staffId: leaderId, role: 'LEADER', unitId }));
    if (!leads || leaderId === delegateId)
      throw invalidInput('onBehalfOfId', '须是该单位的领导，且不是本人 / a leader of this unit, and someone else');
  }

  private tellAccess(tx: EntityManager, staffIds: readonly StaffId[]): Promise<void> {
    return this.outbox.record(tx, { type: 'access.changed', rooms: [], payload: { staffIds } });
  }
}
