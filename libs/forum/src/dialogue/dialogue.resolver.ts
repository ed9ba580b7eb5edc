import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '#identity';
import { Allow } from '#platform';
import type { Viewer } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { PostReader } from '../posts/post-reader.js';
import { PostType } from '../posts/post.type.js';
import { toThread } from '../threads/present-thread.js';
import { ThreadType } from '../threads/thread.type.js';
import { Threads } from '../threads/threads.js';
import { Asking } from './asking.service.js';
import { AskAuthorInput, RateThreadInput, ReopenThreadInput, WithdrawThreadInput } from './dialogue.inputs.js';
import { RatingThreads } from './rating.service.js';
import { Reopening } from './reopening.service.js';
import { Withdrawing } from './withdrawing.service.js';

/** What the leadership and the author of a thread have to say to one another beside posts. */
@Resolver(() => ThreadType)
export class DialogueResolver {
  constructor(
    private readonly threads: Threads,
    private readonly posts: PostReader,
    private readonly asking: Asking,
    private readonly rating: RatingThreads,
    private readonly withdrawing: Withdrawing,
    private readonly reopening: Reopening,
  ) {}

  @Allow(forumPolicy.askAuthor)
  @Mutation(() => PostType, {
    description:
      '请作者补充: asks the author back, on record. Open until they answer under it; a newer one replaces it.',
  })
  async askAuthor(@CurrentViewer() viewer: Viewer, @Args('input') input: AskAuthorInput): Promise<PostType> {
    return this.posts.show(viewer, await this.asking.ask(viewer, input));
  }

  @Allow(forumPolicy.rateThread)
  @Mutation(() => ThreadType, {
    description: 'Says how one found the handling of one’s own thread, once it is answered.',
  })
  async rateThread(@CurrentViewer() viewer: Viewer, @Args('input') input: RateThreadInput): Promise<ThreadType> {
    await this.rating.rate(viewer, input);
    return this.show(viewer, input.threadId);
  }

  @Allow(forumPolicy.withdrawThread)
  @Mutation(() => ThreadType, {
    description: 'Takes one’s own thread back; its case, if any, closes. A repeat is harmless.',
  })
  async withdrawThread(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: WithdrawThreadInput,
  ): Promise<ThreadType> {
    await this.withdrawing.withdraw(viewer, input);
    return this.show(viewer, input.threadId);
  }

  @Allow(forumPolicy.reopenThread)
  @Mutation(() => ThreadType, {
    description: 'Opens one’s own answered thread again; its case, if any, goes back to work.',
  })
  async reopenThread(@CurrentViewer() viewer: Viewer, @Args('input') input: ReopenThreadInput): Promise<ThreadType> {
    await this.reopening.reopen(viewer, input);
    return this.show(viewer, input.threadId);
  }

  private async show(viewer: Viewer, threadId: string): Promise<ThreadType> {
    return toThread(await this.threads.getFor(viewer, threadId), viewer);
  }
}
