import { Args, ID, Int, Mutation, Query, registerEnumType, Resolver } from '@nestjs/graphql';
import { limits } from '#contracts';
import { CurrentViewer } from '#identity';
import { Allow } from '#platform';
import type { CountedConnection, Viewer } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { PostRef } from '../posts/post.inputs.js';
import { Flags } from './flags.service.js';
import { ReviewQueue } from './review-queue.js';
import { DecideReviewInput, FlagInput } from './review.inputs.js';
import { OwnFlag, Review, ReviewConnection } from './review.type.js';
import { Reviews } from './reviews.service.js';

const Queue = { WAITING: 'waiting', DECIDED: 'decided' } as const;
type Queue = (typeof Queue)[keyof typeof Queue];
registerEnumType(Queue, {
  name: 'ReviewQueue',
  description: 'Which reviews.',
  valuesMap: {
    WAITING: { description: 'What waits, the longest-waiting day first.' },
    DECIDED: { description: 'What was decided, the latest day first.' },
  },
});

@Resolver(() => Review)
export class ReviewResolver {
  constructor(
    private readonly flags: Flags,
    private readonly queue: ReviewQueue,
    private readonly reviews: Reviews,
  ) {}

  @Allow(forumPolicy.readThread)
  @Query(() => OwnFlag, { nullable: true, description: "The viewer's own flag on a post; null: none." })
  myFlag(@CurrentViewer() viewer: Viewer, @Args('input') input: PostRef): Promise<OwnFlag | null> {
    return this.flags.mine(viewer, input);
  }

  @Allow(forumPolicy.flagPost)
  @Mutation(() => OwnFlag, { description: 'Flags a post (举报). Again while it waits: the later reason counts.' })
  async flagPost(@CurrentViewer() viewer: Viewer, @Args('input') input: FlagInput): Promise<OwnFlag | null> {
    await this.flags.flag(viewer, input);
    return this.flags.mine(viewer, input);
  }

  @Allow(forumPolicy.flagPost)
  @Mutation(() => OwnFlag, {
    nullable: true,
    description: 'Takes a flag back while it waits. Null: none is left; a repeat changes nothing.',
  })
  async takeFlagBack(@CurrentViewer() viewer: Viewer, @Args('input') input: PostRef): Promise<OwnFlag | null> {
    await this.flags.takeBack(viewer, input);
    return this.flags.mine(viewer, input);
  }

  @Allow(forumPolicy.readReviews)
  @Query(() => ReviewConnection, {
    name: 'reviews',
    description: 'Flagged posts of the boards the viewer moderates; never of threads they are a party in.',
  })
  list(
    @CurrentViewer() viewer: Viewer,
    @Args('queue', { type: () => Queue, description: 'Which.' }) queue: Queue,
    @Args('first', { type: () => Int, defaultValue: limits.pageSize.default, description: 'At most 100.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Begins behind this cursor.' })
    after: string | null,
  ): Promise<CountedConnection<Review>> {
    return this.queue.page(viewer, queue, { first, after: after ?? null });
  }

  @Allow(forumPolicy.claimReview)
  @Mutation(() => Review, {
    description: 'Takes a review on (认领), or leaves it to others. A repeat changes nothing.',
  })
  async claimReview(
    @CurrentViewer() viewer: Viewer,
    @Args('reviewId', { type: () => ID, description: 'The review.' }) reviewId: string,
    @Args('on', { description: 'true: takes it on; false: leaves it.' }) on: boolean,
  ): Promise<Review> {
    await this.reviews.claim(viewer, reviewId, on);
    return this.queue.show(viewer, reviewId);
  }

  @Allow(forumPolicy.decideReview)
  @Mutation(() => Review, { description: 'Decides a review one took on, for a reason everybody sees.' })
  async decideReview(@CurrentViewer() viewer: Viewer, @Args('input') input: DecideReviewInput): Promise<Review> {
    await this.reviews.decide(viewer, input);
    return this.queue.show(viewer, input.reviewId);
  }
}
