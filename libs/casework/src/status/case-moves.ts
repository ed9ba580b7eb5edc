import { CaseDetail, CaseMove, CaseStatus } from '#contracts';

/** In which capacity someone acts on a case. One person may hold several; nobody is SYSTEM. */
export const capacities = [
  'LEADER',
  'UNIT_HEAD',
  'SUPERVISOR',
  'TRIAGE_OFFICER',
  'COMMITTEE_SECRETARY',
  'PARENT_UNIT',
  'LIAISON',
  'MODERATOR',
  'AUTHOR',
  'SYSTEM',
] as const;
/** The order is that in which the log shows the office of somebody who holds several: the most official first. */
export type Capacity = (typeof capacities)[number];

/** What must be true beside status and capacity; what each asks is in case-guards.ts. */
export type Guard = 'ANSWERED_ON_RECORD' | 'NOT_THE_DRAFTER' | 'RETURNED_LESS_THAN_TWICE' | 'ROUTE_DECIDES';

export interface MoveRule {
  readonly from: readonly CaseStatus[];
  /** Null: it stays where it is. */
  readonly to: CaseStatus | null;
  readonly by: readonly Capacity[];
  /** What must be said with it. */
  readonly needs: readonly CaseDetail[];
  /** What may be said with it besides. */
  readonly takes?: readonly CaseDetail[];
  readonly guard?: Guard;
  /** Made by what is done in the thread, or by time. What authors do they do there, too: they never move a case itself. */
  readonly follows?: 'THREAD' | 'TIME';
}

const {
  SUBMITTED,
  REJECTED,
  ACCEPTED,
  ASSIGNED,
  IN_PROGRESS,
  AWAITING_AUTHOR,
  ESCALATED,
  PENDING_APPROVAL,
  ANSWERED,
  CLOSED,
  WITHDRAWN,
  MERGED,
} = CaseStatus;
const { NOTE, CATEGORY, REJECTION, UNIT, ASSISTING, DISPOSITION, BODY, ROUTE, INTO } = CaseDetail;

const atWork = [ASSIGNED, IN_PROGRESS, AWAITING_AUTHOR, ESCALATED, PENDING_APPROVAL] as const;
/** Something is still to be done, by someone. */
export const openStatuses: readonly CaseStatus[] = [SUBMITTED, ACCEPTED, ...atWork, ANSWERED];
/** Nothing follows any more. */
export const finalStatuses: readonly CaseStatus[] = [REJECTED, WITHDRAWN];

const handlers = ['LIAISON', 'UNIT_HEAD', 'LEADER'] as const;
const heads = ['UNIT_HEAD', 'LEADER'] as const;
const dispatchers = ['TRIAGE_OFFICER', 'SUPERVISOR'] as const;

/** The whole status machine (ADR 41): nothing else in the house decides what may follow what. */
export const caseMoves: Readonly<Record<CaseMove, MoveRule>> = {
  ACCEPT: { from: [SUBMITTED], to: ACCEPTED, by: dispatchers, needs: [CATEGORY], takes: [NOTE] },
  REJECT: { from: [SUBMITTED], to: REJECTED, by: dispatchers, needs: [REJECTION, NOTE] },
  MERGE: { from: [SUBMITTED, ACCEPTED], to: MERGED, by: dispatchers, needs: [INTO, NOTE] },
  UNMERGE: { from: [MERGED], to: SUBMITTED, by: dispatchers, needs: [NOTE] },
  // A leader who answers makes the guard true in the same transaction; without an answer nobody can claim one.
  ANSWER_ON_THE_SPOT: {
    from: [SUBMITTED, ACCEPTED],
    to: ANSWERED,
    by: ['LEADER', 'TRIAGE_OFFICER'],
    needs: [DISPOSITION],
    takes: [NOTE],
    guard: 'ANSWERED_ON_RECORD',
  },
  INSTRUCT: { from: [SUBMITTED, ACCEPTED], to: ASSIGNED, by: ['LEADER'], needs: [UNIT, NOTE], takes: [ASSISTING] },
  ASSIGN: {
    from: [ACCEPTED],
    to: ASSIGNED,
    by: dispatchers,
    needs: [UNIT, NOTE],
    takes: [ASSISTING],
    guard: 'RETURNED_LESS_THAN_TWICE',
  },
  SIGN_FOR: { from: [ASSIGNED], to: IN_PROGRESS, by: handlers, needs: [], takes: [NOTE] },
  RETURN_DISPATCH: {
    from: [ASSIGNED, IN_PROGRESS],
    to: ACCEPTED,
    by: heads,
    needs: [NOTE],
    guard: 'RETURNED_LESS_THAN_TWICE',
  },
  ASK_AUTHOR: { from: [IN_PROGRESS], to: AWAITING_AUTHOR, by: heads, needs: [], follows: 'THREAD' },
  AUTHOR_ANSWERED: { from: [AWAITING_AUTHOR], to: IN_PROGRESS, by: ['AUTHOR'], needs: [], follows: 'THREAD' },
  AUTHOR_SILENT: { from: [AWAITING_AUTHOR], to: IN_PROGRESS, by: ['SYSTEM'], needs: [], follows: 'TIME' },
  ESCALATE: { from: [IN_PROGRESS], to: ESCALATED, by: heads, needs: [ROUTE, NOTE] },
  DECIDE: {
    from: [ESCALATED],
    to: IN_PROGRESS,
    by: ['COMMITTEE_SECRETARY', 'PARENT_UNIT'],
    needs: [NOTE],
    guard: 'ROUTE_DECIDES',
  },
  ANSWER_DIRECTLY: {
    from: [ACCEPTED, ASSIGNED, IN_PROGRESS, ESCALATED],
    to: ANSWERED,
    by: heads,
    needs: [DISPOSITION],
    takes: [NOTE],
    guard: 'ANSWERED_ON_RECORD',
  },
  DRAFT_REPLY: { from: [IN_PROGRESS], to: PENDING_APPROVAL, by: handlers, needs: [BODY, DISPOSITION], takes: [NOTE] },
  APPROVE: { from: [PENDING_APPROVAL], to: ANSWERED, by: heads, needs: [], takes: [NOTE], guard: 'NOT_THE_DRAFTER' },
  // Whoever drafted may take the draft back: a matter must not wait for somebody who is not there.
  SEND_BACK: { from: [PENDING_APPROVAL], to: IN_PROGRESS, by: handlers, needs: [NOTE] },
  // Closed is the author's word: whoever answered does not get to say that it is settled.
  RATE_SATISFIED: { from: [ANSWERED], to: CLOSED, by: ['AUTHOR'], needs: [], follows: 'THREAD' },
  RATE_DISSATISFIED: { from: [ANSWERED], to: IN_PROGRESS, by: ['AUTHOR'], needs: [], follows: 'THREAD' },
  CLOSE_UNRATED: { from: [ANSWERED], to: CLOSED, by: ['SYSTEM'], needs: [], follows: 'TIME' },
  REOPEN: { from: [ANSWERED, CLOSED], to: IN_PROGRESS, by: ['AUTHOR', 'SUPERVISOR'], needs: [NOTE] },
  WITHDRAW: { from: openStatuses, to: WITHDRAWN, by: ['AUTHOR'], needs: [], follows: 'THREAD' },
  URGE: { from: [SUBMITTED, ACCEPTED, ...atWork], to: null, by: ['SUPERVISOR'], needs: [NOTE] },
};

export const moveNames = Object.values(CaseMove);

/** Where a move leads from a status; null when it may not be made there. */
export function targetOf(name: CaseMove, from: CaseStatus): CaseStatus | null {
  const rule = caseMoves[name];
  return rule.from.includes(from) ? (rule.to ?? from) : null;
}
