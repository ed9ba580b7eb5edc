import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '#identity';
import { Allow } from '#platform';
import type { Viewer } from '#platform';
import { forumPolicy } from '../forum.policy.js';
import { Corrections } from '../official/corrections.service.js';
import { Supporting } from '../supports/supporting.service.js';
import { OwnWords } from './own-words.service.js';
import { CorrectionInput, EditPostInput, PostRef, ReplyInput } from './post.inputs.js';
import { PostReader } from './post-reader.js';
import { PostType, Revision } from './post.type.js';
import { Replying } from './replying.service.js';

@Resolver(() => PostType)
export class PostResolver {
  constructor(
    private readonly reader: PostReader,
    private readonly replying: Replying,
    private readonly ownWords: OwnWords,
    private readonly corrections: Corrections,
    private readonly supporting: Supporting,
  ) {}

  @Allow(forumPolicy.readThread)
  @Query(() => [Revision], { description: 'Every version of a post, the present one last.' })
  postRevisions(
    @CurrentViewer() viewer: Viewer,
    @Args('threadId', { type: () => ID, description: 'The thread.' }) threadId: string,
    @Args('seq', { type: () => Int, description: 'Its number in the thread.' }) seq: number,
  ): Promise<Revision[]> {
    return this.reader.revisions(viewer, threadId, seq);
  }

  @Allow(forumPolicy.reply)
  @Mutation(() => PostType, { description: 'Says something in a thread, by name.' })
  async reply(@CurrentViewer() viewer: Viewer, @Args('input') input: ReplyInput): Promise<PostType> {
    return this.reader.show(viewer, await this.replying.reply(viewer, input));
  }

  @Allow(forumPolicy.correctOfficialReply)
  @Mutation(() => PostType, { description: 'Puts an official reply right; both stay, one pointing at the other.' })
  async correctOfficialReply(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: CorrectionInput,
  ): Promise<PostType> {
    return this.reader.show(viewer, await this.corrections.correct(viewer, input));
  }

  @Allow(forumPolicy.editPost)
  @Mutation(() => PostType, {
    description: "Replaces the text of a post of one's own; the old text stays as a version.",
  })
  async editPost(@CurrentViewer() viewer: Viewer, @Args('input') input: EditPostInput): Promise<PostType> {
    return this.reader.show(viewer, await this.ownWords.edit(viewer, input));
  }

  @Allow(forumPolicy.deletePost)
  @Mutation(() => PostType, { description: "Takes the text of a post of one's own back for good; its place stays." })
  async deletePost(@CurrentViewer() viewer: Viewer, @Args('input') input: PostRef): Promise<PostType> {
    return this.reader.show(viewer, await this.ownWords.delete(viewer, input));
  }

  @Allow(forumPolicy.support)
  @Mutation(() => PostType, { description: 'Supports a post, or no longer. Absolute: a repeat changes nothing.' })
  async support(
    @CurrentViewer() viewer: Viewer,
    @Args('input') input: PostRef,
    @Args('on', { description: 'true: yes; false: no longer.' }) on: boolean,
  ): Promise<PostType> {
    return this.reader.show(viewer, await this.supporting.support(viewer, input, on));
  }
}
