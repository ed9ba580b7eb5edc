import { Link, useNavigate } from '@tanstack/react-router';
import { ChevronDown, X } from 'lucide-react';
import { useQuery } from 'urql';
import { isDay } from '#tokens';
import { buttonClass } from '../../design/index.js';
import { Select, type Choice } from '../../design/Select.js';
import { useT } from '../../i18n/index.js';
import { UnitSelect } from '../../units/UnitSelect.js';
import { useActionTags } from '../cases/action-tags.js';
import { BoardsQuery } from '../list/queries.js';
import { kinds } from '../list/search.js';
import { filtersIn, known, searchSearch, statuses, type SearchSearch } from './search.js';
import { WordFilter } from './WordFilter.js';

const ANY = 'any';

export function SearchFilters({ search }: { readonly search: SearchSearch }) {
  const t = useT();
  const navigate = useNavigate({ from: '/search' });
  const [{ data }] = useQuery({ query: BoardsQuery, requestPolicy: 'cache-first' });
  const tags = useActionTags();
  const count = filtersIn(search);
  const put = (change: { readonly [Name in keyof SearchSearch]: SearchSearch[Name] | undefined }): void =>
    void navigate({ search: searchSearch(known({ ...search, ...change }) as Record<string, unknown>) });
  const select = (name: 'board' | 'kind' | 'status' | 'tag' | 'answered', choices: readonly Choice[]) => (
    <Select
      label={t(`search.filter.${name}`)}
      choices={[{ id: ANY, label: t('search.any') }, ...choices]}
      value={search[name] ?? ANY}
      onChange={(id) => put({ [name]: id === ANY ? undefined : id })}
    />
  );
  const dayFault = (text: string): string | undefined => (isDay(text) ? undefined : t('search.dayFault'));
  return (
    <div className="search-narrow">
      <details className="search-filters">
        <summary>
          <ChevronDown size={16} aria-hidden="true" />
          {count === 0 ? t('search.filters') : t('search.filtersSet', { count })}
        </summary>
        <div className="search-filter-grid">
          {select(
            'board',
            (data?.boards ?? []).map(({ slug, name }) => ({ id: slug, label: name })),
          )}
          {select(
            'kind',
            kinds.map((kind) => ({ id: kind, label: t(`design.kind.${kind}`) })),
          )}
          <UnitSelect
            label={t('search.filter.unit')}
            none={t('search.any')}
            value={search.unit ?? null}
            onChange={(unit) => put({ unit: unit ?? undefined })}
          />
          {select('answered', [
            { id: 'yes', label: t('search.answered.yes') },
            { id: 'no', label: t('search.answered.no') },
          ])}
          {select(
            'status',
            statuses.map((status) => ({ id: status, label: t(`design.status.${status}`) })),
          )}
          {select('tag', tags)}
          <WordFilter
            key={`by ${search.by ?? ''}`}
            label={t('search.filter.by')}
            hint={t('search.filter.byHint')}
            value={search.by ?? ''}
            onPut={(by) => put({ by: by === '' ? undefined : by })}
          />
          {(['from', 'to'] as const).map((name) => (
            <WordFilter
              key={`${name} ${search[name] ?? ''}`}
              label={t(`search.filter.${name}`)}
              placeholder="2026-01-31"
              value={search[name] ?? ''}
              faultOf={dayFault}
              onPut={(day) => put({ [name]: day === '' ? undefined : day })}
            />
          ))}
        </div>
      </details>
      {count > 0 && (
        <Link
          to="/search"
          search={known({ q: search.q, sort: search.sort })}
          className={`${buttonClass('quiet')} search-clear`}
        >
          <X size={16} aria-hidden="true" />
          {t('search.clear')}
        </Link>
      )}
    </div>
  );
}
