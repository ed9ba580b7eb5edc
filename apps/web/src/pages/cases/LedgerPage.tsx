import { Link, useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql, useErrorText } from '../../api/index.js';
import { Button, buttonClass, EmptyState, ErrorState, Skeleton } from '../../design/index.js';
import type { PageOfList } from '../../design/Pages.js';
import { useT } from '../../i18n/index.js';
import { useAfresh, useFrames } from '../../live/index.js';
import './case-row.js';
import { LedgerTable } from './LedgerTable.js';

const Cases = graphql(`
  query Cases($filter: CaseFilter, $after: String) {
    cases(filter: $filter, first: 50, after: $after) {
      totalCount
      edges {
        cursor
        node {
          ...CaseRow
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export function LedgerPage({ after, last, onMore }: PageOfList) {
  const first = after === null;
  const t = useT();
  const wordOf = useErrorText();
  const { status, tag, unit } = useSearch({ from: '/cases' });
  const filter = {
    ...(status === undefined ? {} : { status: [...status] }),
    ...(tag === undefined ? {} : { tag }),
    ...(unit === undefined ? {} : { unitId: unit }),
  };
  const [{ data, error, fetching }, ask] = useQuery({ query: Cases, variables: { filter, after } });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  useFrames((frame) => {
    if (frame.type === 'case.changed') again();
  });
  useAfresh(again);

  if (data === undefined)
    return error === undefined ? (
      <Skeleton blocks={Array.from({ length: 8 }, () => 44)} />
    ) : (
      <ErrorState message={wordOf(error)} onRetry={again} />
    );
  const { edges, pageInfo, totalCount } = data.cases;
  if (first && edges.length === 0) return <NoCases filtered={Object.keys(filter).length > 0} />;
  return (
    <>
      {first && (
        <p className="table-total" role="status">
          {t('cases.total', { count: totalCount })}
        </p>
      )}
      <LedgerTable rows={edges.map((edge) => edge.node)} headed={first} />
      {last && pageInfo.hasNextPage && typeof pageInfo.endCursor === 'string' && (
        <div className="table-more">
          <Button busy={fetching} onClick={() => onMore(pageInfo.endCursor ?? '')}>
            {t('cases.more')}
          </Button>
        </div>
      )}
    </>
  );
}

function NoCases({ filtered }: { readonly filtered: boolean }) {
  const t = useT();
  if (!filtered) return <EmptyState title={t('cases.empty')}>{t('cases.emptyHint')}</EmptyState>;
  return (
    <EmptyState
      title={t('cases.emptyFiltered')}
      action={
        <Link to="/cases" className={buttonClass('line')}>
          {t('cases.clear')}
        </Link>
      }
    />
  );
}
