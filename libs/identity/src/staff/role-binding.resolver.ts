import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Allow, type ApiContext, notFound, withItsParent } from '#platform';
import { toUnit, Unit } from '../units/unit.type.js';
import { Units } from '../units/units.js';
import { People } from './people.js';
import { Person, toPerson } from './person.type.js';
import { RoleBinding } from './role-binding.type.js';

@Resolver(() => RoleBinding)
export class RoleBindingResolver {
  constructor(
    private readonly people: People,
    private readonly units: Units,
  ) {}

  @Allow(withItsParent)
  @ResolveField(() => Unit, { description: 'The role holds for its whole subtree.' })
  async unit(@Parent() binding: RoleBinding, @Context() context: ApiContext): Promise<Unit> {
    const row = await this.units.loader(context).load(binding.unitId);
    if (!row) throw notFound();
    return toUnit(row);
  }

  @Allow(withItsParent)
  @ResolveField(() => Person, { nullable: true, description: 'For a DELEGATE: the leader.' })
  async onBehalfOf(@Parent() binding: RoleBinding, @Context() context: ApiContext): Promise<Person | null> {
    const row = binding.onBehalfOfId && (await this.people.loader(context).load(binding.onBehalfOfId));
    return row && toPerson(row);
  }
}
