import { Link } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { graphql, useErrorText } from '../../api/index.js';
import { useTitle } from '../../app/title.js';
import { Button, EmptyState, ErrorState, Skeleton } from '../../design/index.js';
import { Pages, type PageOfList } from '../../design/Pages.js';
import type { HoursQuery } from '../../gql/graphql.js';
import { useT } from '../../i18n/index.js';
import { useAfresh } from '../../live/index.js';
import { HourTime } from './HourTime.js';
import './hours.css';

const Hours = graphql(`
  query Hours($after: String) {
    threads(order: SCHEDULED, first: 20, after: $after) {
      edges {
        cursor
        node {
          id
          title
          board {
            id
            name
          }
          officeHour {
            startsAt
            endsAt
            state
            summarySeq
            leader {
              id
              name
              title
            }
            counts {
              asked
              answered
            }
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

type Node = HoursQuery['threads']['edges'][number]['node'];

/** 在线问答: when leaders answer, and what came of it. */
export function HoursPage() {
  const t = useT();
  useTitle(t('hours.title'));
  return (
    <div className="wrap page page-narrow">
      <header className="page-head">
        <h1>{t('hours.title')}</h1>
        <p>{t('hours.lead')}</p>
      </header>
      <ul className="plain-list stack">
        <Pages>{(page) => <Page {...page} />}</Pages>
      </ul>
    </div>
  );
}

function Page({ after, last, onMore }: PageOfList) {
  const t = useT();
  const wordOf = useErrorText();
  const [{ data, error }, ask] = useQuery({ query: Hours, variables: { after }, requestPolicy: 'cache-and-network' });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  useAfresh(again);
  if (data === undefined)
    return (
      <li>
        {error === undefined ? (
          <Skeleton blocks={[110, 110, 110]} />
        ) : (
          <ErrorState message={wordOf(error)} onRetry={again} />
        )}
      </li>
    );
  const { edges, pageInfo } = data.threads;
  if (after === null && edges.length === 0)
    return (
      <li>
        <EmptyState title={t('hours.empty')}>{t('hours.emptyHint')}</EmptyState>
      </li>
    );
  return (
    <>
      {edges.map(({ node }) => (
        <Row key={node.id} thread={node} />
      ))}
      {last && pageInfo.hasNextPage && (
        <li>
          <Button onClick={() => onMore(pageInfo.endCursor ?? '')}>{t('hours.more')}</Button>
        </li>
      )}
    </>
  );
}

function Row({ thread: { id, title, board, officeHour } }: { readonly thread: Node }) {
  const t = useT();
  if (officeHour == null) return null;
  const { state, leader, counts, summarySeq } = officeHour;
  return (
    <li className="card hour-row">
      <p>
        <span className={`tag hour-${state}`}>{t(`hours.state.${state}`)}</span>
        <span className="muted">{board?.name}</span>
      </p>
      <h2>
        <Link to="/t/$threadId" params={{ threadId: id }} {...(summarySeq == null ? {} : { hash: String(summarySeq) })}>
          {title}
        </Link>
      </h2>
      <p className="hour-facts">
        {leader != null && <b>{[leader.name, leader.title].filter(Boolean).join(' ')}</b>}
        <HourTime {...officeHour} />
        <span>{t('hours.counts', counts)}</span>
      </p>
    </li>
  );
}
