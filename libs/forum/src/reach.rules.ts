import { belongsTo, holds } from '#platform';
import type { Role } from '#contracts';
import type { InTree, Viewer } from '#platform';

/** True when the viewer is at home in the unit's subtree, or holds one of `roles` over the unit. */
export function reaches(viewer: Viewer, unit: InTree, roles: readonly Role[]): boolean {
  const id = unit.lineage.at(-1);
  return (id !== undefined && belongsTo(viewer, id)) || roles.some((role) => holds(viewer, role, unit));
}

/** True when `inner` is `outer` or lies beneath it. */
export function isWithin(inner: InTree, outer: InTree): boolean {
  const id = outer.lineage.at(-1);
  return id !== undefined && inner.lineage.includes(id);
}

/** The smaller of two nested subtrees; null when neither holds the other. */
export function narrower<Unit extends InTree>(one: Unit, other: Unit): Unit | null {
  if (isWithin(one, other)) return one;
  return isWithin(other, one) ? other : null;
}
