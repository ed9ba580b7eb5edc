import { CaseDetail } from '#contracts';
import type { CaseCategory, CaseId, Disposition, EscalationRoute, RejectionReason, UnitId } from '#contracts';
import { invalidInput } from '#platform';
import type { MoveRule } from '../status/case-moves.js';
import type { MoveCaseInput } from './moving.inputs.js';

/** What a move says, checked: nothing that it needs is missing, and nothing stands there that it does not take. */
export interface MoveDetails {
  readonly note: string | null;
  readonly category: CaseCategory | null;
  readonly rejection: RejectionReason | null;
  readonly unitId: UnitId | null;
  readonly assistingUnitIds: readonly UnitId[] | null;
  readonly disposition: Disposition | null;
  readonly body: string | null;
  readonly route: EscalationRoute | null;
  readonly intoId: CaseId | null;
}

type Field = Exclude<keyof MoveCaseInput, 'caseId' | 'version' | 'move'>;

export const fieldOf: Readonly<Record<CaseDetail, Field>> = {
  NOTE: 'note',
  CATEGORY: 'category',
  REJECTION: 'rejection',
  UNIT: 'unitId',
  ASSISTING: 'assistingUnitIds',
  DISPOSITION: 'disposition',
  BODY: 'body',
  ROUTE: 'route',
  INTO: 'into',
};

/** @throws INVALID_INPUT */
export function checkDetails({ needs, takes = [] }: MoveRule, input: MoveCaseInput): void {
  for (const detail of Object.values(CaseDetail)) {
    const field = fieldOf[detail];
    const given = input[field] != null;
    if (needs.includes(detail) && !given) throw invalidInput(field, 'This move needs it.');
    if (given && !needs.includes(detail) && !takes.includes(detail))
      throw invalidInput(field, 'This move does not take it.');
  }
}
