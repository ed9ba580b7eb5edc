import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { isUuid, type UnitId } from '#contracts';
import { Allow, type ApiContext, members, notFound, withItsParent } from '#platform';
import { toUnit, Unit } from '../units/unit.type.js';
import { Units } from '../units/units.js';
import { People } from './people.js';
import { Person, toPerson } from './person.type.js';

@Resolver(() => Person)
export class PersonResolver {
  constructor(
    private readonly people: People,
    private readonly reads: Units,
  ) {}

  @Allow(members)
  @Query(() => [Person], {
    description: 'Who can be addressed: leaders of the unit and of those above it; of all units without one.',
  })
  async leaders(
    @Args('unitId', { type: () => ID, nullable: true, description: 'The unit to be addressed.' })
    unitId: UnitId | null = null,
  ): Promise<Person[]> {
    if (unitId !== null && !isUuid(unitId)) throw notFound();
    return (await this.people.leaders(unitId)).map(toPerson);
  }

  @Allow(members)
  @Query(() => [Person], {
    description:
      'Up to eight active people whose name begins so, to speak to in a text (提及). Asked by whoever writes by name; what was asked is stored nowhere.',
  })
  async peopleNamed(
    @Args('beginning', { description: 'At least one character.' }) beginning: string,
  ): Promise<Person[]> {
    return (await this.people.named(beginning)).map(toPerson);
  }

  @Allow(withItsParent)
  @ResolveField(() => Unit, { description: 'The home unit.' })
  async unit(@Parent() person: Person, @Context() context: ApiContext): Promise<Unit> {
    const row = await this.reads.loader(context).load(person.unitId);
    if (!row) throw notFound();
    return toUnit(row);
  }
}
