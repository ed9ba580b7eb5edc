import { useQuery } from 'urql';
import { useErrorText } from '../../api/index.js';
import { useTitle } from '../../app/title.js';
import { Button, EmptyState, ErrorState, Skeleton } from '../../design/index.js';
import { Pages, type PageOfList } from '../../design/Pages.js';
import { Tabs } from '../../design/Tabs.js';
import { useT } from '../../i18n/index.js';
import { useAfresh, useFrames } from '../../live/index.js';
import { Reviews } from './documents.js';
import { MutedPeople } from './MutedPeople.js';
import { PurgeRequests } from './PurgeRequests.js';
import { ReviewCard } from './ReviewCard.js';
import './review.css';

const queues = ['waiting', 'decided'] as const;
type Queue = (typeof queues)[number];

/** What members flagged, for the moderators of its board. */
export function ReviewPage() {
  const t = useT();
  useTitle(t('review.title'));
  return (
    <div className="wrap page page-narrow">
      <header className="page-head">
        <h1>{t('review.title')}</h1>
        <p>{t('review.lead')}</p>
      </header>
      <Tabs
        label={t('review.queues')}
        pages={[
          ...queues.map((queue) => ({
            id: queue,
            label: t(`review.${queue}`),
            content: (
              <div className="reviews">
                <Pages>{(page) => <Page {...page} queue={queue} />}</Pages>
              </div>
            ),
          })),
          {
            id: 'purge',
            label: t('review.purge'),
            content: (
              <div className="reviews">
                <PurgeRequests />
              </div>
            ),
          },
          {
            id: 'muted',
            label: t('review.muted'),
            content: (
              <div className="reviews">
                <MutedPeople />
              </div>
            ),
          },
        ]}
      />
    </div>
  );
}

function Page({ after, last, onMore, queue }: PageOfList & { readonly queue: Queue }) {
  const t = useT();
  const wordOf = useErrorText();
  const variables = { queue: queue === 'waiting' ? ('WAITING' as const) : ('DECIDED' as const), after };
  const [{ data, error }, ask] = useQuery({ query: Reviews, variables });
  const again = (): void => ask({ requestPolicy: 'network-only' });
  useFrames((frame) => {
    if (frame.type === 'review.changed') again();
  });
  useAfresh(again);
  if (data === undefined)
    return error === undefined ? (
      <Skeleton blocks={[180, 180]} />
    ) : (
      <ErrorState message={wordOf(error)} onRetry={again} />
    );
  const { edges, pageInfo } = data.reviews;
  if (after === null && edges.length === 0)
    return queue === 'waiting' ? (
      <EmptyState title={t('review.empty')}>{t('review.emptyHint')}</EmptyState>
    ) : (
      <EmptyState title={t('review.nothingDecided')} />
    );
  return (
    <>
      {edges.map(({ node }) => (
        <ReviewCard key={node.id} review={node} onChange={again} />
      ))}
      {last && pageInfo.hasNextPage && (
        <Button onClick={() => onMore(pageInfo.endCursor ?? '')}>{t('review.more')}</Button>
      )}
    </>
  );
}
