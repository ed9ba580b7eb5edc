import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type ApiContext, notFound, withItsParent } from '#platform';
import { RoleBinding, toRoleBinding } from '../staff/role-binding.type.js';
import { StaffDirectory } from '../staff/staff-directory.js';
import { toUnit, Unit } from '../units/unit.type.js';
import { Units } from '../units/units.js';
import { ViewerType } from './viewer.type.js';

@Resolver(() => ViewerType)
export class ViewerResolver {
  constructor(
    private readonly directory: StaffDirectory,
    private readonly units: Units,
  ) {}

  @Allow(withItsParent)
  @ResolveField(() => String, { description: 'What the person signs in with.' })
  async loginName(@Parent() viewer: ViewerType): Promise<string> {
    return (await this.directory.get(viewer.id)).loginName;
  }

  @Allow(withItsParent)
  @ResolveField(() => Unit, { description: 'The home unit.' })
  async unit(@Parent() viewer: ViewerType, @Context() context: ApiContext): Promise<Unit> {
    const row = await this.units.loader(context).load(viewer.unitId);
    if (!row) throw notFound();
    return toUnit(row);
  }

  @Allow(withItsParent)
  @ResolveField(() => [RoleBinding], { description: 'What was granted; being staff of the home unit is not listed.' })
  async roles(@Parent() viewer: ViewerType, @Context() context: ApiContext): Promise<RoleBinding[]> {
    return (await this.directory.rolesLoader(context).load(viewer.id)).map(toRoleBinding);
  }
}
