import { lazy, Suspense, useState } from 'react';
import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useAnonymous } from '../../anonymous/ui/useAnonymous.js';
import { useErrorText } from '../../api/index.js';
import { Button, buttonClass, EmptyState, ErrorState, Skeleton } from '../../design/index.js';
import { Pages, type PageOfList } from '../../design/Pages.js';
import type { ThreadFilter, ThreadOrder } from '../../gql/graphql.js';
import { loadAreas, useT } from '../../i18n/index.js';
import { useMutes } from '../../reading/index.js';
import { ThreadListQuery } from './queries.js';
import { ThreadRow } from './ThreadRow.js';

const PAGE = 30;

const PostingsHere = lazy(async () => {
  const [module] = await Promise.all([import('../../anonymous/ui/PostingsHere.js'), loadAreas(['anonymous'])]);
  return { default: module.PostingsHere };
});

interface ThreadPagesProps {
  readonly board: string | null;
  readonly filter: ThreadFilter;
  readonly order: ThreadOrder;
  /** Asks the server rather than the memory of the page. */
  readonly fresh: boolean;
}

/** The list, one keyset page after the other as it is asked for. */
export function ThreadPages({ board, filter, order, fresh }: ThreadPagesProps) {
  const { postings } = useAnonymous();
  return (
    <>
      {postings.length > 0 && (
        <Suspense fallback={null}>
          <PostingsHere board={board} />
        </Suspense>
      )}
      <ol className="threads plain-list">
        <Pages>{(page) => <ThreadPage filter={filter} order={order} fresh={fresh} {...page} />}</Pages>
      </ol>
    </>
  );
}

type ThreadPageProps = Omit<ThreadPagesProps, 'board'> & PageOfList;

function ThreadPage({ filter, order, fresh, after, last, onMore }: ThreadPageProps) {
  const t = useT();
  const wordOf = useErrorText();
  const mutes = useMutes();
  const [mutedToo, setMutedToo] = useState(false);
  const [{ data, error }, ask] = useQuery({
    query: ThreadListQuery,
    variables: { filter, order, first: PAGE, after },
    requestPolicy: fresh ? 'network-only' : 'cache-and-network',
  });
  if (data === undefined) {
    if (error !== undefined)
      return (
        <li>
          <ErrorState message={wordOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
        </li>
      );
    return (
      <li>
        <Skeleton blocks={Array.from({ length: 7 }, () => 92)} />
      </li>
    );
  }
  const { edges, pageInfo } = data.threads;
  const muted = edges.filter(({ node }) => mutes.includes(node.id)).length;
  const cursor = pageInfo.endCursor ?? null;
  if (edges.length === 0 && after === null)
    return (
      <li>
        <EmptyState
          title={t('list.empty.title')}
          action={
            <Link to="/write" className={buttonClass('line')}>
              {t('list.empty.action')}
            </Link>
          }
        >
          {t('list.empty.text')}
        </EmptyState>
      </li>
    );
  return (
    <>
      {edges.map(
        ({ node }) =>
          (mutedToo || !mutes.includes(node.id)) && (
            <ThreadRow key={node.id} thread={node} byActivity={order !== 'NEWEST'} />
          ),
      )}
      {muted > 0 && !mutedToo && (
        <li className="more no-print">
          <Button look="quiet" onClick={() => setMutedToo(true)}>
            {t('list.muted', { count: muted })}
          </Button>
        </li>
      )}
      {last && pageInfo.hasNextPage && cursor !== null && (
        <li className="more no-print">
          <Button onClick={() => onMore(cursor)}>{t('list.more')}</Button>
        </li>
      )}
    </>
  );
}
