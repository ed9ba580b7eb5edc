import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import { limits } from '#contracts';
import { CurrentViewer } from '#identity';
import { Allow } from '#platform';
import type { Connection, Viewer } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { ModerationLog } from './moderation-log.js';
import { LogConnection, LogEntry, LogFilter } from './moderation-log.type.js';

@Resolver(() => LogEntry)
export class ModerationLogResolver {
  constructor(private readonly log: ModerationLog) {}

  @Allow(forumPolicy.readModerationLog)
  @Query(() => LogConnection, {
    description:
      '版务记录: what moderators did in the threads the viewer may read, the latest day first. Never of letters.',
  })
  moderationLog(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => LogFilter, nullable: true, description: 'Which acts. Null: all.' })
    filter: LogFilter | null,
    @Args('first', { type: () => Int, defaultValue: limits.pageSize.default, description: 'At most 100.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Begins behind this cursor.' })
    after: string | null,
  ): Promise<Connection<LogEntry>> {
    return this.log.page(viewer, filter ?? {}, { first, after: after ?? null });
  }

  @Allow(forumPolicy.readModerationLog)
  @Query(() => [String], { description: 'The units that moderated in the threads the viewer may read, by name.' })
  moderatingOffices(@CurrentViewer() viewer: Viewer): Promise<string[]> {
    return this.log.offices(viewer);
  }
}
