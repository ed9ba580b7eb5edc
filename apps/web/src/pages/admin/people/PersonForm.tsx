import { useState, type SyntheticEvent } from 'react';
import { useMutation } from 'urql';
import { useErrorText } from '../../../api/index.js';
import { Dialog } from '../../../design/Dialog.js';
import { Button, Notice } from '../../../design/index.js';
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
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found = personFaults(draft, t);
    setFaults(found);
    if (Object.keys(found).length > 0 || fetching) return;
    void create({ input: inputOf(draft) }, { additionalTypenames: ['StaffConnection'] }).then(({ data }) => {
      if (data !== undefined) onCreated(data.createStaff.staff, data.createStaff.initialPassword);
    });
  };
  return (
    <Dialog title={t('people.new')} onClose={onClose}>
      <form className="stack" onSubmit={submit} noValidate>
        {error !== undefined && (
          <Notice tone="danger" alert>
            {wordOf(error)}
          </Notice>
        )}
        <PersonFields draft={draft} faults={faults} onChange={setDraft} />
        <div className="dialog-actions">
          <Button onClick={onClose}>{t('admin.cancel')}</Button>
          <Button type="submit" look="primary" busy={fetching}>
            {t(fetching ? 'admin.saving' : 'admin.save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
