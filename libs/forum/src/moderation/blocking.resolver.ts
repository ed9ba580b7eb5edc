import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '#identity';
import { Allow } from '#platform';
import type { Viewer } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { PostReader } from '../posts/post-reader.js';
import { PostType } from '../posts/post.type.js';
import { BlockInput, PostOfAuthor } from './blocking.inputs.js';
import { Blocking } from './blocking.service.js';

@Resolver(() => PostType)
export class BlockingResolver {
  constructor(
    private readonly blocking: Blocking,
    private readonly posts: PostReader,
  ) {}

  @Allow(forumPolicy.blockAnonymousAuthor)
  @Mutation(() => PostType, { description: 'Stops an anonymous author in this thread. What they said stays.' })
  async blockAnonymousAuthor(@CurrentViewer() viewer: Viewer, @Args('input') input: BlockInput): Promise<PostType> {
    await this.blocking.block(viewer, input);
    return this.show(viewer, input);
  }

  @Allow(forumPolicy.unblockAnonymousAuthor)
  @Mutation(() => PostType, { description: 'Lets a blocked author speak again.' })
  async unblockAnonymousAuthor(@CurrentViewer() viewer: Viewer, @Args('input') input: PostOfAuthor): Promise<PostType> {
    await this.blocking.unblock(viewer, input);
    return this.show(viewer, input);
  }

  private show(viewer: Viewer, { threadId, postSeq: seq }: PostOfAuthor): Promise<PostType> {
    return this.posts.show(viewer, { threadId, seq });
  }
}
