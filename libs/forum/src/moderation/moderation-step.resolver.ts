import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '#identity';
import { Allow, withItsParent } from '#platform';
import type { Viewer } from '#platform';
import { toThread } from '../threads/present-thread.js';
import { ThreadType } from '../threads/thread.type.js';
import { Threads } from '../threads/threads.js';
import { ModerationStep } from './moderation-step.type.js';

@Resolver(() => ModerationStep)
export class ModerationStepResolver {
  constructor(private readonly threads: Threads) {}

  @Allow(withItsParent)
  @ResolveField(() => ThreadType, {
    nullable: true,
    description: 'Of a merger or its end: the other thread; null otherwise, and when the viewer may not read it.',
  })
  async other(@Parent() { otherId }: ModerationStep, @CurrentViewer() viewer: Viewer): Promise<ThreadType | null> {
    const row = otherId === null ? null : await this.threads.findFor(viewer, otherId);
    return row && toThread(row, viewer);
  }
}
