import { Link, useRouterState } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { useQuery } from 'urql';
import { graphql } from '../api/index.js';
import { useT } from '../i18n/index.js';
import { useAfresh, useFrames } from '../live/index.js';

const ReviewsToCount = graphql(`
  query ReviewsToCount {
    reviews(queue: WAITING, first: 1) {
      totalCount
    }
  }
`);

/** How much waits for this moderator. */
export function ReviewBadge() {
  const t = useT();
  // Like the bell beside it, silent while something is written.
  const writing = useRouterState({ select: (state) => state.location.pathname }) === '/write';
  const [{ data }, ask] = useQuery({ query: ReviewsToCount, pause: writing });
  const again = (): void => {
    if (!writing) ask({ requestPolicy: 'network-only' });
  };
  useFrames((frame) => {
    if (frame.type === 'review.changed') again();
  });
  useAfresh(again);
  const count = data?.reviews.totalCount ?? 0;
  return (
    <Link
      to="/review"
      className="button button-quiet button-square bell"
      aria-label={count === 0 ? t('shell.review') : `${t('shell.review')} (${count})`}
      title={t('shell.review')}
    >
      <ShieldCheck size={18} aria-hidden="true" />
      {count > 0 && (
        <span className="bell-count" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  );
}
