import { Role } from '#contracts';
import type { UnitId } from '#contracts';
import { mayAnswerAs, mayModerate, mayRead, mayTagForAction } from '#forum';
import type { ThreadFacts } from '#forum';
import { holds, policy } from '#platform';
import type { Viewer } from '#platform';
import { capacities } from './status/case-moves.js';
import type { Capacity } from './status/case-moves.js';

const tagging: readonly Role[] = [Role.MODERATOR, Role.TRIAGE_OFFICER, Role.LEADER];
const moving: readonly Role[] = [
  Role.TRIAGE_OFFICER,
  Role.SUPERVISOR,
  Role.LEADER,
  Role.UNIT_HEAD,
  Role.LIAISON,
  Role.COMMITTEE_SECRETARY,
];
const holdsAny = (viewer: Viewer, roles: readonly Role[]): boolean => roles.some((role) => holds(viewer, role));

export interface CaseFacts {
  readonly thread: ThreadFacts;
  /** Ancestors-or-self of the unit the case was given to; empty without one. */
  readonly unitLineage: readonly UnitId[];
}

/** In which capacities the viewer stands to a matter; the status machine says what each may do. */
export function capacitiesOf(viewer: Viewer, { thread, unitLineage }: CaseFacts): ReadonlySet<Capacity> {
  if (!mayRead(viewer, thread)) return new Set();
  const over = (role: Role, lineage: readonly UnitId[]) => holds(viewer, role, { lineage });
  const above = unitLineage.slice(0, -1);
  const reach = thread.reach?.lineage ?? [];
  const held: Record<Capacity, boolean> = {
    LEADER: mayAnswerAs(viewer, thread, Role.LEADER) || over(Role.LEADER, unitLineage),
    UNIT_HEAD: mayAnswerAs(viewer, thread, Role.UNIT_HEAD) || over(Role.UNIT_HEAD, unitLineage),
    SUPERVISOR: over(Role.SUPERVISOR, reach),
    TRIAGE_OFFICER: over(Role.TRIAGE_OFFICER, reach),
    COMMITTEE_SECRETARY: over(Role.COMMITTEE_SECRETARY, unitLineage),
    PARENT_UNIT: over(Role.LEADER, above) || over(Role.UNIT_HEAD, above),
    LIAISON: over(Role.LIAISON, unitLineage),
    MODERATOR: mayModerate(viewer, thread),
    AUTHOR: thread.authorId === viewer.staffId,
    SYSTEM: false,
  };
  return new Set(capacities.filter((capacity) => held[capacity]));
}

export const caseworkPolicy = {
  readLedger: policy('readLedger', { who: 'every signed-in member, for the threads they may read; never letters' }),
  tagForAction: policy<ThreadFacts>('tagForAction', {
    who: 'moderators of the board; triage officers and leaders over the thread; never on 心里话 or letters',
    mayCall: (viewer) => holdsAny(viewer, tagging),
    may: mayTagForAction,
  }),
  moveCase: policy('moveCase', {
    who: 'triage officers, supervisors, leaders, heads and liaisons of units, and committee secretaries over the matter, each as docs/casework.md says',
    mayCall: (viewer) => holdsAny(viewer, moving),
  }),
  replyOfficially: policy('replyOfficially', {
    who: 'the addressed leader, and leaders and heads of the unit that owes the answer or leads the matter',
    mayCall: (viewer) => holdsAny(viewer, [Role.LEADER, Role.UNIT_HEAD]),
  }),
} as const;
