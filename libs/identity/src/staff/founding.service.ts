import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StaffId, UnitId } from '#contracts';
import { Database, DomainError } from '#platform';
import { lockAccess } from '../access/access-lock.js';
import { AccountEntity } from '../access/account.entity.js';
import { initialPassword } from '../access/initial-password.js';
import { Passwords } from '../access/passwords.js';
import { UnitEntity } from '../units/unit.entity.js';
import { RoleBindingEntity } from './role-binding.entity.js';
import type { InitialAccess } from './staff-administration.service.js';
import { StaffEntity } from './staff.entity.js';

export interface Founder {
  /** The unit above all, when there is none yet. */
  readonly unit: { readonly code: string; readonly name: string };
  readonly administrator: { readonly loginName: string; readonly name: string };
}

/** The first administrator: the one grant that nobody could have granted. */
@Injectable()
export class Founding {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
  ) {}

  /** True until somebody administers the installation. */
  async isDue(): Promise<boolean> {
    return !(await this.database.manager.existsBy(RoleBindingEntity, { role: 'ADMINISTRATOR' }));
  }

  /** @throws ALREADY_EXISTS once there is an administrator */
  async found({ unit, administrator }: Founder): Promise<InitialAccess> {
    const password = initialPassword();
    const passwordHash = await this.passwords.hash(password);
    const staffId = randomUUID() as StaffId;
    await this.database.transaction(async (tx) => {
      await lockAccess(tx);
      if (await tx.existsBy(RoleBindingEntity, { role: 'ADMINISTRATOR' }))
        throw new DomainError('ALREADY_EXISTS', { what: 'ADMINISTRATOR' });
      const unitId = await this.rootUnit(tx, unit);
      await tx.insert(StaffEntity, { id: staffId, ...administrator, title: null, unitId, suspended: false });
      await tx.insert(AccountEntity, { staffId, passwordHash, mustChange: true });
      const role = 'ADMINISTRATOR';
      await tx.insert(RoleBindingEntity, { id: randomUUID(), staffId, role, unitId, onBehalfOfId: null });
    });
    return { staffId, initialPassword: password };
  }

  private async rootUnit(tx: EntityManager, unit: Founder['unit']): Promise<UnitId> {
    const [root] = await tx.query<{ id: UnitId }[]>('SELECT id FROM identity.unit WHERE parent_id IS NULL');
    if (root) return root.id;
    const id = randomUUID() as UnitId;
    await tx.insert(UnitEntity, { id, ...unit, parentId: null, lineage: [id], retired: false });
    return id;
  }
}
