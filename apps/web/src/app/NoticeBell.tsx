import { useEffect } from 'react';
import { Link, useRouterState } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { useQuery } from 'urql';
import { graphql } from '../api/index.js';
import { useT } from '../i18n/index.js';
import { useAfresh, useFrames } from '../live/index.js';
import { markSeen, newsIn, useMutes, useSeenNotices } from '../reading/index.js';
import { useViewer } from './session.js';

const NoticesToCount = graphql(`
  query NoticesToCount {
    notices(first: 100) {
      edges {
        cursor
        node {
          id
          version
          at
          thread {
            id
          }
        }
      }
    }
  }
`);

/** How many notices are news to this device. Who opens a thread has seen what they were told of it. */
export function NoticeBell() {
  const t = useT();
  const { id } = useViewer();
  const path = useRouterState({ select: (state) => state.location.pathname });
  // While something is written nothing is asked, not even this: an anonymous author's page must be as silent as can be.
  const writing = path === '/write';
  const [{ data }, ask] = useQuery({ query: NoticesToCount, pause: writing });
  const again = (): void => {
    if (!writing) ask({ requestPolicy: 'network-only' });
  };
  useFrames((frame) => {
    if (frame.type === 'notices.changed') again();
  });
  useAfresh(again);
  const seen = useSeenNotices();
  useEffect(() => {
    const here = data?.notices.edges.filter(({ node }) => path === `/t/${node.thread.id}`) ?? [];
    markSeen(
      id,
      here.map(({ node }) => node),
    );
  }, [data, id, path]);
  const mutes = useMutes();
  const unread =
    data?.notices.edges.filter(({ node }) => newsIn(seen, node) > 0 && !mutes.includes(node.thread.id)).length ?? 0;
  return (
    <Link
      to="/notices"
      className="button button-quiet button-square bell"
      aria-label={unread === 0 ? t('shell.notices') : t('shell.notices.unread', { count: unread })}
      title={t('shell.notices')}
    >
      <Bell size={18} aria-hidden="true" />
      {unread > 0 && (
        <span className="bell-count" aria-hidden="true">
          {unread > 99 ? '99+' : unread}
        </span>
      )}
    </Link>
  );
}
