import type {
  CaseCategory,
  CaseId,
  CaseStatus,
  CaseStep,
  Disposition,
  EscalationRoute,
  RejectionReason,
  StaffId,
  ThreadId,
  UnitId,
} from '#contracts';
import type { Capacity } from './status/case-moves.js';

export interface TagRow {
  readonly id: string;
  readonly slug: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

/** A case as reads see it. */
export interface CaseRow {
  readonly id: CaseId;
  readonly number: string;
  readonly threadId: ThreadId;
  readonly unitId: UnitId | null;
  /** Ancestors-or-self of the unit; empty without one. */
  readonly unitLineage: readonly UnitId[];
  readonly assistingUnitIds: readonly UnitId[];
  readonly status: CaseStatus;
  readonly category: CaseCategory | null;
  readonly disposition: Disposition | null;
  readonly route: EscalationRoute | null;
  readonly intoId: CaseId | null;
  readonly returns: number;
  readonly reworks: number;
  readonly replied: boolean;
  readonly version: number;
  readonly openedAt: Date;
  readonly updatedAt: Date;
  readonly statusSince: Date;
  readonly drafterId: StaffId | null;
  readonly tags: readonly TagRow[];
}

export interface CaseEventRow {
  readonly caseId: CaseId;
  readonly seq: number;
  readonly type: CaseStep;
  readonly status: CaseStatus;
  readonly unitId: UnitId | null;
  readonly assistingUnitIds: readonly UnitId[] | null;
  readonly category: CaseCategory | null;
  readonly disposition: Disposition | null;
  readonly route: EscalationRoute | null;
  readonly rejection: RejectionReason | null;
  readonly tags: readonly TagRow[];
  readonly capacity: Capacity;
  readonly actorUnitName: string | null;
  readonly note: string | null;
  readonly postSeq: number | null;
  readonly at: Date;
  readonly slot: boolean;
}
