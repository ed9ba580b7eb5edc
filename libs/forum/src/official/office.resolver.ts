import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { CurrentViewer } from '#identity';
import { Allow, Database, withItsParent } from '#platform';
import type { Viewer } from '#platform';
import { Office } from '../posts/post.type.js';
import { ThreadType } from '../threads/thread.type.js';
import { Offices } from './offices.js';

/** For the form of an official reply. */
@Resolver(() => ThreadType)
export class OfficeResolver {
  constructor(
    private readonly database: Database,
    private readonly offices: Offices,
  ) {}

  @Allow(withItsParent)
  @ResolveField(() => Office, {
    nullable: true,
    description: 'The office an official reply of the viewer would carry today; null when they may not answer.',
  })
  viewerOffice(@Parent() { row }: ThreadType, @CurrentViewer() viewer: Viewer): Promise<Office | null> {
    return this.offices.announced(this.database.manager, viewer, row);
  }
}
