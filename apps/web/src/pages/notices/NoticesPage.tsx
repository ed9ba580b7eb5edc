import { Link } from '@tanstack/react-router';
import { CheckCheck, Settings } from 'lucide-react';
import { useQuery } from 'urql';
import { graphql, useErrorText } from '../../api/index.js';
import { useViewer } from '../../app/session.js';
import { useTitle } from '../../app/title.js';
import { Button, buttonClass, EmptyState, ErrorState, Skeleton } from '../../design/index.js';
import { Pages, type PageOfList } from '../../design/Pages.js';
import { useT } from '../../i18n/index.js';
import { useAfresh, useFrames } from '../../live/index.js';
import { markSeen, newsIn, useSeenNotices } from '../../reading/index.js';
import { NoticeRow } from './NoticeRow.js';
import './notices.css';

const Notices = graphql(`
  query Notices($after: String) {
    notices(first: 30, after: $after) {
      edges {
        cursor
        node {
          id
          kind
          version
          postSeq
          at
          slot
          thread {
            id
            title
            audience
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

/** What concerns this person, the latest first. */
export function NoticesPage() {
  const t = useT();
  useTitle(t('notices.title'));
  return (
    <div className="wrap page page-narrow">
      <header className="page-head">
        <h1>{t('notices.title')}</h1>
        <Link to="/account" hash="notices" className={buttonClass('quiet')}>
          <Settings size={16} aria-hidden="true" />
          {t('notices.settings')}
        </Link>
      </header>
      <Pages>{(page) => <Page {...page} />}</Pages>
    </div>
  );
}

function Page({ after, last, onMore }: PageOfList) {
  const t = useT();
  const wordOf = useErrorText();
  const { id } = useViewer();
  const seen = useSeenNotices();
  const [{ data, error }, ask] = useQuery({ query: Notices, variables: { after } });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  useFrames((frame) => {
    if (frame.type === 'notices.changed') again();
  });
  useAfresh(again);
  if (data === undefined)
    return error === undefined ? (
      <Skeleton blocks={[72, 72, 72]} />
    ) : (
      <ErrorState message={wordOf(error)} onRetry={again} />
    );
  const { edges, pageInfo } = data.notices;
  if (after === null && edges.length === 0)
    return <EmptyState title={t('notices.empty')}>{t('notices.emptyHint')}</EmptyState>;
  const unread = edges.map(({ node }) => node).filter((node) => newsIn(seen, node) > 0);
  return (
    <>
      {unread.length > 0 && (
        <Button
          look="quiet"
          className="notices-all"
          icon={<CheckCheck size={16} aria-hidden="true" />}
          onClick={() => markSeen(id, unread)}
        >
          {t('notices.readAll')}
        </Button>
      )}
      <ul className="plain-list notices">
        {edges.map(({ node }) => (
          <NoticeRow
            key={`${node.thread.id} ${node.kind}`}
            notice={node}
            news={newsIn(seen, node)}
            onOpen={() => markSeen(id, [node])}
          />
        ))}
      </ul>
      {last && pageInfo.hasNextPage && (
        <Button onClick={() => onMore(pageInfo.endCursor ?? '')}>{t('notices.more')}</Button>
      )}
    </>
  );
}
