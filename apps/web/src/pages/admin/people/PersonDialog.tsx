import { useState, type SyntheticEvent } from 'react';
import { useMutation } from 'urql';
import { useErrorText } from '../../../api/index.js';
import { Dialog } from '../../../design/Dialog.js';
import { Button, Notice, useToast } from '../../../design/index.js';
import { useT } from '../../../i18n/index.js';
import { AccountActions } from './AccountActions.js';
import { inputOf, PersonFields, personFaults, type PersonDraft, type PersonFaults } from './PersonFields.js';
import { RolesEditor } from './RolesEditor.js';
import { UpdateStaff, type StaffFacts } from './documents.js';

interface PersonDialogProps {
  readonly initial: StaffFacts;
  readonly onClose: () => void;
  readonly onReset: (person: StaffFacts, initialPassword: string) => void;
}

/** One person: facts, roles, and what may be done to the account. Each part saves by itself. */
export function PersonDialog({ initial, onClose, onReset }: PersonDialogProps) {
  const [person, setPerson] = useState(initial);
  return (
    <Dialog title={person.name} onClose={onClose} wide>
      <FactsForm person={person} onSaved={setPerson} />
      <RolesEditor person={person} onChanged={setPerson} />
      <AccountActions person={person} onChanged={setPerson} onReset={onReset} onClose={onClose} />
    </Dialog>
  );
}

interface FactsFormProps {
  readonly person: StaffFacts;
  readonly onSaved: (person: StaffFacts) => void;
}

function FactsForm({ person, onSaved }: FactsFormProps) {
  const t = useT();
  const say = useToast();
  const wordOf = useErrorText();
  const [draft, setDraft] = useState<PersonDraft>({
    loginName: person.loginName,
    name: person.name,
    title: person.title ?? '',
    unitId: person.unit.id,
  });
  const [faults, setFaults] = useState<PersonFaults>({});
  const [{ fetching, error }, update] = useMutation(UpdateStaff);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    const found = personFaults(draft, t);
    setFaults(found);
    if (Object.keys(found).length > 0 || fetching) return;
    void update({ id: person.id, input: inputOf(draft) }).then(({ data }) => {
      if (data === undefined) return;
      onSaved(data.updateStaff);
      say(t('people.saved'));
    });
  };
  return (
    <form className="stack" onSubmit={submit} noValidate>
      {error !== undefined && (
        <Notice tone="danger" alert>
          {wordOf(error)}
        </Notice>
      )}
      <div className="person-fields">
        <PersonFields draft={draft} faults={faults} onChange={setDraft} />
      </div>
      <div className="dialog-actions">
        <Button type="submit" look="primary" busy={fetching}>
          {t('admin.save')}
        </Button>
      </div>
    </form>
  );
}
