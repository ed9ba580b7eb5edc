import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '#identity';
import { Allow, Instant, withItsParent } from '#platform';
import type { Viewer } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { toThread } from '../threads/present-thread.js';
import { ThreadType } from '../threads/thread.type.js';
import { Threads } from '../threads/threads.js';
import { SlowModeInput, SpeakingLimits as Limits } from './pace.type.js';
import { SlowMode } from './slow-mode.service.js';
import { SpeakingLimits } from './speaking-limits.service.js';

@Resolver(() => ThreadType)
export class PaceResolver {
  constructor(
    private readonly limits: SpeakingLimits,
    private readonly slowMode: SlowMode,
    private readonly threads: Threads,
  ) {}

  @Allow(forumPolicy.readSpeakingLimits)
  @Query(() => Limits, { description: 'How much one person may say by name: the same for all.' })
  speakingLimits(): Promise<Limits> {
    return this.limits.now();
  }

  @Allow(forumPolicy.setSpeakingLimits)
  @Mutation(() => Limits, { description: 'Chooses how much one person may say by name. It holds at once.' })
  async setSpeakingLimits(
    @CurrentViewer() viewer: Viewer,
    @Args('input', { type: () => Limits }) input: Limits,
  ): Promise<Limits> {
    await this.limits.set(viewer, input);
    return this.limits.now();
  }

  @Allow(forumPolicy.slowThread)
  @Mutation(() => ThreadType, {
    description: 'Slows the talk in a thread down (慢速发言), for a reason everyone sees.',
  })
  async slowThread(@CurrentViewer() viewer: Viewer, @Args('input') input: SlowModeInput): Promise<ThreadType> {
    await this.slowMode.slow(viewer, input);
    return this.show(viewer, input.threadId);
  }

  @Allow(forumPolicy.quickenThread)
  @Mutation(() => ThreadType, { description: 'Slows a thread down no longer.' })
  async quickenThread(
    @CurrentViewer() viewer: Viewer,
    @Args('threadId', { type: () => ID, description: 'The thread.' }) threadId: string,
  ): Promise<ThreadType> {
    await this.slowMode.quicken(viewer, threadId);
    return this.show(viewer, threadId);
  }

  @Allow(withItsParent)
  @ResolveField(() => Instant, {
    nullable: true,
    description: 'In a slow thread: until when the viewer waits before they speak by name again. Null: they need not.',
  })
  async viewerSlowUntil(@Parent() { row }: ThreadType, @CurrentViewer() viewer: Viewer): Promise<string | null> {
    return (await this.slowMode.until(viewer, row))?.toISOString() ?? null;
  }

  private async show(viewer: Viewer, threadId: string): Promise<ThreadType> {
    return toThread(await this.threads.getFor(viewer, threadId), viewer);
  }
}
