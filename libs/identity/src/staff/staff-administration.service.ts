import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid, limits, type StaffId } from '#contracts';
import { Database, DomainError, invalidInput, notFound, Outbox, type Viewer } from '#platform';
import { lockAccess } from '../access/access-lock.js';
import { AccountEntity } from '../access/account.entity.js';
import { initialPassword } from '../access/initial-password.js';
import { Passwords } from '../access/passwords.js';
import { SessionEntity } from '../access/session.entity.js';
import { identityPolicy } from '../identity.policy.js';
import { UnitEntity } from '../units/unit.entity.js';
import { requireAnAdministrator } from './last-administrator.js';
import { StaffEntity } from './staff.entity.js';
import type { StaffInput } from './staff.inputs.js';
import { LOGIN_NAME } from './staff.rules.js';
import { lengthOf } from '../text.rules.js';

/** A person and the password to hand to them. */
export interface InitialAccess {
  readonly staffId: StaffId;
  readonly initialPassword: string;
}

/** Changes to people and their accounts. Every one of them takes a person or unit out of the viewer's reach as absent. */
@Injectable()
export class StaffAdministration {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly outbox: Outbox,
  ) {}

  /** @throws NOT_FOUND (the unit), ALREADY_EXISTS, INVALID_INPUT */
  async create(viewer: Viewer, input: StaffInput): Promise<InitialAccess> {
    const staffId = randomUUID() as StaffId;
    const password = initialPassword();
    const passwordHash = await this.passwords.hash(password);
    await this.database.transaction(async (tx) => {
      const member = await this.checked(tx, viewer, staffId, input);
      await tx.insert(StaffEntity, { id: staffId, ...member, suspended: false });
      await tx.insert(AccountEntity, { staffId, passwordHash, mustChange: true });
    });
    return { staffId, initialPassword: password };
  }

  /** @throws NOT_FOUND, ALREADY_EXISTS, INVALID_INPUT */
  async update(viewer: Viewer, id: StaffId, input: StaffInput): Promise<void> {
    await this.database.transaction(async (tx) => {
      const before = await staffFor(tx, viewer, id);
      const after = await this.checked(tx, viewer, id, input);
      await tx.update(StaffEntity, { id }, after);
      if (after.unitId !== before.unitId) await this.tellAccess(tx, id);
    });
  }

  /** A new password to hand out, and every session ended. @throws NOT_FOUND */
  async resetPassword(viewer: Viewer, id: StaffId): Promise<InitialAccess> {
    const password = initialPassword();
    const passwordHash = await this.passwords.hash(password);
    await this.database.transaction(async (tx) => {
      await staffFor(tx, viewer, id);
      await tx.upsert(AccountEntity, { staffId: id, passwordHash, mustChange: true }, ['staffId']);
      await this.endSessions(tx, id);
    });
    return { staffId: id, initialPassword: password };
  }

  /** Ends every session and refuses the next sign-in. @throws NOT_FOUND, INVALID_INPUT (oneself), LAST_ADMINISTRATOR */
  async suspend(viewer: Viewer, id: StaffId): Promise<void> {
    if (id === viewer.staffId) throw invalidInput('staffId', '不能停用自己 / one cannot suspend oneself');
    await this.database.transaction(async (tx) => {
      await lockAccess(tx);
      await staffFor(tx, viewer, id);
      await tx.update(StaffEntity, { id }, { suspended: true });
      await requireAnAdministrator(tx);
      await this.tellAccess(tx, id);
      await this.endSessions(tx, id);
    });
  }

  /** @throws NOT_FOUND */
  async reinstate(viewer: Viewer, id: StaffId): Promise<void> {
    await this.database.transaction(async (tx) => {
      await staffFor(tx, viewer, id);
      await tx.update(StaffEntity, { id }, { suspended: false });
      await this.tellAccess(tx, id);
    });
  }

  private async checked(tx: EntityManager, viewer: Viewer, id: StaffId, input: StaffInput) {
    const loginName = input.loginName.trim().toLowerCase();
    const name = input.name.trim();
    const title = input.title?.trim() ? input.title.trim() : null;
    const { min, max } = limits.nameLength;
    if (!LOGIN_NAME.test(loginName)) throw invalidInput('loginName', '2–40: a–z 0–9 . _ -');
    if (lengthOf(name) < min || lengthOf(name) > max) throw invalidInput('name', `${min}–${max}`);
    if (lengthOf(title ?? '') > max) throw invalidInput('title', `≤ ${max}`);
    const unit = isUuid(input.unitId) ? await tx.findOneBy(UnitEntity, { id: input.unitId }) : null;
    if (!unit || !identityPolicy.administerStaff.may(viewer, unit)) throw notFound();
    if (unit.retired) throw invalidInput('unitId', '该单位已撤并 / the unit is retired');
    const namesake = await tx.findOneBy(StaffEntity, { loginName });
    if (namesake && namesake.id !== id) throw new DomainError('ALREADY_EXISTS', { what: loginName });
    return { loginName, name, title, unitId: unit.id };
  }

  private async endSessions(tx: EntityManager, staffId: StaffId): Promise<void> {
    await tx.delete(SessionEntity, { staffId });
    await this.outbox.record(tx, { type: 'session.ended', rooms: [], payload: { staffId } });
  }

  private tellAccess(tx: EntityManager, staffId: StaffId): Promise<void> {
    return this.outbox.record(tx, { type: 'access.changed', rooms: [], payload: { staffIds: [staffId] } });
  }
}

/** The person, if the viewer administers their home unit. @throws NOT_FOUND */
export async function staffFor(tx: EntityManager, viewer: Viewer, id: StaffId): Promise<StaffEntity> {
  const member = isUuid(id) ? await tx.findOneBy(StaffEntity, { id }) : null;
  const home = member && (await tx.findOneBy(UnitEntity, { id: member.unitId }));
  if (!member || !home || !identityPolicy.administerStaff.may(viewer, home)) throw notFound();
  return member;
}
