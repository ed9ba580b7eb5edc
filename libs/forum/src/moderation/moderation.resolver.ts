import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '#identity';
import { Allow } from '#platform';
import type { Viewer } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { Supporting } from '../supports/supporting.service.js';
import { toThread } from '../threads/present-thread.js';
import { ModerateInput } from '../threads/thread.inputs.js';
import { ThreadType } from '../threads/thread.type.js';
import { Threads } from '../threads/threads.js';
import { Moderation } from './moderation.service.js';

/** What changes a thread as a whole. */
@Resolver(() => ThreadType)
export class ModerationResolver {
  constructor(
    private readonly threads: Threads,
    private readonly moderation: Moderation,
    private readonly supporting: Supporting,
  ) {}

  @Allow(forumPolicy.meToo)
  @Mutation(() => ThreadType, { description: '我也遇到, or no longer. Absolute: a repeat changes nothing.' })
  async meToo(
    @CurrentViewer() viewer: Viewer,
    @Args('threadId', { type: () => ID, description: 'The thread.' }) threadId: string,
    @Args('on', { description: 'true: yes; false: no longer.' }) on: boolean,
  ): Promise<ThreadType> {
    await this.supporting.meToo(viewer, threadId, on);
    return this.show(viewer, threadId);
  }

  @Allow(forumPolicy.pinThread)
  @Mutation(() => ThreadType, { description: 'Puts a thread above the others of its board, or no longer.' })
  async pinThread(
    @CurrentViewer() viewer: Viewer,
    @Args('threadId', { type: () => ID, description: 'The thread.' }) threadId: string,
    @Args('on', { description: 'true: yes; false: no longer.' }) on: boolean,
  ): Promise<ThreadType> {
    await this.moderation.pin(viewer, threadId, on);
    return this.show(viewer, threadId);
  }

  @Allow(forumPolicy.lockThread)
  @Mutation(() => ThreadType, { description: 'Ends the talk, for a reason everyone sees. What was said stays.' })
  async lockThread(@CurrentViewer() viewer: Viewer, @Args('input') input: ModerateInput): Promise<ThreadType> {
    await this.moderation.lock(viewer, input);
    return this.show(viewer, input.threadId);
  }

  @Allow(forumPolicy.unlockThread)
  @Mutation(() => ThreadType, { description: 'Opens a locked thread again.' })
  async unlockThread(
    @CurrentViewer() viewer: Viewer,
    @Args('threadId', { type: () => ID, description: 'The thread.' }) threadId: string,
  ): Promise<ThreadType> {
    await this.moderation.unlock(viewer, threadId);
    return this.show(viewer, threadId);
  }

  @Allow(forumPolicy.hide)
  @Mutation(() => ThreadType, { description: 'Hides a reply or a thread, for a reason everyone sees.' })
  async hide(@CurrentViewer() viewer: Viewer, @Args('input') input: ModerateInput): Promise<ThreadType> {
    await this.moderation.hide(viewer, input);
    return this.show(viewer, input.threadId);
  }

  @Allow(forumPolicy.restore)
  @Mutation(() => ThreadType, { description: 'Shows what was hidden again, for a reason everyone sees.' })
  async restore(@CurrentViewer() viewer: Viewer, @Args('input') input: ModerateInput): Promise<ThreadType> {
    await this.moderation.restore(viewer, input);
    return this.show(viewer, input.threadId);
  }

  private async show(viewer: Viewer, threadId: string): Promise<ThreadType> {
    return toThread(await this.threads.getFor(viewer, threadId), viewer);
  }
}
