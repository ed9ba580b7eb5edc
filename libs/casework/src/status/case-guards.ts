import type { CaseMove, CaseStatus, ErrorCode, EscalationRoute } from '#contracts';
import { capacities as officialOrder, caseMoves, moveNames, targetOf } from './case-moves.js';
import type { Capacity, Guard } from './case-moves.js';

/** What decides, beside who asks, what may be done with a case. */
export interface Standing {
  readonly status: CaseStatus;
  /** There is an official reply since it was last put back to work. */
  readonly officiallyAnswered: boolean;
  /** Its author took the matter back, which is for good. */
  readonly withdrawn: boolean;
  /** How often a unit returned it. */
  readonly returns: number;
  readonly route: EscalationRoute | null;
  /** The viewer wrote the draft that waits. */
  readonly ownDraft: boolean;
}

export type Refusal = Extract<
  ErrorCode,
  'FORBIDDEN' | 'ILLEGAL_TRANSITION' | 'ANSWER_MISSING' | 'OWN_DRAFT' | 'SUPERVISOR_DECIDES' | 'DECIDED_ELSEWHERE'
>;

/** Returns after which a supervisor decides who deals with a matter. */
const RETURNS = 2;

const guards: Readonly<Record<Guard, (standing: Standing, capacity: Capacity) => Refusal | undefined>> = {
  ANSWERED_ON_RECORD: ({ officiallyAnswered }) => (officiallyAnswered ? undefined : 'ANSWER_MISSING'),
  NOT_THE_DRAFTER: ({ ownDraft }) => (ownDraft ? 'OWN_DRAFT' : undefined),
  RETURNED_LESS_THAN_TWICE: ({ returns }, capacity) =>
    returns < RETURNS || capacity === 'SUPERVISOR' ? undefined : 'SUPERVISOR_DECIDES',
  ROUTE_DECIDES: ({ route }, capacity) =>
    (capacity === 'COMMITTEE_SECRETARY') === (route === 'COMMITTEE_REVIEW') ? undefined : 'DECIDED_ELSEWHERE',
};

export type Verdict =
  { readonly to: CaseStatus; readonly capacity: Capacity } | { readonly to: null; readonly refusal: Refusal };

/** Where a move leads and in which capacity it is made, the most official first; or why it is refused. */
export function judge(name: CaseMove, standing: Standing, held: ReadonlySet<Capacity>): Verdict {
  const rule = caseMoves[name];
  const to = standing.withdrawn ? null : targetOf(name, standing.status);
  if (to === null) return { to, refusal: 'ILLEGAL_TRANSITION' };
  let refusal: Refusal = 'FORBIDDEN';
  for (const capacity of officialOrder.filter((each) => rule.by.includes(each) && held.has(each))) {
    const objection = rule.guard && guards[rule.guard](standing, capacity);
    if (objection === undefined) return { to, capacity };
    refusal = objection;
  }
  return { to: null, refusal };
}

/** What `judge` says of somebody who chooses a move on the case itself: authors act in the thread, and time by itself. */
export function judgeChoice(name: CaseMove, standing: Standing, held: ReadonlySet<Capacity>): Verdict {
  if (caseMoves[name].follows !== undefined) return { to: null, refusal: 'ILLEGAL_TRANSITION' };
  return judge(name, standing, new Set([...held].filter((each) => each !== 'AUTHOR' && each !== 'SYSTEM')));
}

/** Every move this person could choose now: what `viewerCan.moves` shows. */
export function offeredMoves(standing: Standing, held: ReadonlySet<Capacity>): CaseMove[] {
  return moveNames.filter((name) => judgeChoice(name, standing, held).to !== null);
}

/** With a reply that answers the matter: the move it makes, or why it makes none. */
export function answerWith(standing: Standing, held: ReadonlySet<Capacity>): Verdict & { readonly move: CaseMove } {
  const replied = { ...standing, officiallyAnswered: true };
  const onTheSpot = judge('ANSWER_ON_THE_SPOT', replied, held);
  if (onTheSpot.to !== null) return { ...onTheSpot, move: 'ANSWER_ON_THE_SPOT' };
  return { ...judge('ANSWER_DIRECTLY', replied, held), move: 'ANSWER_DIRECTLY' };
}
