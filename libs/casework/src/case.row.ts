import type { CaseId, CaseStatus, ThreadId, UnitId } from '#contracts';
import type { Capacity } from './status/case-moves.js';
import type { CaseEventType } from './status/case-projection.js';

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
  readonly status: CaseStatus;
  readonly version: number;
  readonly openedAt: Date;
  readonly updatedAt: Date;
  readonly tags: readonly TagRow[];
}

export interface CaseEventRow {
  readonly caseId: CaseId;
  readonly seq: number;
  readonly type: CaseEventType;
  readonly status: CaseStatus;
  readonly unitId: UnitId | null;
  readonly tags: readonly TagRow[];
  readonly capacity: Capacity;
  readonly actorUnitName: string | null;
  readonly note: string | null;
  readonly postSeq: number | null;
  readonly at: Date;
  readonly slot: boolean;
}
