import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { UnitId } from '#contracts';
import { Allow, type ApiContext, members, type Viewer, withItsParent } from '#platform';
import { CurrentViewer } from '../access/current-viewer.js';
import { identityPolicy } from '../identity.policy.js';
import { UnitAdministration } from './unit-administration.service.js';
import { UnitInput } from './unit.inputs.js';
import { toUnit, Unit } from './unit.type.js';
import { Units } from './units.js';

@Resolver(() => Unit)
export class UnitResolver {
  constructor(
    private readonly reads: Units,
    private readonly administration: UnitAdministration,
  ) {}

  @Allow(members)
  @Query(() => [Unit], { description: 'The whole tree, flat, parents first.' })
  async units(): Promise<Unit[]> {
    return (await this.reads.all()).map(toUnit);
  }

  @Allow(identityPolicy.administerUnits)
  @Mutation(() => Unit, { description: 'Adds a unit beneath another.' })
  async createUnit(@CurrentViewer() viewer: Viewer, @Args('input') input: UnitInput): Promise<Unit> {
    return toUnit(await this.administration.create(viewer, input));
  }

  @Allow(identityPolicy.administerUnits)
  @Mutation(() => Unit, { description: 'Renames, retires or moves a unit; its subtree moves along.' })
  async updateUnit(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The unit.' }) id: UnitId,
    @Args('input') input: UnitInput,
  ): Promise<Unit> {
    return toUnit(await this.administration.update(viewer, id, input));
  }

  @Allow(withItsParent)
  @ResolveField(() => Int, { description: 'How many who may sign in are at home in its subtree.' })
  memberCount(@Parent() unit: Unit, @Context() context: ApiContext): Promise<number> {
    return this.reads.membersLoader(context).load(unit.id);
  }
}
