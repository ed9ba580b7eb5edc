import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '#identity';
import { Allow } from '#platform';
import type { Viewer } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { toThread } from '../threads/present-thread.js';
import { ThreadType } from '../threads/thread.type.js';
import { Threads } from '../threads/threads.js';
import { MoveThreadInput } from './moving.inputs.js';
import { Moving } from './moving.service.js';

/** What puts a thread elsewhere. */
@Resolver(() => ThreadType)
export class MovingResolver {
  constructor(
    private readonly threads: Threads,
    private readonly moving: Moving,
  ) {}

  @Allow(forumPolicy.moveThread)
  @Mutation(() => ThreadType, {
    description:
      'Puts a thread on another board; its address, number of posts and case stay. It is never read by more people than its author was promised. A repeat changes nothing, moving it back undoes it; a pin ends.',
  })
  async moveThread(@CurrentViewer() viewer: Viewer, @Args('input') input: MoveThreadInput): Promise<ThreadType> {
    await this.moving.move(viewer, input);
    return toThread(await this.threads.getFor(viewer, input.threadId), viewer);
  }
}
