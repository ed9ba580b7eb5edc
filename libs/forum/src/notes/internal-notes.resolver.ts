import { Args, Context, ID, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer, People, Person, toPerson } from '#identity';
import { Allow, withItsParent } from '#platform';
import type { ApiContext, Viewer } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { toThread } from '../threads/present-thread.js';
import { ThreadType } from '../threads/thread.type.js';
import { InternalNote, InternalNoteInput } from './internal-note.type.js';
import { InternalNotes } from './internal-notes.service.js';

@Resolver(() => ThreadType)
export class InternalNotesResolver {
  constructor(private readonly notes: InternalNotes) {}

  @Allow(withItsParent)
  @ResolveField(() => [InternalNote], {
    description: 'In order. Empty for everybody but moderators of the board, and for those of them who are a party.',
  })
  internalNotes(@Parent() { row }: ThreadType, @CurrentViewer() viewer: Viewer): Promise<InternalNote[]> {
    return this.notes.of(viewer, row);
  }

  @Allow(forumPolicy.addInternalNote)
  @Mutation(() => ThreadType, { description: 'Writes a note that only moderators of the board see.' })
  async addInternalNote(@CurrentViewer() viewer: Viewer, @Args('input') input: InternalNoteInput): Promise<ThreadType> {
    return toThread(await this.notes.add(viewer, input), viewer);
  }

  @Allow(forumPolicy.removeInternalNote)
  @Mutation(() => ThreadType, { description: "Removes a note of one's own." })
  async removeInternalNote(
    @CurrentViewer() viewer: Viewer,
    @Args('noteId', { type: () => ID, description: 'The note.' }) noteId: string,
  ): Promise<ThreadType> {
    return toThread(await this.notes.remove(viewer, noteId), viewer);
  }
}

@Resolver(() => InternalNote)
export class InternalNoteResolver {
  constructor(private readonly people: People) {}

  @Allow(withItsParent)
  @ResolveField(() => Person, { nullable: true, description: 'Who wrote it.' })
  async by(@Parent() { staffId }: InternalNote, @Context() context: ApiContext): Promise<Person | null> {
    const person = await this.people.loader(context).load(staffId);
    return person && toPerson(person);
  }
}
