import { lazy, Suspense } from 'react';
import { useParams } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { useErrorText } from '../../api/index.js';
import { NotFound } from '../../app/NotFound.js';
import { useTitle } from '../../app/title.js';
import { ErrorState, Skeleton } from '../../design/index.js';
import { loadAreas, useT } from '../../i18n/index.js';
import { ThreadQuery } from './queries.js';
import { ThreadFirst } from './ThreadFirst.js';
import './thread.css';

// Asked for at once, beside the thread itself: only head and opening have to be there for the first paint.
const viewModule = Promise.all([import('./ThreadView.js'), loadAreas(['post', 'threadSide'])]);
const ThreadView = lazy(async () => ({ default: (await viewModule)[0].ThreadView }));

export function ThreadPage() {
  const { threadId } = useParams({ from: '/t/$threadId' });
  return <Thread key={threadId} id={threadId} />;
}

function Thread({ id }: { readonly id: string }) {
  const t = useT();
  const wordOf = useErrorText();
  const [{ data, error }, ask] = useQuery({ query: ThreadQuery, variables: { id } });
  const thread = data?.thread ?? null;
  useTitle(thread === null ? undefined : thread.title === '' ? t('thread.withheldTitle') : thread.title);
  const again = (): void => ask({ requestPolicy: 'network-only' });
  if (thread !== null)
    return (
      <Suspense fallback={<ThreadFirst thread={thread} />}>
        <ThreadView thread={thread} onRefresh={again} />
      </Suspense>
    );
  if (error !== undefined) return <ErrorState message={wordOf(error)} onRetry={again} />;
  if (data !== undefined) return <NotFound />;
  return (
    <div className="wrap page with-rail">
      <Skeleton blocks={[24, 40, 64, 220, 140, 140]} />
    </div>
  );
}
