import { useState } from 'react';
import { useMutation } from 'urql';
import { useErrorText } from '../../../api/index.js';
import { FormDialog } from '../../../design/FormDialog.js';
import { TextField } from '../../../design/TextField.js';
import { useT } from '../../../i18n/index.js';
import { UnitSelect } from '../../../units/UnitSelect.js';
import { useUnits, type UnitFacts } from '../../../units/useUnits.js';
import { CreateUnit, UpdateUnit } from './documents.js';

interface UnitFormProps {
  /** The unit to change, or */
  readonly unit?: UnitFacts;
  /** the one a new unit goes below. */
  readonly below?: UnitFacts | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

export function UnitForm({ unit, below = null, onClose, onSaved }: UnitFormProps) {
  const t = useT();
  const wordOf = useErrorText();
  const [code, setCode] = useState(unit?.code ?? '');
  const [name, setName] = useState(unit?.name ?? '');
  const [parentId, setParentId] = useState<string | null>(
    unit === undefined ? (below?.id ?? null) : (unit.parentId ?? null),
  );
  const [incomplete, setIncomplete] = useState(false);
  const [created, create] = useMutation(CreateUnit);
  const [updated, update] = useMutation(UpdateUnit);
  const within = useSubtree(unit);
  const error = created.error ?? updated.error;
  const busy = created.fetching || updated.fetching;
  const missing = (text: string): string | undefined =>
    incomplete && text.trim() === '' ? t('admin.required') : undefined;

  const submit = (): void => {
    const lacking = code.trim() === '' || name.trim() === '';
    setIncomplete(lacking);
    if (lacking) return;
    const input = { code: code.trim(), name: name.trim(), parentId };
    const saving = unit === undefined ? create({ input }) : update({ id: unit.id, input });
    void saving.then((result) => {
      if (result.error === undefined) onSaved();
    });
  };
  return (
    <FormDialog
      title={titleOf(t, unit, below)}
      confirm={t('admin.save')}
      busy={busy}
      error={error === undefined ? undefined : wordOf(error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField label={t('units.name')} value={name} onChange={setName} error={missing(name)} isRequired />
      <TextField
        label={t('units.code')}
        hint={t('units.codeHint')}
        value={code}
        onChange={setCode}
        error={missing(code)}
        autoCapitalize="none"
        spellCheck="false"
        isRequired
      />
      <UnitSelect
        label={t('units.parent')}
        none={t('units.top')}
        value={parentId}
        onChange={setParentId}
        without={(candidate) => within.has(candidate.id)}
      />
    </FormDialog>
  );
}

function titleOf(t: ReturnType<typeof useT>, unit: UnitFacts | undefined, below: UnitFacts | null): string {
  if (unit !== undefined) return t('units.editOf', { name: unit.name });
  return below === null ? t('units.newRoot') : t('units.newBelow', { name: below.name });
}

/** A unit and all beneath it: it cannot be moved there. */
function useSubtree(unit: UnitFacts | undefined): ReadonlySet<string> {
  const { units } = useUnits();
  const within = new Set<string>(unit === undefined ? [] : [unit.id]);
  // Parents come first, so one pass is enough.
  for (const candidate of units) {
    if (typeof candidate.parentId === 'string' && within.has(candidate.parentId)) within.add(candidate.id);
  }
  return within;
}
