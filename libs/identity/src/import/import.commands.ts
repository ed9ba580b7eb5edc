import type { EntityManager } from 'typeorm';
import { AccountEntity } from '../access/account.entity.js';
import { StaffEntity } from '../staff/staff.entity.js';
import { replaceLineages } from '../units/lineages.js';
import { UnitEntity } from '../units/unit.entity.js';
import type { ImportPlan, KnownUnit, Plan } from './import.rules.js';

const CHUNK = 1_000;

/**
 * Writes what the plan changes.
 * @param hashes of initial passwords, by login name
 * @returns whether anybody already here may now hear other things
 */
export async function writePlan(
  tx: EntityManager,
  plan: ImportPlan,
  hashes: ReadonlyMap<string, string>,
): Promise<boolean> {
  const movedUnits = await writeUnits(tx, plan.units);
  const movedStaff = await writeStaff(tx, plan.staff, hashes);
  return movedUnits || movedStaff;
}

async function writeUnits(tx: EntityManager, { rows }: Plan<KnownUnit>): Promise<boolean> {
  const created = rows.filter(({ change }) => change === 'create');
  const updated = rows.filter(({ change }) => change === 'update');
  // Hung beneath nothing at first and moved into place below, so that a file may name a unit before its parent.
  for (const chunk of chunks(created))
    await tx.insert(
      UnitEntity,
      chunk.map(({ id, code, name, retired }) => ({ id, code, name, retired, parentId: null, lineage: [id] })),
    );
  await tx.query(
    `UPDATE identity.unit u SET code = shall.code, name = shall.name, parent_id = shall.parent_id
     FROM unnest($1::uuid[], $2::text[], $3::text[], $4::uuid[]) AS shall (id, code, name, parent_id) WHERE u.id = shall.id`,
    transposed([...created, ...updated]),
  );
  if (created.length + updated.length > 0) await replaceLineages(tx);
  return updated.length > 0;
}

function transposed(rows: readonly KnownUnit[]): unknown[] {
  const column = (key: 'id' | 'code' | 'name' | 'parentId') => rows.map((row) => row[key]);
  return [column('id'), column('code'), column('name'), column('parentId')];
}

async function writeStaff(tx: EntityManager, { rows }: ImportPlan['staff'], hashes: ReadonlyMap<string, string>) {
  const created = rows.filter(({ change }) => change === 'create');
  const updated = rows.filter(({ change }) => change === 'update');
  for (const chunk of chunks(created)) {
    await tx.insert(
      StaffEntity,
      chunk.map(({ id, loginName, name, title, unitId }) => ({ id, loginName, name, title, unitId, suspended: false })),
    );
    await tx.insert(
      AccountEntity,
      chunk.map(({ id, loginName }) => ({
        staffId: id,
        passwordHash: hashes.get(loginName) ?? null,
        mustChange: true,
      })),
    );
  }
  for (const { id, name, title, unitId } of updated) await tx.update(StaffEntity, { id }, { name, title, unitId });
  return updated.length > 0;
}

function* chunks<Row>(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let from = 0; from < rows.length; from += CHUNK) yield rows.slice(from, from + CHUNK);
}
