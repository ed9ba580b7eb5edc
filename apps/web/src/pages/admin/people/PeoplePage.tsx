import { useDeferredValue, useState } from 'react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Search, UserPlus } from 'lucide-react';
import { Button } from '../../../design/index.js';
import { useT } from '../../../i18n/index.js';
import { UnitSelect } from '../../../units/UnitSelect.js';
import { AdminPage } from '../AdminPage.js';
import { InitialPassword } from './InitialPassword.js';
import { PeopleList } from './PeopleList.js';
import { PersonDialog } from './PersonDialog.js';
import { PersonForm } from './PersonForm.js';
import type { StaffFacts } from './documents.js';

/** What stands over the list: a form, one person, or a password that is shown only now. */
type Over =
  | { readonly show: 'new' }
  | { readonly show: 'person'; readonly person: StaffFacts }
  | { readonly show: 'password'; readonly person: StaffFacts; readonly password: string; readonly fresh: boolean };

export function PeoplePage() {
  const t = useT();
  const navigate = useNavigate({ from: '/admin/people' });
  const { q = '', unit } = useSearch({ from: '/admin/people' });
  const [over, setOver] = useState<Over | null>(null);
  const search = useDeferredValue(q);
  const set = (next: { readonly q?: string | undefined; readonly unit?: string | null | undefined }): void => {
    const text = next.q ?? q;
    const within = next.unit === undefined ? unit : (next.unit ?? undefined);
    void navigate({
      search: { ...(text === '' ? {} : { q: text }), ...(within === undefined ? {} : { unit: within }) },
      replace: true,
    });
  };
  const close = (): void => setOver(null);
  const onPassword = (person: StaffFacts, password: string, fresh: boolean): void =>
    setOver({ show: 'password', person, password, fresh });
  return (
    <AdminPage
      title={t('admin.people')}
      lead={t('people.lead')}
      action={
        <Button
          look="primary"
          icon={<UserPlus size={17} aria-hidden="true" />}
          onClick={() => setOver({ show: 'new' })}
        >
          {t('people.new')}
        </Button>
      }
    >
      <div className="admin-filters">
        <label className="search-field">
          <Search size={17} aria-hidden="true" />
          <input
            type="search"
            className="input"
            aria-label={t('people.search')}
            placeholder={t('people.search')}
            value={q}
            onChange={(event) => set({ q: event.target.value })}
          />
        </label>
        <UnitSelect
          label={t('people.unit')}
          labelHidden
          none={t('people.allUnits')}
          value={unit ?? null}
          onChange={(id) => set({ unit: id })}
        />
      </div>
      <PeopleList
        key={`${search} ${unit ?? ''}`}
        search={search}
        unitId={unit}
        onOpen={(person) => setOver({ show: 'person', person })}
      />
      {over?.show === 'new' && (
        <PersonForm onClose={close} onCreated={(person, word) => onPassword(person, word, true)} />
      )}
      {over?.show === 'person' && (
        <PersonDialog
          initial={over.person}
          onClose={close}
          onReset={(person, word) => onPassword(person, word, false)}
        />
      )}
      {over?.show === 'password' && <InitialPassword {...over} onClose={close} />}
    </AdminPage>
  );
}
