import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { CaseId } from '#contracts';
import { PostReader, PostType } from '#forum';
import { CurrentViewer } from '#identity';
import { Allow } from '#platform';
import type { Viewer } from '#platform';
import { Answering } from './answering/answering.service.js';
import { OfficialReplyInput } from './answering/answering.inputs.js';
import { Case } from './case.type.js';
import { caseworkPolicy } from './casework.policy.js';
import { Cases } from './reading/cases.js';
import { toCase } from './reading/present-case.js';
import { MovingCases } from './moving/moving-cases.service.js';
import { MoveCaseInput } from './moving/moving.inputs.js';
import { TagForActionInput } from './tagging/tagging.inputs.js';
import { Tagging } from './tagging/tagging.service.js';

/** What people do with matters. */
@Resolver()
export class CaseworkResolver {
  constructor(
    private readonly tagging: Tagging,
    private readonly moving: MovingCases,
    private readonly answering: Answering,
    private readonly cases: Cases,
    private readonly posts: PostReader,
  ) {}

  @Allow(caseworkPolicy.tagForAction)
  @Mutation(() => Case, { description: 'Puts a thread on the ledger (台账), or adds tags and a unit to its case.' })
  async tagForAction(@CurrentViewer() viewer: Viewer, @Args('input') input: TagForActionInput): Promise<Case> {
    return this.show(viewer, await this.tagging.tagForAction(viewer, input));
  }

  @Allow(caseworkPolicy.moveCase)
  @Mutation(() => Case, { description: 'Moves a case on, for everyone to see: one of the moves in `viewerCan.moves`.' })
  async moveCase(@CurrentViewer() viewer: Viewer, @Args('input') input: MoveCaseInput): Promise<Case> {
    return this.show(viewer, await this.moving.move(viewer, input));
  }

  @Allow(caseworkPolicy.replyOfficially)
  @Mutation(() => PostType, {
    description:
      'Answers for the leadership, on record, and moves the case in the same step. Never edited, only corrected.',
  })
  async replyOfficially(@CurrentViewer() viewer: Viewer, @Args('input') input: OfficialReplyInput): Promise<PostType> {
    return this.posts.show(viewer, await this.answering.replyOfficially(viewer, input));
  }

  private async show(viewer: Viewer, id: CaseId): Promise<Case> {
    return toCase(await this.cases.getFor(viewer, id), viewer);
  }
}
