import { CaseCategory, Disposition, EscalationRoute, RejectionReason, type CaseDetail } from '#contracts';
import { Select } from '../../design/Select.js';
import { TextField } from '../../design/TextField.js';
import type { MoveCaseInput } from '../../gql/graphql.js';
import { useT } from '../../i18n/index.js';
import { UnitSelect } from '../../units/UnitSelect.js';
import { AssistingUnits } from './AssistingUnits.js';

/** What has been said so far; ids as the lists of choices name them. */
export type Said = Partial<Omit<MoveCaseInput, 'caseId' | 'version' | 'move' | 'unitId' | 'assistingUnitIds'>> & {
  readonly unitId?: string | null;
  readonly assistingUnitIds?: readonly string[];
};

export const labels = {
  NOTE: 'case.note',
  CATEGORY: 'case.category',
  REJECTION: 'case.rejection',
  UNIT: 'case.lead',
  ASSISTING: 'case.assisting',
  DISPOSITION: 'outcome.label',
  BODY: 'case.body',
  ROUTE: 'case.route',
  INTO: 'case.into',
} as const satisfies Record<CaseDetail, string>;

interface MoveFieldProps {
  readonly name: CaseDetail;
  readonly optional: boolean;
  readonly error: string | undefined;
  readonly said: Said;
  readonly onSay: (more: Said) => void;
}

/** One thing that is said with a move. */
export function MoveField({ name, optional, error, said, onSay }: MoveFieldProps) {
  const t = useT();
  const label = optional ? t('case.optional', { label: t(labels[name]) }) : t(labels[name]);
  const choose = <Name extends string>(
    names: readonly Name[],
    word: (name: Name) => string,
    value: Name | null | undefined,
    put: (name: Name | undefined) => void,
  ) => (
    <Select
      label={label}
      placeholder={t('case.choose')}
      choices={names.map((id) => ({ id, label: word(id) }))}
      value={value ?? null}
      onChange={(id) => put(names.find((each) => each === id))}
      error={error}
    />
  );
  switch (name) {
    case 'CATEGORY':
      return choose(
        Object.values(CaseCategory),
        (id) => t(`case.category.${id}`),
        said.category,
        (category = CaseCategory.PROBLEM) => onSay({ category }),
      );
    case 'REJECTION':
      return choose(
        Object.values(RejectionReason),
        (id) => t(`case.rejection.${id}`),
        said.rejection,
        (rejection = RejectionReason.OTHER) => onSay({ rejection }),
      );
    case 'DISPOSITION':
      return choose(
        Object.values(Disposition),
        (id) => t(`outcome.${id}`),
        said.disposition,
        (disposition = Disposition.EXPLAINED) => onSay({ disposition }),
      );
    case 'ROUTE':
      return choose(
        Object.values(EscalationRoute),
        (id) => t(`case.route.${id}`),
        said.route,
        (route = EscalationRoute.COMMITTEE_REVIEW) => onSay({ route }),
      );
    case 'UNIT':
      return (
        <UnitSelect label={label} error={error} value={said.unitId ?? null} onChange={(unitId) => onSay({ unitId })} />
      );
    case 'ASSISTING':
      return (
        <AssistingUnits
          label={label}
          ids={said.assistingUnitIds ?? []}
          onChange={(assistingUnitIds) => onSay({ assistingUnitIds })}
        />
      );
    case 'INTO':
      return (
        <TextField
          label={label}
          error={error}
          placeholder="AJ-2026-0001"
          value={said.into ?? ''}
          onChange={(into) => onSay({ into: into.trim() })}
        />
      );
    case 'BODY':
      return (
        <TextField
          label={label}
          hint={t('case.bodyHint')}
          error={error}
          rows={6}
          value={said.body ?? ''}
          onChange={(body) => onSay({ body })}
        />
      );
    case 'NOTE':
      return (
        <TextField
          label={label}
          hint={t('case.noteHint')}
          error={error}
          rows={3}
          value={said.note ?? ''}
          onChange={(note) => onSay({ note })}
        />
      );
  }
}
