import { Link, useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import type { CaseStatus } from '#contracts';
import { buttonClass, StatusChip } from '../../design/index.js';
import { Select } from '../../design/Select.js';
import { useT } from '../../i18n/index.js';
import { UnitSelect } from '../../units/UnitSelect.js';
import { useActionTags } from './action-tags.js';
import { statuses, type CasesSearch } from './search.js';

const ANY = 'any';

export function CaseFilters({ search }: { readonly search: CasesSearch }) {
  const t = useT();
  const navigate = useNavigate({ from: '/cases' });
  const tags = useActionTags();
  const filtered = Object.keys(search).length > 0;
  return (
    <section className="case-filters" aria-label={t('cases.filters')}>
      <StatusFilter search={search} />
      <Select
        label={t('cases.tag')}
        labelHidden
        choices={[{ id: ANY, label: t('cases.allTags') }, ...tags]}
        value={search.tag ?? ANY}
        onChange={(tag) => void navigate({ search: without(search, 'tag', tag === ANY ? undefined : { tag }) })}
      />
      <UnitSelect
        label={t('cases.unit')}
        labelHidden
        none={t('cases.allUnits')}
        value={search.unit ?? null}
        onChange={(unit) => void navigate({ search: without(search, 'unit', unit === null ? undefined : { unit }) })}
      />
      {filtered && (
        <Link to="/cases" className={buttonClass('quiet')}>
          <X size={16} aria-hidden="true" />
          {t('cases.clear')}
        </Link>
      )}
    </section>
  );
}

function StatusFilter({ search }: { readonly search: CasesSearch }) {
  const t = useT();
  const navigate = useNavigate({ from: '/cases' });
  const chosen = search.status ?? [];
  const toggle = (status: CaseStatus): void => {
    const next = statuses.filter((name) => (name === status) !== chosen.includes(name));
    void navigate({ search: without(search, 'status', next.length === 0 ? undefined : { status: next }) });
  };
  return (
    <div className="status-filter" role="group" aria-label={t('cases.status')}>
      {statuses.map((status) => (
        <button
          key={status}
          type="button"
          className="status-toggle"
          aria-pressed={chosen.includes(status)}
          onClick={() => toggle(status)}
        >
          <StatusChip status={status} />
        </button>
      ))}
    </div>
  );
}

function without(search: CasesSearch, name: keyof CasesSearch, instead: CasesSearch = {}): CasesSearch {
  const rest = Object.fromEntries(Object.entries(search).filter(([key]) => key !== name)) as CasesSearch;
  return { ...rest, ...instead };
}
