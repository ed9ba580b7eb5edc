import { useState } from 'react';
import { useMutation } from 'urql';
import { useErrorText } from '../../../api/index.js';
import { FormDialog } from '../../../design/FormDialog.js';
import { useT } from '../../../i18n/index.js';
import { inputOf, PersonFields, personFaults, type PersonDraft, type PersonFaults } from './PersonFields.js';
import { CreateStaff, type StaffFacts } from './documents.js';

interface PersonFormProps {
  readonly onClose: () => void;
  readonly onCreated: (person: StaffFacts, initialPassword: string) => void;
}

/** A new account; its first password is made by the server and shown once. */
export function PersonForm({ onClose, onCreated }: PersonFormProps) {
  const t = useT();
  const wordOf = useErrorText();
  const [draft, setDraft] = useState<PersonDraft>({ loginName: '', name: '', title: '', unitId: null });
  const [faults, setFaults] = useState<PersonFaults>({});
  const [{ fetching, error }, create] = useMutation(CreateStaff);
  const submit = (): void => {
    const found = personFaults(draft, t);
    setFaults(found);
    if (Object.keys(found).length > 0) return;
    void create({ input: inputOf(draft) }, { additionalTypenames: ['StaffConnection'] }).then(({ data }) => {
      if (data !== undefined) onCreated(data.createStaff.staff, data.createStaff.initialPassword);
    });
  };
  return (
    <FormDialog
      title={t('people.new')}
      confirm={t('admin.save')}
      busy={fetching}
      error={error === undefined ? undefined : wordOf(error)}
      onSubmit={submit}
      onClose={onClose}
    >
      <PersonFields draft={draft} faults={faults} onChange={setDraft} />
    </FormDialog>
  );
}
