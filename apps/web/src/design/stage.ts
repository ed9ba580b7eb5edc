import type { CaseStatus } from '#contracts';

/** How far a matter has come, for the eye. */
export type Stage = 'submitted' | 'progress' | 'answered' | 'closed' | 'ended';

const stages: Partial<Record<CaseStatus, Stage>> = {
  SUBMITTED: 'submitted',
  ANSWERED: 'answered',
  CLOSED: 'closed',
  REJECTED: 'ended',
  WITHDRAWN: 'ended',
  MERGED: 'ended',
};

/** Whatever happens between its beginning and its answer is work. */
export const stageOf = (status: CaseStatus): Stage => stages[status] ?? 'progress';
