import { useSearch } from '@tanstack/react-router';
import { useTitle } from '../../app/title.js';
import { EmptyState } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { FoundPages } from './FoundPages.js';
import { OrderTabs } from './OrderTabs.js';
import { filtersIn } from './search.js';
import { SearchFilters } from './SearchFilters.js';
import { SearchForm } from './SearchForm.js';
import '../list/list.css';
import './search.css';

/** Everything one may read, by its words; what is asked stands in the address and is kept nowhere else. */
export function SearchPage() {
  const t = useT();
  const search = useSearch({ from: '/search' });
  useTitle(search.q ?? t('search.title'));
  const asked = search.q !== undefined || filtersIn(search) > 0;
  return (
    <div className="wrap page search-page">
      <h1>{t('search.title')}</h1>
      <SearchForm key={search.q} search={search} />
      <SearchFilters search={search} />
      {asked ? (
        <>
          {search.q !== undefined && <OrderTabs search={search} />}
          <FoundPages key={JSON.stringify(search)} search={search} />
        </>
      ) : (
        <EmptyState title={t('search.start.title')}>{t('search.start.text')}</EmptyState>
      )}
    </div>
  );
}
