import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useErrorText } from '../../api/index.js';
import { NotFound } from '../../app/NotFound.js';
import { useTitle } from '../../app/title.js';
import { ErrorState, Skeleton } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { ThreadQuery } from './queries.js';
import { titleOf } from './ThreadHead.js';
import { ThreadView } from './ThreadView.js';
import './thread.css';

export function ThreadPage() {
  const { threadId } = useParams({ from: '/t/$threadId' });
  return <Thread key={threadId} id={threadId} />;
}

function Thread({ id }: { readonly id: string }) {
  const t = useT();
  const wordOf = useErrorText();
  const [{ data, error }, ask] = useQuery({ query: ThreadQuery, variables: { id } });
  const thread = data?.thread ?? null;
  useTitle(thread === null ? undefined : titleOf(thread, t));
  const again = (): void => ask({ requestPolicy: 'network-only' });
  if (thread !== null) return <ThreadView thread={thread} onRefresh={again} />;
  if (error !== undefined) return <ErrorState message={wordOf(error)} onRetry={again} />;
  if (data !== undefined) return <NotFound />;
  return (
    <div className="wrap page with-rail">
      <Skeleton blocks={[24, 40, 64, 220, 140, 140]} />
    </div>
  );
}
