import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid, limits, type UnitId } from '#contracts';
import { Database, DomainError, invalidInput, notFound, Outbox, type Viewer } from '#platform';
import { lockAccess } from '../access/access-lock.js';
import { identityPolicy } from '../identity.policy.js';
import { replaceLineages } from './lineages.js';
import { UnitEntity } from './unit.entity.js';
import type { UnitInput } from './unit.inputs.js';
import type { UnitRow } from './unit.queries.js';
import { UNIT_CODE } from './unit.rules.js';
import { Units } from './units.js';
import { lengthOf } from '../text.rules.js';

/** Changes to the unit tree. */
@Injectable()
export class UnitAdministration {
  constructor(
    private readonly database: Database,
    private readonly units: Units,
    private readonly outbox: Outbox,
  ) {}

  /** @throws NOT_FOUND (a parent out of reach), ALREADY_EXISTS, INVALID_INPUT */
  async create(viewer: Viewer, input: UnitInput): Promise<UnitRow> {
    const id = randomUUID() as UnitId;
    await this.database.transaction(async (tx) => {
      await lockAccess(tx);
      const parent = await this.parentFor(tx, viewer, input.parentId);
      await this.checkWording(tx, input, id);
      const lineage = [...parent.lineage, id];
      const { code, name, parentId } = trimmed(input);
      await tx.insert(UnitEntity, { id, code, name, parentId, lineage, retired: false });
    });
    return this.units.get(id);
  }

  /** Renames, renumbers, retires or moves; a move takes the whole subtree along. @throws UNIT_CYCLE and as create */
  async update(viewer: Viewer, id: UnitId, input: UnitInput): Promise<UnitRow> {
    await this.database.transaction(async (tx) => {
      await lockAccess(tx);
      const unit = await this.unitFor(tx, viewer, id);
      await this.checkWording(tx, input, id);
      const { code, name, parentId } = trimmed(input);
      const retired = input.retired ?? unit.retired;
      if (retired && !unit.retired) await this.checkEmpty(tx, unit);
      await tx.update(UnitEntity, { id }, { code, name, retired });
      if (parentId !== unit.parentId) await this.move(tx, viewer, unit, parentId);
    });
    return this.units.get(id);
  }

  private async move(tx: EntityManager, viewer: Viewer, unit: UnitEntity, parentId: UnitId | null): Promise<void> {
    if (unit.parentId === null) throw invalidInput('parentId', '最上级单位不能移动 / the top unit stays on top');
    await this.parentFor(tx, viewer, parentId);
    await tx.update(UnitEntity, { id: unit.id }, { parentId });
    await replaceLineages(tx);
    await this.outbox.record(tx, { type: 'access.changed', rooms: [], payload: { staffIds: 'everyone' } });
  }

  private async parentFor(tx: EntityManager, viewer: Viewer, parentId: UnitId | null): Promise<UnitEntity> {
    if (parentId === null)
      throw invalidInput('parentId', '除最上级单位外都有上级 / every unit but the top one has a parent');
    const parent = await this.unitFor(tx, viewer, parentId);
    if (parent.retired) throw invalidInput('parentId', '上级单位已撤并 / the parent is retired');
    return parent;
  }

  private async unitFor(tx: EntityManager, viewer: Viewer, id: UnitId): Promise<UnitEntity> {
    const unit = isUuid(id) ? await tx.findOneBy(UnitEntity, { id }) : null;
    if (!unit || !identityPolicy.administerUnits.may(viewer, unit)) throw notFound();
    return unit;
  }

  private async checkWording(tx: EntityManager, input: UnitInput, id: UnitId): Promise<void> {
    const { code, name } = trimmed(input);
    const length = lengthOf(name);
    if (!UNIT_CODE.test(code))
      throw invalidInput('code', '不含空格，不超过 40 个字符 / no spaces, at most 40 characters');
    if (length < limits.nameLength.min || length > limits.nameLength.max)
      throw invalidInput('name', `1–${limits.nameLength.max}`);
    const namesake = await tx.findOneBy(UnitEntity, { code });
    if (namesake && namesake.id !== id) throw new DomainError('ALREADY_EXISTS', { what: code });
  }

  /** A retired unit keeps no one: its people would be nobody's to administer. */
  private async checkEmpty(tx: EntityManager, unit: UnitEntity): Promise<void> {
    const [still] = await tx.query<{ occupied: boolean }[]>(
      `SELECT EXISTS (SELECT FROM identity.staff WHERE unit_id = $1 AND NOT suspended)
           OR EXISTS (SELECT FROM identity.unit WHERE parent_id = $1 AND NOT retired) AS occupied`,
      [unit.id],
    );
    if (unit.parentId === null || still?.occupied === true)
      throw invalidInput('retired', '请先迁出人员和下级单位 / move its people and units away first');
  }
}

function trimmed({ code, name, parentId }: UnitInput): Pick<UnitEntity, 'code' | 'name' | 'parentId'> {
  return { code: code.trim(), name: name.trim(), parentId: parentId ?? null };
}
