import { Link } from '@tanstack/react-router';
import { useT } from '../../i18n/index.js';
import { kinds, orders, type ListSearch } from './search.js';

interface ListTabsProps {
  readonly slug: string | null;
  readonly search: ListSearch;
}

const without = (search: ListSearch, name: keyof ListSearch): ListSearch =>
  Object.fromEntries(Object.entries(search).filter(([key]) => key !== name));

/** The router marks what is current by itself: an address that only begins alike is another list. */
const exactly = { exact: true } as const;

/** Orders as tabs, kinds as a quiet second row; each is an address that can be kept and sent. */
export function ListTabs({ slug, search }: ListTabsProps) {
  const t = useT();
  const order = search.order ?? 'LATEST';
  const plain = without(without(without(search, 'order'), 'mine'), 'followed');
  const to = slug === null ? { to: '/' as const } : { to: '/b/$slug' as const, params: { slug } };
  return (
    <div className="list-tabs no-print">
      <nav className="tabs" aria-label={t('list.orders')}>
        {orders.map((name) => (
          <Link
            key={name}
            {...to}
            className="tab"
            search={name === 'LATEST' ? plain : { ...plain, order: name }}
            aria-current={search.mine !== true && search.followed !== true && order === name ? 'page' : undefined}
            activeOptions={exactly}
          >
            {t(`list.order.${name}`)}
          </Link>
        ))}
        <Link
          {...to}
          className="tab"
          search={{ ...plain, mine: true }}
          activeOptions={exactly}
          aria-current={search.mine === true ? 'page' : undefined}
        >
          {t('list.mine')}
        </Link>
        <Link
          {...to}
          className="tab"
          search={{ ...plain, followed: true }}
          activeOptions={exactly}
          aria-current={search.followed === true ? 'page' : undefined}
        >
          {t('list.followed')}
        </Link>
      </nav>
      <nav className="kinds" aria-label={t('list.kinds')}>
        <Link
          {...to}
          search={without(search, 'kind')}
          activeOptions={exactly}
          aria-current={search.kind === undefined ? 'true' : undefined}
        >
          {t('list.kind.all')}
        </Link>
        {kinds.map((kind) => (
          <Link
            key={kind}
            {...to}
            search={{ ...search, kind }}
            activeOptions={exactly}
            aria-current={search.kind === kind ? 'true' : undefined}
          >
            {t(`design.kind.${kind}`)}
          </Link>
        ))}
      </nav>
    </div>
  );
}
