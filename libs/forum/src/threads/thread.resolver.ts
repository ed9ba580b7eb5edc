import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { limits } from '#contracts';
import { CurrentViewer } from '#identity';
import { Allow } from '#platform';
import type { Connection, Viewer } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { ReaderLists } from '../readers/readers.js';
import { Readers } from '../readers/readers.type.js';
import { LetterBox, ThreadOrder } from '../vocabulary.type.js';
import { Opening } from './opening.service.js';
import { toThread } from './present-thread.js';
import { OpenThreadInput, ReadersInput, ThreadFilter } from './thread.inputs.js';
import { ThreadLists } from './thread-lists.js';
import { ThreadConnection, ThreadType } from './thread.type.js';
import { Threads } from './threads.js';

const page = {
  type: () => Int,
  nullable: true,
  defaultValue: limits.pageSize.default,
  description: `At most ${limits.pageSize.max}.`,
};
const after = { type: () => String, nullable: true, description: 'Begins behind this one.' };

@Resolver(() => ThreadType)
export class ThreadResolver {
  constructor(
    private readonly lists: ThreadLists,
    private readonly access: Threads,
    private readonly opening: Opening,
    private readonly readers: ReaderLists,
  ) {}

  @Allow(forumPolicy.readThread)
  @Query(() => ThreadConnection, { description: 'Threads the viewer may read. Never letters.' })
  threads(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => ThreadFilter, nullable: true, description: 'Which threads; all when left out.' })
    filter: ThreadFilter | null,
    @Args('order', {
      type: () => ThreadOrder,
      nullable: true,
      defaultValue: ThreadOrder.LATEST,
      description: 'In which order.',
    })
    order: ThreadOrder | null,
    @Args('first', page) first: number | null,
    @Args('after', after) after: string | null,
  ): Promise<Connection<ThreadType>> {
    return this.lists.threads(viewer, filter ?? {}, order ?? ThreadOrder.LATEST, { first, after });
  }

  @Allow(forumPolicy.readThread)
  @Query(() => ThreadType, {
    nullable: true,
    description: 'One thread or letter; null when absent or not for the viewer.',
  })
  async thread(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'Id of the thread.' }) id: string,
  ): Promise<ThreadType | null> {
    const row = await this.access.findFor(viewer, id);
    return row && toThread(row, viewer);
  }

  @Allow(forumPolicy.readThread)
  @Query(() => ThreadConnection, { description: 'Letters, those with the last activity first.' })
  letters(
    @CurrentViewer() viewer: Viewer,
    @Args('box', { type: () => LetterBox, description: 'Which letters.' }) box: LetterBox,
    @Args('first', page) first: number | null,
    @Args('after', after) after: string | null,
  ): Promise<Connection<ThreadType>> {
    return this.lists.letters(viewer, box, { first, after });
  }

  @Allow(forumPolicy.openThread)
  @Query(() => Readers, { name: 'readers', description: 'Who would read this, before it is written.' })
  readersOf(@CurrentViewer() viewer: Viewer, @Args('input') input: ReadersInput): Promise<Readers> {
    return this.readers.of(viewer, input);
  }

  @Allow(forumPolicy.openThread)
  @Mutation(() => ThreadType, { description: 'Opens a thread or sends a letter, by name.' })
  async openThread(@CurrentViewer() viewer: Viewer, @Args('input') input: OpenThreadInput): Promise<ThreadType> {
    return toThread(await this.access.getFor(viewer, await this.opening.open(viewer, input)), viewer);
  }
}
