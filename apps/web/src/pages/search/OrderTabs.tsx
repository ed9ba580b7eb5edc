import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n/index.js';
import { known, type SearchSearch } from './search.js';

export function OrderTabs({ search }: { readonly search: SearchSearch }) {
  const t = useT();
  const sorts = [undefined, 'newest'] as const;
  return (
    <nav className="tabs" aria-label={t('search.orders')}>
      {sorts.map((sort) => (
        <Link
          key={sort ?? 'best'}
          to="/search"
          search={known({ ...search, sort })}
          className="tab"
          activeOptions={{ exact: true }}
          aria-current={search.sort === sort ? 'page' : undefined}
        >
          {t(sort === undefined ? 'search.order.best' : 'search.order.newest')}
        </Link>
      ))}
    </nav>
  );
}
