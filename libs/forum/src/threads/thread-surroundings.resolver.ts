import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { UnitId } from '#contracts';
import { CurrentViewer, People, Person, toPerson, toUnit, Unit, Units } from '#identity';
import { Allow, withItsParent } from '#platform';
import type { ApiContext, Viewer } from '#platform';
import { ModerationStep, toStep } from '../moderation/moderation-step.type.js';
import { Traces } from '../moderation/traces.js';
import { ReaderLists } from '../readers/readers.js';
import { Readers } from '../readers/readers.type.js';
import { mayModerate } from './thread.policy.js';
import { factsOf } from './thread.row.js';
import { ThreadType } from './thread.type.js';

/** To whom a thread goes, who reads it, what moderators did to it. */
@Resolver(() => ThreadType)
export class ThreadSurroundingsResolver {
  constructor(
    private readonly units: Units,
    private readonly people: People,
    private readonly readerLists: ReaderLists,
    private readonly traces: Traces,
  ) {}

  @Allow(withItsParent)
  @ResolveField(() => Unit, { nullable: true, description: 'Whose subtree reads it. Null for a letter.' })
  reachUnit(@Parent() { row }: ThreadType, @Context() context: ApiContext): Promise<Unit | null> {
    return this.unit(row.reachUnitId, context);
  }

  @Allow(withItsParent)
  @ResolveField(() => Unit, { nullable: true, description: 'The unit it is addressed to.' })
  addresseeUnit(@Parent() { row }: ThreadType, @Context() context: ApiContext): Promise<Unit | null> {
    return this.unit(row.addresseeUnitId, context);
  }

  @Allow(withItsParent)
  @ResolveField(() => Person, { nullable: true, description: 'The leader it is addressed to.' })
  async addressee(@Parent() { row }: ThreadType, @Context() context: ApiContext): Promise<Person | null> {
    const person = row.addresseeId === null ? null : await this.people.loader(context).load(row.addresseeId);
    return person && toPerson(person);
  }

  @Allow(withItsParent)
  @ResolveField(() => Readers, {
    description: 'Who reads it, by the rights as they are now; its author is never listed.',
  })
  readers(@Parent() { row }: ThreadType): Promise<Readers> {
    return this.readerLists.ofThread(row);
  }

  @Allow(withItsParent)
  @ResolveField(() => [ModerationStep], { description: 'Everything moderators did here, in order.' })
  async moderationSteps(@Parent() { row }: ThreadType, @CurrentViewer() viewer: Viewer): Promise<ModerationStep[]> {
    const steps = await this.traces.ofThread(row.id, mayModerate(viewer, factsOf(row)) ? viewer : null);
    return steps.map((line) => toStep(line, row.audience, viewer));
  }

  private async unit(id: UnitId | null, context: ApiContext): Promise<Unit | null> {
    const row = id === null ? null : await this.units.loader(context).load(id);
    return row && toUnit(row);
  }
}
