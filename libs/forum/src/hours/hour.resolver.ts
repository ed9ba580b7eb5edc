import { Args, Context, ID, Int, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { limits } from '#contracts';
import { CurrentViewer, People, Person, toPerson } from '#identity';
import { Allow, withItsParent } from '#platform';
import type { ApiContext, CountedConnection, Viewer } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { PostConnection, type PostType } from '../posts/post.type.js';
import { toThread } from '../threads/present-thread.js';
import { ThreadType } from '../threads/thread.type.js';
import { Threads } from '../threads/threads.js';
import { CloseHourInput, ScheduleHourInput } from './hour.inputs.js';
import { OfficeHour, QuestionCounts } from './hour.type.js';
import { Hours } from './hours.js';
import { KeepingHours } from './keeping-hours.service.js';

@Resolver(() => ThreadType)
export class KeepingHoursResolver {
  constructor(
    private readonly threads: Threads,
    private readonly hours: Hours,
    private readonly keeping: KeepingHours,
  ) {}

  @Allow(forumPolicy.scheduleOfficeHour)
  @Mutation(() => ThreadType, {
    description: 'Appoints when a leader answers the questions of a thread. Absolute: a repeat changes nothing.',
  })
  async scheduleOfficeHour(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: ScheduleHourInput,
  ): Promise<ThreadType> {
    await this.keeping.schedule(viewer, input);
    return this.show(viewer, input.threadId);
  }

  @Allow(forumPolicy.cancelOfficeHour)
  @Mutation(() => ThreadType, { description: 'Calls an office hour off before it was closed. What was said stays.' })
  async cancelOfficeHour(
    @CurrentViewer() viewer: Viewer,
    @Args('threadId', { type: () => ID, description: 'The thread.' }) threadId: string,
  ): Promise<ThreadType> {
    await this.keeping.cancel(viewer, threadId);
    return this.show(viewer, threadId);
  }

  @Allow(forumPolicy.closeOfficeHour)
  @Mutation(() => ThreadType, {
    description: 'Closes an office hour with a summary, which stays as an official reply.',
  })
  async closeOfficeHour(@CurrentViewer() viewer: Viewer, @Args('input') input: CloseHourInput): Promise<ThreadType> {
    await this.keeping.close(viewer, input);
    return this.show(viewer, input.threadId);
  }

  @Allow(withItsParent)
  @ResolveField(() => OfficeHour, {
    nullable: true,
    description: 'When a leader answers what is asked in it; null: no time is appointed.',
  })
  officeHour(@Parent() { row }: ThreadType): OfficeHour | null {
    return this.hours.of(row);
  }

  @Allow(withItsParent)
  @ResolveField(() => [Person], {
    description: 'The leaders who may answer it, the highest first; empty for a letter.',
  })
  async leaders(@Parent() { row }: ThreadType): Promise<Person[]> {
    return (await this.hours.leadersOf(row)).map(toPerson);
  }

  private async show(viewer: Viewer, threadId: string): Promise<ThreadType> {
    return toThread(await this.threads.getFor(viewer, threadId), viewer);
  }
}

@Resolver(() => OfficeHour)
export class OfficeHourResolver {
  constructor(
    private readonly hours: Hours,
    private readonly people: People,
  ) {}

  @Allow(withItsParent)
  @ResolveField(() => Person, { nullable: true, description: 'Who answers.' })
  async leader(@Parent() { row }: OfficeHour, @Context() context: ApiContext): Promise<Person | null> {
    const person = row.hour === null ? null : await this.people.loader(context).load(row.hour.leaderId);
    return person && toPerson(person);
  }

  @Allow(withItsParent)
  @ResolveField(() => QuestionCounts, { description: 'How much was asked, and how much of it answered.' })
  counts(@Parent() { row }: OfficeHour): Promise<QuestionCounts> {
    return this.hours.counts(row);
  }

  @Allow(withItsParent)
  @ResolveField(() => PostConnection, { description: 'What was asked, the most supported first.' })
  questions(
    @Parent() { row }: OfficeHour,
    @CurrentViewer() viewer: Viewer,
    @Args('answered', { description: 'true: those with an official reply; false: those that wait for one.' })
    answered: boolean,
    @Args('first', { type: () => Int, defaultValue: limits.pageSize.default, description: 'At most 100.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Begins behind this cursor.' })
    after: string | null,
  ): Promise<CountedConnection<PostType>> {
    return this.hours.questions(viewer, row, answered, { first, after });
  }
}
