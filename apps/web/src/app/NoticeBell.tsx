import { useEffect } from 'react';
import { Link, useRouterState } from '@tanstack/react-router';
import { Bell } from 'lucide-react';
import { useClient, useMutation, useQuery } from 'urql';
import { graphql } from '../api/index.js';
import { useT } from '../i18n/index.js';
import { useAfresh, useFrames } from '../live/index.js';

const Unread = graphql(`
  query UnreadNotices {
    unreadNotices
  }
`);
const UnreadOfThreads = graphql(`
  query UnreadOfThreads {
    notices(first: 100) {
      edges {
        cursor
        node {
          id
          unread
          thread {
            id
          }
        }
      }
    }
  }
`);
const MarkNoticesRead = graphql(`
  mutation MarkNoticesRead($ids: [ID!]!) {
    markNoticesRead(ids: $ids)
  }
`);

/** How many notices wait. Who opens a thread has seen what they were told of it. */
export default function NoticeBell() {
  const t = useT();
  const path = useRouterState({ select: (state) => state.location.pathname });
  // While something is written nothing is asked, not even this: an anonymous author's page must be as silent as can be.
  const writing = path === '/write';
  const [{ data }, ask] = useQuery({ query: Unread, pause: writing });
  const again = (): void => {
    if (!writing) ask({ requestPolicy: 'network-only' });
  };
  useFrames((frame) => {
    if (frame.type === 'notices.changed') again();
  });
  useAfresh(again);
  const unread = data?.unreadNotices ?? 0;
  const shown = unread > 99 ? '99+' : String(unread);
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
          {shown}
        </span>
      )}
      {unread > 0 && path.startsWith('/t/') && <SeenHere key={path} threadId={path.slice(3)} />}
    </Link>
  );
}

function SeenHere({ threadId }: { readonly threadId: string }) {
  const client = useClient();
  const [, mark] = useMutation(MarkNoticesRead);
  useEffect(() => {
    void client
      .query(UnreadOfThreads, {}, { requestPolicy: 'network-only' })
      .toPromise()
      .then(({ data }) => {
        const here = data?.notices.edges.filter(({ node }) => node.unread && node.thread.id === threadId) ?? [];
        if (here.length > 0) void mark({ ids: here.map(({ node }) => node.id) });
      });
  }, [client, mark, threadId]);
  return null;
}
