import type { Viewer } from '#platform';
import type { Review } from '../reviews/review.type.js';
import type { TestForum } from './forum.js';

/** What waits for a moderator, as their queue shows it. */
export const waitingFor = async (forum: TestForum, moderator: Viewer): Promise<Review[]> =>
  (await forum.reviewQueue.page(moderator, 'waiting', { first: 50, after: null })).edges.map(({ node }) => node);

/** Takes on what waits first, and decides it. */
export async function decideFirst(
  forum: TestForum,
  moderator: Viewer,
  decision: { readonly uphold: boolean; readonly reason: string },
): Promise<void> {
  const [review] = await waitingFor(forum, moderator);
  if (review === undefined) throw new Error('nothing waits');
  await forum.reviews.claim(moderator, review.id, true);
  await forum.reviews.decide(moderator, { reviewId: review.id, ...decision });
}
