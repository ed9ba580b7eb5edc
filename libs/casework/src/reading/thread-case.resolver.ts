import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Audience } from '#contracts';
import { ThreadType } from '#forum';
import { CurrentViewer } from '#identity';
import { Allow, withItsParent } from '#platform';
import type { ApiContext, Viewer } from '#platform';
import { Case } from '../case.type.js';
import { Cases } from './cases.js';
import { toCase } from './present-case.js';

/** Casework's part of a thread: the forum does not know that cases exist. */
@Resolver(() => ThreadType)
export class ThreadCaseResolver {
  constructor(private readonly cases: Cases) {}

  @Allow(withItsParent)
  @ResolveField(() => Case, { nullable: true, description: 'Its case on the ledger. Null: plain discussion.' })
  async case(
    @Parent() { row: thread }: ThreadType,
    @CurrentViewer() viewer: Viewer,
    @Context() context: ApiContext,
  ): Promise<Case | null> {
    if (thread.audience === Audience.LETTER) return null;
    const row = await this.cases.loaderByThread(context).load(thread.id);
    return row && toCase({ row, thread }, viewer);
  }
}
