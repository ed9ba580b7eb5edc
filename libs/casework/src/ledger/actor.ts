import type { UnitId } from '#contracts';
import { Role } from '#contracts';
import type { ThreadFacts } from '#forum';
import type { Viewer } from '#platform';
import type { CaseFacts } from '../casework.policy.js';
import type { Capacity } from '../status/case-moves.js';
import type { Actor } from './case-log.js';

const roleOf: Readonly<Partial<Record<Capacity, Role>>> = {
  LEADER: Role.LEADER,
  UNIT_HEAD: Role.UNIT_HEAD,
  SUPERVISOR: Role.SUPERVISOR,
  TRIAGE_OFFICER: Role.TRIAGE_OFFICER,
  COMMITTEE_SECRETARY: Role.COMMITTEE_SECRETARY,
  LIAISON: Role.LIAISON,
  MODERATOR: Role.MODERATOR,
};

/** The office in which the viewer acts. Of an author, named or not, the log keeps nothing: the thread knows. */
export function actorIn(capacity: Capacity, viewer: Viewer, facts: CaseFacts): Actor {
  if (capacity === 'PARENT_UNIT') return { capacity, staffId: viewer.staffId, unitId: parentUnit(viewer, facts) };
  const role = roleOf[capacity];
  if (role === undefined) return { capacity, staffId: null, unitId: null };
  return { capacity, staffId: viewer.staffId, unitId: officeUnit(viewer, role, facts) };
}

/** The unit the role is bound to: the nearest one above what is acted upon. */
function officeUnit(viewer: Viewer, role: Role, { thread, unitLineage }: CaseFacts): UnitId {
  const nearestFirst = [...places(thread), ...unitLineage].reverse();
  const held = viewer.roles.filter((binding) => binding.role === role).map(({ unitId }) => unitId);
  return nearestFirst.find((unit) => held.includes(unit)) ?? viewer.homeUnitId;
}

/** The nearest unit above the one that deals with it, in which the viewer holds an office. */
function parentUnit(viewer: Viewer, { unitLineage }: CaseFacts): UnitId {
  const held = viewer.roles
    .filter(({ role }) => role === Role.LEADER || role === Role.UNIT_HEAD)
    .map(({ unitId }) => unitId);
  const above = unitLineage.slice(0, -1).reverse();
  return above.find((unit) => held.includes(unit)) ?? viewer.homeUnitId;
}

function places({ reach, answer, lead, moderate }: ThreadFacts): readonly UnitId[] {
  return [reach, moderate, answer, lead].flatMap((place) => place?.lineage ?? []);
}
