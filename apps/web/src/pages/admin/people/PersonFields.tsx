import { TextField } from '../../../design/TextField.js';
import { useT, type Translate } from '../../../i18n/index.js';
import { UnitSelect } from '../../../units/UnitSelect.js';

export interface PersonDraft {
  readonly loginName: string;
  readonly name: string;
  readonly title: string;
  readonly unitId: string | null;
}
export type PersonFaults = Partial<Record<keyof PersonDraft, string>>;

const LOGIN_NAME = /^[a-z0-9][a-z0-9.-]*$/;

export function personFaults(draft: PersonDraft, t: Translate): PersonFaults {
  const loginName = draft.loginName.trim();
  return {
    ...(draft.name.trim() === '' ? { name: t('admin.required') } : {}),
    ...(loginName === ''
      ? { loginName: t('admin.required') }
      : LOGIN_NAME.test(loginName)
        ? {}
        : { loginName: t('people.loginNameWrong') }),
    ...(draft.unitId === null ? { unitId: t('admin.required') } : {}),
  };
}

interface PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly faults: PersonFaults;
  readonly onChange: (draft: PersonDraft) => void;
}

export function PersonFields({ draft, faults, onChange }: PersonFieldsProps) {
  const t = useT();
  return (
    <>
      <TextField
        label={t('people.name')}
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        error={faults.name}
        autoComplete="off"
        isRequired
      />
      <TextField
        label={t('people.loginName')}
        hint={t('people.loginNameHint')}
        value={draft.loginName}
        onChange={(loginName) => onChange({ ...draft, loginName })}
        error={faults.loginName}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck="false"
        isRequired
      />
      <TextField
        label={t('people.jobTitle')}
        value={draft.title}
        onChange={(title) => onChange({ ...draft, title })}
        autoComplete="off"
      />
      <UnitSelect
        label={t('people.homeUnit')}
        value={draft.unitId}
        onChange={(unitId) => onChange({ ...draft, unitId })}
        error={faults.unitId}
      />
    </>
  );
}

export function inputOf(draft: PersonDraft) {
  const title = draft.title.trim();
  return {
    loginName: draft.loginName.trim(),
    name: draft.name.trim(),
    title: title === '' ? null : title,
    unitId: draft.unitId ?? '',
  };
}
