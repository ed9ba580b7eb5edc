import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { limits } from '#contracts';
import { CurrentViewer } from '#identity';
import { Allow, Day, withItsParent } from '#platform';
import type { Connection, Viewer } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { BulletinEntryConnection, BulletinType } from './bulletin.type.js';
import type { BulletinEntryType } from './bulletin.type.js';
import { Bulletins } from './bulletins.js';

@Resolver(() => BulletinType)
export class BulletinResolver {
  constructor(private readonly bulletins: Bulletins) {}

  @Allow(forumPolicy.readBulletin)
  @Query(() => BulletinType, { description: 'The bulletin of one week, as far as it has gone.' })
  bulletin(
    @CurrentViewer() viewer: Viewer,
    @Args('day', { type: () => Day, nullable: true, description: 'Any day of the week. Null: this week.' })
    day: string | null,
  ): Promise<BulletinType> {
    return this.bulletins.ofWeek(viewer, day ?? null);
  }

  @Allow(withItsParent)
  @ResolveField(() => BulletinEntryConnection, { description: 'What was said, the latest first.' })
  entries(
    @Parent() { from }: BulletinType,
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, defaultValue: limits.pageSize.default, description: 'At most 100.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Begins behind this cursor.' })
    after: string | null,
  ): Promise<Connection<BulletinEntryType>> {
    return this.bulletins.posts(viewer, from, { first, after });
  }
}
