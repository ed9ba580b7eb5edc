import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '#identity';
import { Allow, notFound, withItsParent } from '#platform';
import type { CountedConnection, Viewer } from '#platform';
import { ThreadType } from '../threads/thread.type.js';
import { openingOf, officialOf, PostPages } from './post-pages.js';
import type { PostWindow } from './post-pages.js';
import type { PostRow } from './post.row.js';
import { PostConnection, PostType } from './post.type.js';
import { cutPage, planBranch, planPage, windowsOf } from './post-window.rules.js';
import { toPost, toPosts } from './present-post.js';

const cursor = (description: string) => ({ type: () => String, nullable: true, description });
const number = (description: string) => ({ type: () => Int, nullable: true, description });

/** What a thread holds. However many of these a query asks for, they are read together in one statement. */
@Resolver(() => ThreadType)
export class ThreadPostsResolver {
  constructor(private readonly pages: PostPages) {}

  @Allow(withItsParent)
  @ResolveField(() => PostType, { description: 'Post 1.' })
  async opening(@Parent() { row }: ThreadType, @CurrentViewer() viewer: Viewer): Promise<PostType> {
    const [opening] = await this.pages.load(openingOf(row.id));
    if (opening === undefined) throw notFound();
    return toPost(opening, row, viewer);
  }

  @Allow(withItsParent)
  @ResolveField(() => [PostType], { description: 'Official replies and their corrections, in order.' })
  async officialReplies(@Parent() { row }: ThreadType, @CurrentViewer() viewer: Viewer): Promise<PostType[]> {
    const official = await this.pages.load(officialOf(row.id));
    return official.map(toPosts(row, viewer));
  }

  @Allow(withItsParent)
  @ResolveField(() => PostConnection, {
    description:
      'Posts in the order they were made, without the opening. Forwards with first and after, from the end with last and before, or around a number.',
  })
  async posts(
    @Parent() { row }: ThreadType,
    @CurrentViewer() viewer: Viewer,
    @Args('first', number('At most 100; 30 when left out.')) first?: number | null,
    @Args('after', cursor('Begins behind this post.')) after?: string | null,
    @Args('last', number('From the end.')) last?: number | null,
    @Args('before', cursor('Ends before this post.')) before?: string | null,
    @Args('around', number('A seq: the page of `first` posts that holds it.')) around?: number | null,
    @Args('official', {
      type: () => Boolean,
      nullable: true,
      description: 'true: only what was said for an office: official replies, corrections and questions.',
    })
    official?: boolean | null,
  ): Promise<CountedConnection<PostType>> {
    const plan = planPage({ first, after, last, before, around });
    const rows = this.load(windowsOf(row.id, plan, official === true));
    const count = official === true ? this.pages.countOfficial(row.id) : row.lastSeq - 1;
    return cutPage(plan, await rows, await count, toPosts(row, viewer));
  }

  @Allow(withItsParent)
  @ResolveField(() => PostConnection, {
    description: 'What was said beneath one post that stands directly under the opening. Counts what stands.',
  })
  async branch(
    @Parent() { row }: ThreadType,
    @CurrentViewer() viewer: Viewer,
    @Args('rootSeq', { type: () => Int, description: 'The post that stands directly under the opening.' })
    rootSeq: number,
    @Args('first', number('At most 100; 30 when left out.')) first?: number | null,
    @Args('after', cursor('Begins behind this post.')) after?: string | null,
  ): Promise<CountedConnection<PostType>> {
    const { plan, windows } = planBranch(row.id, rootSeq, { first, after });
    const [[root] = [], ...rows] = await this.load(windows);
    return cutPage(plan, rows, root?.replyCount ?? 0, toPosts(row, viewer));
  }

  private async load(windows: readonly PostWindow[]): Promise<(readonly PostRow[])[]> {
    return Promise.all(windows.map((window) => this.pages.load(window)));
  }
}
