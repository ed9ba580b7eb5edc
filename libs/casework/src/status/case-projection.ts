import { CaseStatus, CaseStep } from '#contracts';
import type { CaseCategory, Disposition, EscalationRoute } from '#contracts';
import { targetOf } from './case-moves.js';

/** One line of the log, as far as the projection cares. What a line does not set it leaves as it was. */
export interface LoggedEvent {
  readonly seq: number;
  readonly type: CaseStep;
  /** The status after the event. */
  readonly status: CaseStatus;
  /** The lead unit it set. */
  readonly unitId: string | null;
  /** The assisting units it set. */
  readonly assistingUnitIds: readonly string[] | null;
  /** Tags the event added. */
  readonly tagIds: readonly string[];
  readonly category: CaseCategory | null;
  readonly disposition: Disposition | null;
  readonly route: EscalationRoute | null;
  /** The case it was merged into. */
  readonly intoId: string | null;
  readonly at: Date;
}

/** The case row, which holds nothing that its log does not. */
export interface CaseProjection {
  readonly status: CaseStatus;
  /** Exactly one unit leads, from the assignment on. */
  readonly unitId: string | null;
  readonly assistingUnitIds: readonly string[];
  /** In the order in which they were put on. */
  readonly tagIds: readonly string[];
  readonly category: CaseCategory | null;
  /** What came of it, while it is answered or closed. */
  readonly disposition: Disposition | null;
  /** Where it was escalated to last. */
  readonly route: EscalationRoute | null;
  /** While it is merged. */
  readonly intoId: string | null;
  /** How often a unit returned it. */
  readonly returns: number;
  /** How often it was put back to work after an answer. */
  readonly reworks: number;
  /** The leadership spoke on record since it was opened or last put back to work. */
  readonly replied: boolean;
  readonly version: number;
  readonly openedAt: Date;
  readonly updatedAt: Date;
  /** Since when it has had its status. */
  readonly statusSince: Date;
}

/** Rebuilds a case from its log. @throws RangeError when the log is not one that the machine could have written */
export function projectCase(log: readonly LoggedEvent[]): CaseProjection {
  const [first, ...rest] = log;
  if (first?.type !== CaseStep.OPEN || first.seq !== 1 || first.status !== CaseStatus.SUBMITTED)
    throw new RangeError('A log begins with its opening.');
  return rest.reduce(applyEvent, {
    status: first.status,
    unitId: first.unitId,
    assistingUnitIds: [],
    tagIds: first.tagIds,
    category: null,
    disposition: null,
    route: null,
    intoId: null,
    returns: 0,
    reworks: 0,
    replied: false,
    version: 1,
    openedAt: first.at,
    updatedAt: first.at,
    statusSince: first.at,
  });
}

const replies: readonly CaseStep[] = [CaseStep.REPLY, CaseStep.APPROVE];
const putBack: readonly CaseStep[] = [CaseStep.RATE_DISSATISFIED, CaseStep.REOPEN];
const settled: readonly CaseStatus[] = [CaseStatus.ANSWERED, CaseStatus.CLOSED];

/** The case after one more event. @throws RangeError when the event cannot follow */
export function applyEvent(before: CaseProjection, event: LoggedEvent): CaseProjection {
  if (event.seq !== before.version + 1) throw new RangeError(`Event ${event.seq} cannot follow ${before.version}.`);
  if (statusAfter(before.status, event.type) !== event.status)
    throw new RangeError(`${event.type} cannot take ${before.status} to ${event.status}.`);
  const { type, status } = event;
  const rework = putBack.includes(type) && status !== before.status;
  const answeredNow =
    replies.includes(type) || type === CaseStep.ANSWER_ON_THE_SPOT || type === CaseStep.ANSWER_DIRECTLY;
  return {
    ...before,
    status,
    unitId: event.unitId ?? before.unitId,
    assistingUnitIds: event.assistingUnitIds ?? before.assistingUnitIds,
    tagIds: [...new Set([...before.tagIds, ...event.tagIds])],
    category: event.category ?? before.category,
    // A draft's word counts when it is approved, and not once the matter is at work again.
    disposition: settled.includes(status) ? (event.disposition ?? before.disposition) : null,
    route: event.route ?? before.route,
    intoId: status === CaseStatus.MERGED ? (event.intoId ?? before.intoId) : null,
    returns: before.returns + (type === CaseStep.RETURN_DISPATCH ? 1 : 0),
    reworks: before.reworks + (rework ? 1 : 0),
    replied: answeredNow || (before.replied && !rework),
    version: event.seq,
    updatedAt: event.at,
    statusSince: status === before.status ? before.statusSince : event.at,
  };
}

/** What its author does with a thread is said in the log also where the case stays as it was. */
const maySayOnly: readonly CaseStep[] = [CaseStep.WITHDRAW];

function statusAfter(before: CaseStatus, type: CaseStep): CaseStatus | null {
  if (type === CaseStep.OPEN) return null;
  if (type === CaseStep.TAG || type === CaseStep.REPLY) return before;
  return targetOf(type, before) ?? (maySayOnly.includes(type) ? before : null);
}
