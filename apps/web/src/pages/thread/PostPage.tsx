import { Fragment, useEffect, useEffectEvent, useLayoutEffect, useMemo } from 'react';
import { useQuery } from 'urql';
import { useErrorText } from '../../api/index.js';
import { ErrorState, Skeleton } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { arrange } from './arrange.js';
import { useDesk } from './desk.js';
import { PostItem } from './PostItem.js';
import { PostsQuery } from './posts-query.js';
import type { PageFacts, WindowPage } from './window.js';

interface PostPageProps {
  readonly threadId: string;
  readonly page: WindowPage;
  /** Rises when what is shown may be out of date. */
  readonly round: number;
  /** Posts up to this number stand on the pages before. */
  readonly floor: number;
  /** Posts after this number wait behind the pill. */
  readonly ceiling: number;
  /** The number after which the "last visit" line stands, or null. */
  readonly lastVisit: number | null;
  readonly onLoaded: (key: string, facts: PageFacts) => void;
}

/** One keyset page: keeps itself up to date and tells the window what it holds. */
export function PostPage({ threadId, page, round, floor, ceiling, lastVisit, onLoaded }: PostPageProps) {
  const wordOf = useErrorText();
  const { openingSeq } = useDesk();
  const [{ data, error }, ask] = useQuery({
    query: PostsQuery,
    variables: { id: threadId, ...page.args },
    requestPolicy: page.fresh ? 'cache-and-network' : 'cache-first',
  });
  const connection = data?.thread?.posts;
  const facts = useMemo<PageFacts | null>(() => {
    if (connection === undefined) return null;
    const { pageInfo } = connection;
    return {
      seqs: connection.edges.map(({ node }) => node.seq),
      hasNext: pageInfo.hasNextPage,
      hasPrevious: pageInfo.hasPreviousPage,
      startCursor: pageInfo.startCursor ?? null,
      endCursor: pageInfo.endCursor ?? null,
    };
  }, [connection]);
  const tell = useEffectEvent(onLoaded);
  // Before anything is painted: a post that two pages hold must not stand twice even for a moment.
  useLayoutEffect(() => {
    if (facts !== null) tell(page.key, facts);
  }, [facts, page.key]);
  const again = useEffectEvent(() => ask({ requestPolicy: 'network-only' }));
  useEffect(() => {
    if (round > 0) again();
  }, [round]);

  if (connection === undefined)
    return error === undefined ? (
      <Skeleton blocks={[120, 120, 120]} />
    ) : (
      <ErrorState message={wordOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  const items = arrange(
    connection.edges.map(({ node }) => node).filter((post) => post.seq > floor && post.seq <= ceiling),
    openingSeq,
  );
  const firstUnread = firstUnreadOf(facts?.seqs ?? [], lastVisit);
  return (
    <>
      {items.map(({ post, depth, inReplyTo }) => (
        <Fragment key={post.id}>
          {post.seq === firstUnread && <LastVisit />}
          <PostItem post={post} depth={depth} inReplyTo={inReplyTo} />
        </Fragment>
      ))}
    </>
  );
}

/** Where the line stands: before the lowest unread number, on the page where reading stopped and on no later one. */
function firstUnreadOf(seqs: readonly number[], lastVisit: number | null): number | null {
  if (lastVisit === null) return null;
  const unread = seqs.filter((seq) => seq > lastVisit);
  const first = Math.min(...unread);
  return unread.length > 0 && (unread.length < seqs.length || first === lastVisit + 1) ? first : null;
}

function LastVisit() {
  const t = useT();
  return (
    <p className="last-visit no-print" id="last-visit">
      {t('post.lastVisit')}
    </p>
  );
}
