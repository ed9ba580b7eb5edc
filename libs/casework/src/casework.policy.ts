import { Role } from '#contracts';
import type { UnitId } from '#contracts';
import { mayAnswer, mayModerate, mayRead, mayTagForAction } from '#forum';
import type { ThreadFacts } from '#forum';
import { holds, policy } from '#platform';
import type { Viewer } from '#platform';
import type { Capacity } from './status/case-moves.js';

const tagging: readonly Role[] = [Role.MODERATOR, Role.TRIAGE_OFFICER, Role.LEADER];
const holdsAny = (viewer: Viewer, roles: readonly Role[]): boolean => roles.some((role) => holds(viewer, role));

export interface CaseFacts {
  readonly thread: ThreadFacts;
  /** Ancestors-or-self of the unit the case was given to; empty without one. */
  readonly unitLineage: readonly UnitId[];
}

/** In which capacities the viewer stands to a matter; the status machine says what each may do. */
export function capacitiesOf(viewer: Viewer, { thread, unitLineage }: CaseFacts): ReadonlySet<Capacity> {
  const unit = { lineage: unitLineage };
  const held: Record<Capacity, boolean> = {
    AUTHOR: thread.authorId === viewer.staffId,
    MODERATOR: mayModerate(viewer, thread),
    TRIAGE_OFFICER: thread.reach !== null && holds(viewer, Role.TRIAGE_OFFICER, thread.reach),
    LEADER: mayAnswer(viewer, thread) || holds(viewer, Role.LEADER, unit),
  };
  const capacities = (Object.keys(held) as Capacity[]).filter((capacity) => held[capacity]);
  return new Set(mayRead(viewer, thread) ? capacities : []);
}

export const caseworkPolicy = {
  readLedger: policy('readLedger', { who: 'every signed-in member, for the threads they may read; never letters' }),
  tagForAction: policy<ThreadFacts>('tagForAction', {
    who: 'moderators of the board; triage officers and leaders over the thread; never on 心里话 or letters',
    mayCall: (viewer) => holdsAny(viewer, tagging),
    may: mayTagForAction,
  }),
  changeCaseStatus: policy('changeCaseStatus', {
    who: 'the author, triage officers and leaders over the matter, each as the status table says',
  }),
  replyOfficially: policy('replyOfficially', {
    who: 'the addressed leader, and leaders over the unit that owes the answer or leads the matter',
    mayCall: (viewer) => holds(viewer, Role.LEADER),
  }),
} as const;
