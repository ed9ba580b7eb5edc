import type { EntityManager } from 'typeorm';
import { DomainError } from '#platform';
import { CycleInTree, lineagesOf } from './lineage.rules.js';
import { UnitEntity } from './unit.entity.js';

/** Works all lineages out afresh from the parents and writes those that differ. @throws UNIT_CYCLE */
export async function replaceLineages(tx: EntityManager): Promise<void> {
  const branches = await tx.find(UnitEntity, { select: { id: true, parentId: true, lineage: true } });
  const lineages = traced(branches);
  const changed = branches
    .map(({ id, lineage }) => ({ id, before: lineage.join(), after: lineages.get(id)?.join() ?? id }))
    .filter(({ before, after }) => before !== after);
  await tx.query(
    `UPDATE identity.unit u SET lineage = string_to_array(changed.lineage, ',')::uuid[]
     FROM unnest($1::uuid[], $2::text[]) AS changed (id, lineage) WHERE u.id = changed.id`,
    [changed.map(({ id }) => id), changed.map(({ after }) => after)],
  );
}

function traced(branches: readonly UnitEntity[]) {
  try {
    return lineagesOf(branches);
  } catch (error) {
    if (error instanceof CycleInTree) throw new DomainError('UNIT_CYCLE');
    throw error;
  }
}
