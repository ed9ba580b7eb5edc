import { Avatar } from '../../../design/index.js';
import { seedOf } from '../../../app/seed.js';
import { useT } from '../../../i18n/index.js';
import type { StaffFacts } from './documents.js';
import '../../../design/table.css';

interface PeopleTableProps {
  readonly people: readonly StaffFacts[];
  readonly onOpen: (person: StaffFacts) => void;
  readonly headed: boolean;
}

export function PeopleTable({ people, onOpen, headed }: PeopleTableProps) {
  const t = useT();
  return (
    <table className={headed ? 'table people-table' : 'table table-next people-table'}>
      <caption className="visually-hidden">{t('people.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('people.name')}</th>
          <th scope="col">{t('people.loginName')}</th>
          <th scope="col">{t('people.unit')}</th>
          <th scope="col">{t('people.roles')}</th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} className={person.suspended ? 'suspended' : undefined}>
            <td>
              <button type="button" className="person" onClick={() => onOpen(person)}>
                <Avatar seed={seedOf(person.id)} voice="NAMED" name={person.name} size={30} />
                <span>
                  {person.name}
                  {(person.title ?? '') !== '' && <small>{person.title}</small>}
                </span>
              </button>
              {person.suspended && <span className="tag tag-danger">{t('people.suspended')}</span>}
            </td>
            <td className="person-login">{person.loginName}</td>
            <td>{person.unit.name}</td>
            <td>
              <span className="person-roles">
                {person.roles.map((binding) => (
                  <span key={binding.id} className="tag tag-soft" title={binding.unit.name}>
                    {t(`role.${binding.role}`)}
                  </span>
                ))}
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
