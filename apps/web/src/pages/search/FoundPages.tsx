import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useErrorText } from '../../api/index.js';
import { Button, buttonClass, EmptyState, ErrorState, Skeleton } from '../../design/index.js';
import { Pages, type PageOfList } from '../../design/Pages.js';
import { useT } from '../../i18n/index.js';
import { FoundItem } from './FoundItem.js';
import { filterOf, FoundQuery } from './queries.js';
import { filtersIn, known, type SearchSearch } from './search.js';

export function FoundPages({ search }: { readonly search: SearchSearch }) {
  return (
    <ol className="threads plain-list">
      <Pages>{(page) => <FoundPage search={search} {...page} />}</Pages>
    </ol>
  );
}

interface FoundPageProps extends PageOfList {
  readonly search: SearchSearch;
}

function FoundPage({ search, after, last, onMore }: FoundPageProps) {
  const t = useT();
  const wordOf = useErrorText();
  const [{ data, error }, ask] = useQuery({
    query: FoundQuery,
    variables: {
      text: search.q ?? null,
      filter: filterOf(search),
      order: search.sort === 'newest' ? 'NEWEST' : 'RELEVANCE',
      after,
    },
    // Never from memory: what was hidden or closed off since must not be shown again.
    requestPolicy: 'network-only',
  });
  if (data === undefined)
    return (
      <li>
        {error === undefined ? (
          <Skeleton blocks={Array.from({ length: 6 }, () => 96)} />
        ) : (
          <ErrorState message={wordOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        )}
      </li>
    );
  const { edges, pageInfo } = data.search;
  if (after === null && edges.length === 0)
    return (
      <li>
        <NothingFound search={search} />
      </li>
    );
  return (
    <>
      {after === null && (
        <li className="visually-hidden">
          <span role="status">
            {t(pageInfo.hasNextPage ? 'search.foundMore' : 'search.found', { count: edges.length })}
          </span>
        </li>
      )}
      {edges.map(({ node, cursor }) => (
        <FoundItem key={cursor} found={node} />
      ))}
      {last && pageInfo.hasNextPage && typeof pageInfo.endCursor === 'string' && (
        <li className="more no-print">
          <Button onClick={() => onMore(pageInfo.endCursor ?? '')}>{t('search.more')}</Button>
        </li>
      )}
    </>
  );
}

function NothingFound({ search }: { readonly search: SearchSearch }) {
  const t = useT();
  const filtered = filtersIn(search) > 0;
  return (
    <EmptyState
      title={t('search.none.title')}
      action={
        filtered &&
        search.q !== undefined && (
          <Link to="/search" search={known({ q: search.q })} className={buttonClass('line')}>
            {t('search.clear')}
          </Link>
        )
      }
    >
      {t(filtered ? 'search.none.filtered' : 'search.none.text')}
    </EmptyState>
  );
}
