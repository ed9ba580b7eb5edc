import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { limits } from '#contracts';
import { ThreadType, toThread } from '#forum';
import { CurrentViewer } from '#identity';
import { Allow, withItsParent } from '#platform';
import type { Connection, Viewer } from '#platform';
import { channelsPolicy } from '../channels.policy.js';
import { Notice, NoticeConnection, toNotice } from './notice.type.js';
import { Notices } from './notices.js';

@Resolver(() => Notice)
export class NoticeResolver {
  constructor(private readonly notices: Notices) {}

  @Allow(channelsPolicy.readNotices)
  @Query(() => NoticeConnection, {
    name: 'notices',
    description: "The viewer's notification centre, the latest first. What they may no longer read is left out.",
  })
  async list(
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, defaultValue: limits.pageSize.default, description: 'At most 100.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Begins behind this cursor.' })
    after: string | null,
  ): Promise<Connection<Notice>> {
    const page = await this.notices.page(viewer, first, after ?? null);
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: toNotice(node) })) };
  }

  @Allow(withItsParent)
  @ResolveField(() => ThreadType, { description: 'The thread it is about.' })
  thread(@Parent() { found }: Notice, @CurrentViewer() viewer: Viewer): ThreadType {
    return toThread(found.thread, viewer);
  }
}
