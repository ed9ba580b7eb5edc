import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '#identity';
import { Allow, withItsParent } from '#platform';
import type { Viewer } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { PostReader } from '../posts/post-reader.js';
import { PostType } from '../posts/post.type.js';
import { PurgeInput, PurgeRequest } from './purge.type.js';
import { Purging } from './purging.service.js';

const which = { type: () => ID, description: 'The request.' };

@Resolver(() => PurgeRequest)
export class PurgingResolver {
  constructor(
    private readonly purging: Purging,
    private readonly posts: PostReader,
  ) {}

  @Allow(forumPolicy.readPurges)
  @Query(() => [PurgeRequest], { description: 'What officers asked to be erased and nobody granted yet.' })
  purgeRequests(@CurrentViewer() viewer: Viewer): Promise<PurgeRequest[]> {
    return this.purging.waiting(viewer);
  }

  @Allow(forumPolicy.askPurge)
  @Mutation(() => PostType, { description: '申请清除: asks another officer to have this post erased for good.' })
  async askPurge(@CurrentViewer() viewer: Viewer, @Args('input') input: PurgeInput): Promise<PostType> {
    await this.purging.ask(viewer, input);
    return this.posts.show(viewer, input);
  }

  @Allow(forumPolicy.grantPurge)
  @Mutation(() => [PurgeRequest], {
    description:
      'Erases it for good: text, versions, pictures, documents, what search knows; with an opening the title too, and the thread stays hidden. It cannot be undone. Returns what still waits.',
  })
  async grantPurge(@CurrentViewer() viewer: Viewer, @Args('requestId', which) id: string): Promise<PurgeRequest[]> {
    await this.purging.grant(viewer, id);
    return this.purging.waiting(viewer);
  }

  @Allow(forumPolicy.dropPurge)
  @Mutation(() => [PurgeRequest], { description: 'Lets it stand. Returns what still waits.' })
  async dropPurge(@CurrentViewer() viewer: Viewer, @Args('requestId', which) id: string): Promise<PurgeRequest[]> {
    await this.purging.drop(viewer, id);
    return this.purging.waiting(viewer);
  }

  @Allow(withItsParent)
  @ResolveField(() => PostType, { description: 'The post as it stands.' })
  post(@Parent() { threadId, seq }: PurgeRequest, @CurrentViewer() viewer: Viewer): Promise<PostType> {
    return this.posts.show(viewer, { threadId, seq });
  }
}
