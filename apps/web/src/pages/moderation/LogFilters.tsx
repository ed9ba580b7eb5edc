import { Link, useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { useQuery } from 'urql';
import { isDay } from '#tokens';
import { graphql } from '../../api/index.js';
import { buttonClass } from '../../design/index.js';
import { Select, type Choice } from '../../design/Select.js';
import { useT } from '../../i18n/index.js';
import { BoardsQuery } from '../list/queries.js';
import { WordFilter } from '../search/WordFilter.js';
import { actNames } from './acts.js';
import { logSearch, type LogSearch } from './search.js';

const Offices = graphql(`
  query ModeratingOffices {
    moderatingOffices
  }
`);
const ANY = 'any';

export function LogFilters({ search }: { readonly search: LogSearch }) {
  const t = useT();
  const navigate = useNavigate({ from: '/log' });
  const [{ data: boards }] = useQuery({ query: BoardsQuery, requestPolicy: 'cache-first' });
  const [{ data: offices }] = useQuery({ query: Offices, requestPolicy: 'cache-and-network' });
  const put = (name: keyof LogSearch, value: string): void =>
    void navigate({ search: logSearch({ ...search, [name]: value === '' ? undefined : value }) });
  const select = (name: 'board' | 'act' | 'office', choices: readonly Choice[]) => (
    <Select
      label={t(`log.filter.${name}`)}
      choices={[{ id: ANY, label: t('log.any') }, ...choices]}
      value={search[name] ?? ANY}
      onChange={(id) => void navigate({ search: logSearch({ ...search, [name]: id === ANY ? undefined : id }) })}
    />
  );
  return (
    <section className="log-filters" aria-label={t('log.filters')}>
      {select(
        'board',
        (boards?.boards ?? []).map(({ slug, name }) => ({ id: slug, label: name })),
      )}
      {select(
        'act',
        actNames.map((name) => ({ id: name, label: t(`log.acts.${name}`) })),
      )}
      {select(
        'office',
        (offices?.moderatingOffices ?? []).map((name) => ({ id: name, label: name })),
      )}
      {(['from', 'to'] as const).map((name) => (
        <WordFilter
          key={`${name} ${search[name] ?? ''}`}
          label={t(`log.filter.${name}`)}
          placeholder="2026-01-31"
          value={search[name] ?? ''}
          faultOf={(text) => (isDay(text) ? undefined : t('log.dayFault'))}
          onPut={(day) => put(name, day)}
        />
      ))}
      {Object.keys(search).length > 0 && (
        <Link to="/log" className={buttonClass('quiet')}>
          <X size={16} aria-hidden="true" />
          {t('log.clear')}
        </Link>
      )}
    </section>
  );
}
