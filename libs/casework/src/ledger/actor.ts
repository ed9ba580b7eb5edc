import type { UnitId } from '#contracts';
import { Role } from '#contracts';
import type { ThreadFacts } from '#forum';
import type { Viewer } from '#platform';
import type { CaseFacts } from '../casework.policy.js';
import type { Capacity } from '../status/case-moves.js';
import type { Actor } from './case-log.js';

const roleOf: Readonly<Partial<Record<Capacity, Role>>> = {
  LEADER: Role.LEADER,
  TRIAGE_OFFICER: Role.TRIAGE_OFFICER,
  MODERATOR: Role.MODERATOR,
};

/** The office in which the viewer acts. Of an author, named or not, the log keeps nothing: the thread knows. */
export function actorIn(capacity: Capacity, viewer: Viewer, facts: CaseFacts): Actor {
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

function places({ reach, answer, lead, moderate }: ThreadFacts): readonly UnitId[] {
  return [reach, moderate, answer, lead].flatMap((place) => place?.lineage ?? []);
}
