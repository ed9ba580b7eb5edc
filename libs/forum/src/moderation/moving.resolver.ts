import { Args, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '#identity';
import { Allow, withItsParent } from '#platform';
import type { Viewer } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { toThread } from '../threads/present-thread.js';
import { ThreadType } from '../threads/thread.type.js';
import { Threads } from '../threads/threads.js';
import { CloseAsDuplicateInput } from './merging.inputs.js';
import { Merging } from './merging.service.js';
import { MoveThreadInput } from './moving.inputs.js';
import { Moving } from './moving.service.js';

/** What puts a thread elsewhere. */
@Resolver(() => ThreadType)
export class MovingResolver {
  constructor(
    private readonly threads: Threads,
    private readonly moving: Moving,
    private readonly merging: Merging,
  ) {}

  @Allow(forumPolicy.moveThread)
  @Mutation(() => ThreadType, {
    description:
      'Puts a thread on another board; its address, number of posts and case stay. It is never read by more people than its author was promised. A repeat changes nothing, moving it back undoes it; a pin ends.',
  })
  async moveThread(@CurrentViewer() viewer: Viewer, @Args('input') input: MoveThreadInput): Promise<ThreadType> {
    await this.moving.move(viewer, input);
    return this.show(viewer, input.threadId);
  }

  @Allow(forumPolicy.closeAsDuplicate)
  @Mutation(() => ThreadType, {
    description:
      'Closes a thread as a duplicate: it takes no more posts and leads to the other, its own stay where they are. Supports are not moved. A repeat changes nothing.',
  })
  async closeAsDuplicate(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CloseAsDuplicateInput,
  ): Promise<ThreadType> {
    await this.merging.close(viewer, input);
    return this.show(viewer, input.threadId);
  }

  @Allow(forumPolicy.separateThread)
  @Mutation(() => ThreadType, { description: 'Opens a thread again that was closed as a duplicate.' })
  async separateThread(
    @CurrentViewer() viewer: Viewer,
    @Args('threadId', { type: () => ID, description: 'The thread that was closed.' }) threadId: string,
  ): Promise<ThreadType> {
    await this.merging.separate(viewer, threadId);
    return this.show(viewer, threadId);
  }

  @Allow(withItsParent)
  @ResolveField(() => ThreadType, {
    nullable: true,
    description: 'The thread it is a duplicate of (重复帖); null when it is none, or the viewer may not read that one.',
  })
  duplicateOf(@Parent() { row }: ThreadType, @CurrentViewer() viewer: Viewer): Promise<ThreadType | null> {
    return this.other(viewer, row.duplicateOf);
  }

  private async other(viewer: Viewer, id: string | null): Promise<ThreadType | null> {
    const row = id === null ? null : await this.threads.findFor(viewer, id);
    return row && toThread(row, viewer);
  }

  private async show(viewer: Viewer, threadId: string): Promise<ThreadType> {
    return toThread(await this.threads.getFor(viewer, threadId), viewer);
  }
}
