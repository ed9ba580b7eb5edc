import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, People, Person, toPerson } from '#identity';
import { Allow, withItsParent } from '#platform';
import type { ApiContext, Viewer } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { PostReader } from '../posts/post-reader.js';
import { PostType } from '../posts/post.type.js';
import { ThreadType } from '../threads/thread.type.js';
import { Mute, MutedPerson, MuteInput } from './mute.type.js';
import { Mutes } from './mutes.js';
import { Muting } from './muting.service.js';

@Resolver(() => MutedPerson)
export class MutingResolver {
  constructor(
    private readonly muting: Muting,
    private readonly posts: PostReader,
    private readonly people: People,
  ) {}

  @Allow(forumPolicy.readMuted)
  @Query(() => [MutedPerson], { description: 'Who is muted now and could be let speak again by the viewer.' })
  mutedPeople(@CurrentViewer() viewer: Viewer): Promise<MutedPerson[]> {
    return this.muting.held(viewer);
  }

  @Allow(forumPolicy.mutePerson)
  @Mutation(() => PostType, {
    description:
      '禁言: who wrote this post by name says nothing more by name on the boards the office moderates, for a time or until it is lifted. They may still read, support and write letters.',
  })
  async mutePerson(@CurrentViewer() viewer: Viewer, @Args('input') input: MuteInput): Promise<PostType> {
    await this.muting.mute(viewer, input);
    return this.posts.show(viewer, input);
  }

  @Allow(forumPolicy.unmutePerson)
  @Mutation(() => [MutedPerson], { description: 'Lets a muted person speak again. Returns who is still muted.' })
  async unmutePerson(
    @CurrentViewer() viewer: Viewer,
    @Args('muteId', { type: () => ID, description: 'The mute.' }) muteId: string,
  ): Promise<MutedPerson[]> {
    await this.muting.lift(viewer, muteId);
    return this.muting.held(viewer);
  }

  @Allow(withItsParent)
  @ResolveField(() => Person, { nullable: true, description: 'Who is muted.' })
  async person(@Parent() { staffId }: MutedPerson, @Context() context: ApiContext): Promise<Person | null> {
    const person = await this.people.loader(context).load(staffId);
    return person && toPerson(person);
  }
}

@Resolver(() => ThreadType)
export class MutedHereResolver {
  constructor(private readonly mutes: Mutes) {}

  @Allow(withItsParent)
  @ResolveField(() => Mute, {
    nullable: true,
    description: 'What keeps the viewer from speaking here by name; null: nothing does.',
  })
  viewerMute(@Parent() { row }: ThreadType, @CurrentViewer() viewer: Viewer): Promise<Mute | null> {
    return this.mutes.on(viewer, row.board);
  }
}
