import { useState, type SyntheticEvent } from 'react';
import { X } from 'lucide-react';
import { useMutation, useQuery } from 'urql';
import { Role } from '#contracts';
import { useErrorText } from '../../../api/index.js';
import { Button, Notice } from '../../../design/index.js';
import { Select } from '../../../design/Select.js';
import { useT } from '../../../i18n/index.js';
import { UnitSelect } from '../../../units/UnitSelect.js';
import { GrantRole, Leaders, RevokeRole, type StaffFacts } from './documents.js';

// Everybody is staff of their home unit: nothing to grant.
const grantable = Object.values(Role).filter((role) => role !== Role.STAFF);

interface RolesEditorProps {
  readonly person: StaffFacts;
  readonly onChanged: (person: StaffFacts) => void;
}

export function RolesEditor({ person, onChanged }: RolesEditorProps) {
  const t = useT();
  const wordOf = useErrorText();
  const [{ fetching, error }, revoke] = useMutation(RevokeRole);
  const take = (bindingId: string): void => {
    void revoke({ bindingId }).then(({ data }) => {
      if (data !== undefined) onChanged(data.revokeRole);
    });
  };
  return (
    <section className="person-section" aria-labelledby="roles">
      <h3 id="roles">{t('people.roles')}</h3>
      {error !== undefined && (
        <Notice tone="danger" alert>
          {wordOf(error)}
        </Notice>
      )}
      {person.roles.length === 0 && <p className="field-hint">{t('people.noRoles')}</p>}
      <ul className="plain-list role-list">
        {person.roles.map((binding) => {
          const role = t(`role.${binding.role}`);
          const unit = binding.unit.name;
          return (
            <li key={binding.id}>
              <b>{role}</b>
              <span>{unit}</span>
              {binding.onBehalfOf !== null && (
                <span className="muted">{t('people.actsFor', { name: binding.onBehalfOf.name })}</span>
              )}
              <span className="grow" />
              {binding.role !== 'STAFF' && (
                <Button
                  look="quiet"
                  square
                  busy={fetching}
                  aria-label={t('people.revokeRole', { role, unit })}
                  title={t('people.revoke')}
                  onClick={() => take(binding.id)}
                >
                  <X size={16} aria-hidden="true" />
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <GrantForm person={person} onChanged={onChanged} />
    </section>
  );
}

function GrantForm({ person, onChanged }: RolesEditorProps) {
  const t = useT();
  const wordOf = useErrorText();
  const [role, setRole] = useState<Role | null>(null);
  const [unitId, setUnitId] = useState<string | null>(person.unit.id);
  const [leaderId, setLeaderId] = useState<string | null>(null);
  const [{ fetching, error }, grant] = useMutation(GrantRole);
  const delegate = role === Role.DELEGATE;
  const complete = role !== null && unitId !== null && (!delegate || leaderId !== null);
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    if (role === null || unitId === null || !complete || fetching) return;
    const input = { staffId: person.id, role, unitId, onBehalfOfId: delegate ? leaderId : null };
    void grant({ input }).then(({ data }) => {
      if (data === undefined) return;
      setRole(null);
      onChanged(data.grantRole);
    });
  };
  return (
    <form className="grant-form" onSubmit={submit} noValidate>
      <Select
        label={t('people.grant')}
        placeholder={t('people.role')}
        choices={grantable.map((name) => ({ id: name, label: t(`role.${name}`) }))}
        value={role}
        onChange={(id) => setRole(grantable.find((name) => name === id) ?? null)}
      />
      <UnitSelect label={t('people.roleUnit')} value={unitId} onChange={setUnitId} />
      {delegate && unitId !== null && <LeaderSelect unitId={unitId} value={leaderId} onChange={setLeaderId} />}
      <Button type="submit" busy={fetching} disabled={!complete}>
        {t('people.grantSubmit')}
      </Button>
      {error !== undefined && (
        <Notice tone="danger" alert>
          {wordOf(error)}
        </Notice>
      )}
    </form>
  );
}

interface LeaderSelectProps {
  readonly unitId: string;
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

function LeaderSelect({ unitId, value, onChange }: LeaderSelectProps) {
  const t = useT();
  const [{ data }] = useQuery({ query: Leaders, variables: { unitId } });
  const leaders = data?.leaders ?? [];
  return (
    <Select
      label={t('people.onBehalfOf')}
      choices={leaders.map((leader) => ({ id: leader.id, label: leader.name, detail: leader.title ?? undefined }))}
      value={value}
      onChange={onChange}
      isDisabled={leaders.length === 0}
      hint={data !== undefined && leaders.length === 0 ? t('people.noLeaders') : undefined}
    />
  );
}
