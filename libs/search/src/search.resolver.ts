import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { limits } from '#contracts';
import { forumPolicy, FoundPostConnection, SearchOrder, SimilarThreads, ThreadType } from '#forum';
import type { FoundPost } from '#forum';
import { CurrentViewer } from '#identity';
import { Allow } from '#platform';
import type { Connection, Viewer } from '#platform';
import { SearchFilter } from './search.inputs.js';
import { Search } from './search.js';

@Resolver()
export class SearchResolver {
  constructor(
    private readonly posts: Search,
    private readonly similar: SimilarThreads,
  ) {}

  @Allow(forumPolicy.readThread)
  @Query(() => FoundPostConnection, {
    description:
      'Posts that hold a text, letters among them: only what the viewer may read, as it stands now. A case number finds its thread. What is looked for is stored nowhere.',
  })
  search(
    @CurrentViewer() viewer: Viewer,
    @Args('text', {
      type: () => String,
      nullable: true,
      description:
        'At most 200 characters. Words in any order, each found inside longer ones too; a phrase between quotation marks exactly so. Case and width do not matter. Null: all that the filter lets through, the newest first.',
    })
    text: string | null,
    @Args('filter', { type: () => SearchFilter, nullable: true, description: 'Only these.' })
    filter: SearchFilter | null,
    @Args('order', {
      type: () => SearchOrder,
      nullable: true,
      defaultValue: SearchOrder.RELEVANCE,
      description: 'In which order.',
    })
    order: SearchOrder | null,
    @Args('first', {
      type: () => Int,
      nullable: true,
      defaultValue: limits.pageSize.default,
      description: `At most ${limits.pageSize.max}.`,
    })
    first: number | null,
    @Args('after', { type: () => String, nullable: true, description: 'Begins behind this cursor.' })
    after: string | null,
  ): Promise<Connection<FoundPost>> {
    return this.posts.find(viewer, { text, filter: filter ?? {}, order: order ?? 'RELEVANCE', first, after });
  }

  @Allow(forumPolicy.openThread)
  @Query(() => [ThreadType], {
    description:
      'Up to five threads the viewer may read that already say what a title begins to say, for whoever writes by name. Never letters. The title is stored nowhere.',
  })
  similarThreads(
    @CurrentViewer() viewer: Viewer,
    @Args('title', { type: () => String, description: 'The title as it stands, 4 to 80 characters.' }) title: string,
  ): Promise<ThreadType[]> {
    return this.similar.to(viewer, title);
  }
}
