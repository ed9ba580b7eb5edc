import type { Audience, BoardId, HoldRule, Rating, StaffId, ThreadId, ThreadKind, UnitId, Voice } from '#contracts';
import type { BoardRow } from '../boards/board.queries.js';
import type { ThreadFacts } from './thread.policy.js';

/** A trace as the public sees it. */
export interface TraceRow {
  readonly reason: string;
  /** Set instead of a reason where a rule holds it. */
  readonly rule: HoldRule | null;
  readonly officeUnitName: string;
  readonly on: string;
}

/** What puts it before everybody of a unit; it may be over. */
export interface AnnouncedRow {
  readonly unitId: UnitId;
  readonly unitName: string;
  /** The last day. */
  readonly until: string;
  readonly acknowledge: boolean;
}

/** When a leader answers what is asked in it. */
export interface HourRow {
  readonly leaderId: StaffId;
  readonly startsAt: string;
  readonly endsAt: string;
  /** The official reply that closed it. */
  readonly summarySeq: number | null;
}

/** The opener's judgement as the public sees it. */
export interface RatingRow {
  readonly solved: boolean;
  readonly rating: Rating;
  readonly reason: string | null;
  readonly on: string;
}

/** A thread with all that decides who may do what with it, and what is the viewer's own, in one row. */
export interface ThreadRow {
  readonly id: ThreadId;
  readonly kind: ThreadKind;
  readonly title: string;
  readonly audience: Audience;
  readonly voice: Voice;
  readonly authorId: StaffId | null;
  readonly authorName: string | null;
  readonly authorTitle: string | null;
  readonly authorUnitName: string | null;
  readonly personaId: string | null;
  readonly pseudonym: string | null;
  /** What blocked the anonymous author here. */
  readonly blocked: TraceRow | null;
  readonly avatarSeed: number;
  readonly reachUnitId: UnitId | null;
  readonly reachLineage: readonly UnitId[] | null;
  readonly addresseeUnitId: UnitId | null;
  readonly addresseeId: StaffId | null;
  readonly answerUnitId: UnitId | null;
  readonly answerLineage: readonly UnitId[] | null;
  readonly leadUnitId: UnitId | null;
  readonly leadLineage: readonly UnitId[] | null;
  readonly requestReply: boolean;
  /** Moments are ISO 8601 text in UTC throughout. */
  readonly postedAt: string;
  readonly lastActivityAt: string;
  readonly lastSeq: number;
  readonly postCount: number;
  readonly officialCount: number;
  readonly meTooCount: number;
  readonly version: number;
  /** Text, because the double must come back from a cursor unchanged. */
  readonly hotRank: string;
  readonly excerpt: string;
  readonly pinned: boolean;
  readonly announced: AnnouncedRow | null;
  readonly hour: HourRow | null;
  readonly withdrawn: boolean;
  readonly withdrawalReason: string | null;
  readonly openQuestion: number | null;
  /** The day of the last answer. */
  readonly answeredOn: string | null;
  readonly rating: RatingRow | null;
  readonly hidden: TraceRow | null;
  readonly locked: TraceRow | null;
  readonly closedAt: string | null;
  readonly duplicateOf: ThreadId | null;
  readonly slowMinutes: number | null;
  readonly slowSince: string | null;
  readonly boardId: BoardId | null;
  readonly board: BoardRow | null;
  /** What the viewer supports: seqs, 0 for 我也遇到, and -1 for an announcement they read. */
  readonly supported: readonly number[];
}

export function factsOf(row: ThreadRow): ThreadFacts {
  const { kind, audience, voice, authorId, addresseeId, board } = row;
  return {
    kind,
    audience,
    voice,
    authorId,
    addresseeId,
    reach: row.reachLineage && { lineage: row.reachLineage },
    answer: row.answerLineage && { lineage: row.answerLineage },
    lead: row.leadLineage && { lineage: row.leadLineage },
    post: board && { lineage: board.postLineage },
    moderate: board && { lineage: board.moderateLineage },
    locked: row.locked !== null,
    hidden: row.hidden !== null,
    withdrawn: row.withdrawn,
    answered: row.answeredOn !== null,
  };
}

/** With its opening erased for good it has no title. */
export function isPurged({ title, withdrawn }: Pick<ThreadRow, 'title' | 'withdrawn'>): boolean {
  return title === '' && !withdrawn;
}
