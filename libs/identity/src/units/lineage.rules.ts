import type { UnitId } from '#contracts';

/** A unit as the tree needs it. */
export interface Branch {
  readonly id: UnitId;
  readonly parentId: UnitId | null;
}

export type Lineages = ReadonlyMap<UnitId, readonly UnitId[]>;

/** Thrown inside this room only; the service words it for the client. */
export class CycleInTree extends Error {
  constructor(readonly unitId: UnitId) {
    super('a unit stands beneath itself');
  }
}

/**
 * Ancestors or self of every unit, root first. A parent outside the given branches counts as none.
 * @throws CycleInTree
 */
export function lineagesOf(branches: Iterable<Branch>): Lineages {
  const parents = new Map<UnitId, UnitId | null>();
  for (const branch of branches) parents.set(branch.id, branch.parentId);
  const known = new Map<UnitId, readonly UnitId[]>();
  for (const id of parents.keys()) trace(id, parents, known);
  return known;
}

/** Climbs to the nearest traced ancestor, then fills in downwards: no recursion, whatever the depth. */
function trace(start: UnitId, parents: ReadonlyMap<UnitId, UnitId | null>, known: Map<UnitId, readonly UnitId[]>) {
  const climbed: UnitId[] = [];
  const onTheWay = new Set<UnitId>();
  let at: UnitId | null = start;
  while (at !== null && parents.has(at) && !known.has(at)) {
    if (onTheWay.has(at)) throw new CycleInTree(at);
    onTheWay.add(at);
    climbed.push(at);
    at = parents.get(at) ?? null;
  }
  let lineage = (at === null ? undefined : known.get(at)) ?? [];
  for (const id of climbed.reverse()) {
    lineage = [...lineage, id];
    known.set(id, lineage);
  }
}

/** True when a right bound to `unit` holds for a unit of this lineage. */
export function covers(unit: UnitId, lineage: readonly UnitId[]): boolean {
  return lineage.includes(unit);
}
