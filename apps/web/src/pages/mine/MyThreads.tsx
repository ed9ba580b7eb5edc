import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql, useErrorText } from '../../api/index.js';
import {
  Button,
  buttonClass,
  EmptyState,
  ErrorState,
  Skeleton,
  StatusChip,
  TimeStamp,
  titleShown,
} from '../../design/index.js';
import { Pages, type PageOfList } from '../../design/Pages.js';
import { useT } from '../../i18n/index.js';

const MyThreadsDocument = graphql(`
  query MyThreads($after: String) {
    threads(filter: { mine: true }, order: LATEST, first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          title
          lastActivityAt
          postCount
          officialCount
          board {
            id
            name
          }
          case {
            id
            status
          }
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** What one wrote by name. */
export function MyThreads() {
  return (
    <div className="stack mine-list">
      <Pages>{(page) => <Page {...page} />}</Pages>
    </div>
  );
}

function Page({ after, last, onMore }: PageOfList) {
  const t = useT();
  const wordOf = useErrorText();
  const [{ data, error }, ask] = useQuery({ query: MyThreadsDocument, variables: { after } });
  if (data === undefined)
    return error === undefined ? (
      <Skeleton blocks={[64, 64, 64]} />
    ) : (
      <ErrorState message={wordOf(error)} onRetry={() => ask({ requestPolicy: 'network-only' })} />
    );
  const { edges, pageInfo } = data.threads;
  if (after === null && edges.length === 0) {
    return (
      <EmptyState
        title={t('mine.emptyNamed')}
        action={
          <Link to="/" className={buttonClass('line')}>
            {t('mine.browse')}
          </Link>
        }
      >
        {t('mine.emptyNamedHint')}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="plain-list">
        {edges.map(({ node }) => (
          <li key={node.id} className="mine-row">
            <Link to="/t/$threadId" params={{ threadId: node.id }}>
              {titleShown(node.title, t)}
            </Link>
            <p className="mine-meta">
              {node.case !== null && <StatusChip status={node.case.status} small />}
              {node.board !== null && <span>{node.board.name}</span>}
              <span>{t('mine.replies', { count: node.postCount })}</span>
              <TimeStamp at={node.lastActivityAt} />
            </p>
          </li>
        ))}
      </ul>
      {last && pageInfo.hasNextPage && (
        <Button onClick={() => onMore(pageInfo.endCursor ?? '')}>{t('mine.more')}</Button>
      )}
    </>
  );
}
