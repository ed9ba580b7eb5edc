import { Args, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { limits } from '#contracts';
import { CurrentViewer, type Person } from '#identity';
import { Allow, withItsParent } from '#platform';
import type { Connection, Viewer } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { Supporting } from '../supports/supporting.service.js';
import { toThread } from '../threads/present-thread.js';
import { ThreadType } from '../threads/thread.type.js';
import { Threads } from '../threads/threads.js';
import { Announcement, AnnouncementCounts, PersonConnection } from './announcement.type.js';
import { Announcements } from './announcements.js';
import { AnnounceInput } from './announcing.inputs.js';
import { AnnouncingThreads } from './announcing.service.js';

const THREAD = { type: () => ID, description: 'The thread.' };

@Resolver(() => ThreadType)
export class AnnouncingResolver {
  constructor(
    private readonly threads: Threads,
    private readonly announcing: AnnouncingThreads,
    private readonly announcements: Announcements,
    private readonly supporting: Supporting,
  ) {}

  @Allow(forumPolicy.announceThread)
  @Mutation(() => ThreadType, {
    description: 'Puts a thread before everybody of a unit until a day. Absolute: a repeat changes nothing.',
  })
  async announceThread(@CurrentViewer() viewer: Viewer, @Args('input') input: AnnounceInput): Promise<ThreadType> {
    await this.announcing.announce(viewer, input);
    return this.show(viewer, input.threadId);
  }

  @Allow(forumPolicy.endAnnouncement)
  @Mutation(() => ThreadType, { description: 'Puts it before nobody any more. A repeat changes nothing.' })
  async endAnnouncement(
    @CurrentViewer() viewer: Viewer,
    @Args('threadId', THREAD) threadId: string,
  ): Promise<ThreadType> {
    await this.announcing.end(viewer, threadId);
    return this.show(viewer, threadId);
  }

  @Allow(forumPolicy.acknowledge)
  @Mutation(() => ThreadType, {
    description: 'Says that the viewer has read what is announced. A repeat changes nothing.',
  })
  async acknowledge(@CurrentViewer() viewer: Viewer, @Args('threadId', THREAD) threadId: string): Promise<ThreadType> {
    await this.supporting.acknowledge(viewer, threadId);
    return this.show(viewer, threadId);
  }

  @Allow(withItsParent)
  @ResolveField(() => Announcement, {
    nullable: true,
    description: 'What puts it before everybody of a unit; null: nothing does.',
  })
  announcement(@Parent() { row }: ThreadType, @CurrentViewer() viewer: Viewer): Announcement | null {
    return this.announcements.of(viewer, row);
  }

  private async show(viewer: Viewer, threadId: string): Promise<ThreadType> {
    return toThread(await this.threads.getFor(viewer, threadId), viewer);
  }
}

@Resolver(() => Announcement)
export class AnnouncementResolver {
  constructor(private readonly announcements: Announcements) {}

  @Allow(withItsParent)
  @ResolveField(() => AnnouncementCounts, { description: 'How many it is put before, and how many have read it.' })
  counts(@Parent() { row }: Announcement): Promise<AnnouncementCounts> {
    return this.announcements.counts(row);
  }

  @Allow(withItsParent)
  @ResolveField(() => PersonConnection, {
    description: 'Who had not said so by last night, by name; for those who may announce it, else FORBIDDEN.',
  })
  missing(
    @Parent() { row }: Announcement,
    @CurrentViewer() viewer: Viewer,
    @Args('first', { type: () => Int, defaultValue: limits.pageSize.default, description: 'At most 100.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Begins behind this cursor.' })
    after: string | null,
  ): Promise<Connection<Person>> {
    return this.announcements.missing(viewer, row, { first, after });
  }
}
