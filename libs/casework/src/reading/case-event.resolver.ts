import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { UnitId } from '#contracts';
import { toUnit, Unit, Units } from '#identity';
import { Allow, withItsParent } from '#platform';
import type { ApiContext } from '#platform';
import { CaseEvent } from '../case.type.js';
import { assistingUnits } from './assisting-units.js';

@Resolver(() => CaseEvent)
export class CaseEventResolver {
  constructor(private readonly units: Units) {}

  @Allow(withItsParent)
  @ResolveField(() => Unit, { nullable: true, description: 'The unit it named.' })
  async unit(@Parent() event: CaseEvent, @Context() context: ApiContext): Promise<Unit | null> {
    const row = event.unitId === null ? null : await this.units.loader(context).load(event.unitId as UnitId);
    return row && toUnit(row);
  }

  @Allow(withItsParent)
  @ResolveField(() => [Unit], { description: 'The assisting units (协办) it named.' })
  async assisting(@Parent() event: CaseEvent, @Context() context: ApiContext): Promise<Unit[]> {
    return assistingUnits(this.units, context, event.assistingUnitIds);
  }
}
