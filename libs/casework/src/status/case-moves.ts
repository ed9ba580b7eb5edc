import { CaseStatus } from '#contracts';

/** In which capacity someone acts on a case. One person may hold several. */
export type Capacity = 'AUTHOR' | 'MODERATOR' | 'TRIAGE_OFFICER' | 'LEADER';

/** What must be true of the matter beside its status. */
export type Guard = 'officiallyAnswered';

export interface CaseMove {
  readonly from: readonly CaseStatus[];
  readonly to: CaseStatus;
  readonly by: readonly Capacity[];
  readonly guard?: Guard;
}

const { SUBMITTED, IN_PROGRESS, ANSWERED, CLOSED } = CaseStatus;

/**
 * The whole status machine: nothing else in the house decides what may follow what. No two moves share a pair of
 * statuses, so a target names its move. It grows to the full table of casework by adding rows.
 */
export const caseMoves = {
  takeUp: { from: [SUBMITTED], to: IN_PROGRESS, by: ['TRIAGE_OFFICER', 'LEADER'] },
  sendBack: { from: [IN_PROGRESS], to: SUBMITTED, by: ['TRIAGE_OFFICER', 'LEADER'] },
  // A leader who answers makes it true in the same transaction; without an answer nobody can claim one.
  answer: {
    from: [SUBMITTED, IN_PROGRESS],
    to: ANSWERED,
    by: ['TRIAGE_OFFICER', 'LEADER'],
    guard: 'officiallyAnswered',
  },
  // Closed is not solved: whoever answered does not get to say that it is settled.
  close: { from: [ANSWERED], to: CLOSED, by: ['AUTHOR', 'TRIAGE_OFFICER'] },
  rework: { from: [ANSWERED], to: IN_PROGRESS, by: ['AUTHOR', 'TRIAGE_OFFICER', 'LEADER'] },
  reopen: { from: [CLOSED], to: IN_PROGRESS, by: ['AUTHOR', 'TRIAGE_OFFICER'] },
} as const satisfies Record<string, CaseMove>;

export type CaseMoveName = keyof typeof caseMoves;

export interface Standing {
  readonly status: CaseStatus;
  readonly officiallyAnswered: boolean;
  /** Its author took the matter back. */
  readonly withdrawn: boolean;
}

const moves = Object.entries(caseMoves) as [CaseMoveName, CaseMove][];

/** The move from one status to another, whoever makes it; undefined when there is none. */
export function moveBetween(from: CaseStatus, to: CaseStatus): CaseMoveName | undefined {
  return moves.find(([, move]) => move.to === to && move.from.includes(from))?.[0];
}

/** Why a move is refused, or undefined when it is not. */
export function refusalOf(
  standing: Standing,
  to: CaseStatus,
  capacities: ReadonlySet<Capacity>,
): 'noSuchMove' | 'notYours' | 'unanswered' | undefined {
  const name = moveBetween(standing.status, to);
  // What its author took back is settled for good.
  if (name === undefined || standing.withdrawn) return 'noSuchMove';
  const move: CaseMove = caseMoves[name];
  if (!move.by.some((capacity) => capacities.has(capacity))) return 'notYours';
  if (move.guard === 'officiallyAnswered' && !standing.officiallyAnswered) return 'unanswered';
  return undefined;
}

/** Every status this person could move the case to now: what `viewerCan.changeStatus` shows. */
export function openMoves(standing: Standing, capacities: ReadonlySet<Capacity>): CaseStatus[] {
  return Object.values(CaseStatus).filter((to) => refusalOf(standing, to, capacities) === undefined);
}

/** The capacity that permits the move, the most official first: it is the office the log shows. */
export function capacityFor(to: CaseStatus, from: CaseStatus, capacities: ReadonlySet<Capacity>): Capacity | undefined {
  const name = moveBetween(from, to);
  if (name === undefined) return undefined;
  const permitted: readonly Capacity[] = caseMoves[name].by;
  return officialOrder.find((capacity) => permitted.includes(capacity) && capacities.has(capacity));
}

export const officialOrder: readonly Capacity[] = ['LEADER', 'TRIAGE_OFFICER', 'MODERATOR', 'AUTHOR'];
