import { CaseStatus } from '#contracts';
import { moveBetween } from './case-moves.js';

/**
 * What can happen to a case. `answered` is an official reply, whether or not the status moved with it; `withdrawn` and
 * `reopened` are what its author does with the thread.
 */
export type CaseEventType = 'opened' | 'tagged' | 'moved' | 'answered' | 'withdrawn' | 'reopened';

/** One line of the log, as far as the projection cares. */
export interface LoggedEvent {
  readonly seq: number;
  readonly type: CaseEventType;
  /** The status after the event. */
  readonly status: CaseStatus;
  /** The unit the event set; null leaves it as it was. */
  readonly unitId: string | null;
  /** Tags the event added. */
  readonly tagIds: readonly string[];
  readonly at: Date;
}

/** The case row, which holds nothing that its log does not. */
export interface CaseProjection {
  readonly status: CaseStatus;
  readonly unitId: string | null;
  /** In the order in which they were put on. */
  readonly tagIds: readonly string[];
  readonly version: number;
  readonly openedAt: Date;
  readonly updatedAt: Date;
}

/** Rebuilds a case from its log. @throws RangeError when the log is not one that the machine could have written */
export function projectCase(log: readonly LoggedEvent[]): CaseProjection {
  const [first, ...rest] = log;
  if (first?.type !== 'opened' || first.seq !== 1 || first.status !== CaseStatus.SUBMITTED)
    throw new RangeError('A log begins with its opening.');
  return rest.reduce(applyEvent, {
    status: first.status,
    unitId: first.unitId,
    tagIds: first.tagIds,
    version: 1,
    openedAt: first.at,
    updatedAt: first.at,
  });
}

/** The case after one more event. @throws RangeError when the event cannot follow */
export function applyEvent(before: CaseProjection, event: LoggedEvent): CaseProjection {
  if (event.seq !== before.version + 1) throw new RangeError(`Event ${event.seq} cannot follow ${before.version}.`);
  // Taking a matter back is no move of the table: it may be done at any time, and nobody is asked.
  const withdraws = event.type === 'withdrawn' && event.status === CaseStatus.CLOSED;
  const moves = event.status !== before.status && !withdraws;
  if (moves && (event.type === 'tagged' || moveBetween(before.status, event.status) === undefined))
    throw new RangeError(`${event.type} cannot take ${before.status} to ${event.status}.`);
  return {
    ...before,
    status: event.status,
    unitId: event.unitId ?? before.unitId,
    tagIds: [...new Set([...before.tagIds, ...event.tagIds])],
    version: event.seq,
    updatedAt: event.at,
  };
}
