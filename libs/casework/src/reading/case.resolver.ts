import { Args, Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CaseStatus, limits } from '#contracts';
import { ThreadType, toThread } from '#forum';
import { CurrentViewer, toUnit, Unit, Units } from '#identity';
import { Allow, withItsParent } from '#platform';
import type { ApiContext, CountedConnection, Viewer } from '#platform';
import { capacitiesOf, caseworkPolicy } from '../casework.policy.js';
import { ActionTag, Case, CaseConnection, CaseDraft, CaseEvent } from '../case.type.js';
import type { Capacity } from '../status/case-moves.js';
import { assistingUnits } from './assisting-units.js';
import { CaseFilter } from './case.inputs.js';
import { CaseList } from './case-list.js';
import { caseFactsOf, Cases } from './cases.js';
import { toCase, toCaseEvent } from './present-case.js';

/** Who works on a reply before it is one. */
const draftReaders: readonly Capacity[] = ['LEADER', 'UNIT_HEAD', 'LIAISON', 'SUPERVISOR'];

@Resolver(() => Case)
export class CaseResolver {
  constructor(
    private readonly cases: Cases,
    private readonly list: CaseList,
    private readonly units: Units,
  ) {}

  @Allow(caseworkPolicy.readLedger)
  @Query(() => [ActionTag], { description: 'The tags a matter can be given, in the order of the ledger.' })
  async actionTags(): Promise<ActionTag[]> {
    return [...(await this.cases.tags())];
  }

  @Allow(caseworkPolicy.readLedger)
  @Query(() => CaseConnection, {
    name: 'cases',
    description: 'Cases of the threads the viewer may read, the latest change first. Never letters.',
  })
  async caseList(
    @CurrentViewer() viewer: Viewer,
    @Args('filter', { type: () => CaseFilter, nullable: true, description: 'Only these.' }) filter: CaseFilter | null,
    @Args('first', { type: () => Int, defaultValue: limits.pageSize.default, description: 'At most 100.' })
    first: number,
    @Args('after', { type: () => String, nullable: true, description: 'Begins behind this cursor.' })
    after: string | null,
  ): Promise<CountedConnection<Case>> {
    const { status = null, tag = null, unitId = null } = filter ?? {};
    const page = await this.list.page(viewer, { status, tag, unitId, first, after: after ?? null });
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: toCase(node, viewer) })) };
  }

  @Allow(caseworkPolicy.readLedger)
  @Query(() => Case, { nullable: true, description: 'One case by its number (编号).' })
  async case(
    @CurrentViewer() viewer: Viewer,
    @Args('number', { description: '编号, such as AJ-2026-0001.' }) number: string,
  ): Promise<Case | null> {
    const found = await this.cases.findByNumber(viewer, number);
    return found && toCase(found, viewer);
  }

  @Allow(withItsParent)
  @ResolveField(() => ThreadType, { description: 'The thread it came from.' })
  thread(@Parent() parent: Case, @CurrentViewer() viewer: Viewer): ThreadType {
    return toThread(parent.threadRow, viewer);
  }

  @Allow(withItsParent)
  @ResolveField(() => Unit, { nullable: true, description: 'The unit that is to deal with it (承办单位).' })
  async unit(@Parent() parent: Case, @Context() context: ApiContext): Promise<Unit | null> {
    const { unitId } = parent.row;
    const row = unitId === null ? null : await this.units.loader(context).load(unitId);
    return row && toUnit(row);
  }

  @Allow(withItsParent)
  @ResolveField(() => [Unit], { description: 'Units that help it (协办单位).' })
  assisting(@Parent() parent: Case, @Context() context: ApiContext): Promise<Unit[]> {
    return assistingUnits(this.units, context, parent.row.assistingUnitIds);
  }

  @Allow(withItsParent)
  @ResolveField(() => Case, {
    nullable: true,
    description: 'The case it goes on in, while it is merged. Null also to those who may not read that one.',
  })
  async into(@Parent() parent: Case, @CurrentViewer() viewer: Viewer): Promise<Case | null> {
    const found = parent.row.intoId === null ? null : await this.cases.findFor(viewer, parent.row.intoId);
    return found && toCase(found, viewer);
  }

  @Allow(withItsParent)
  @ResolveField(() => CaseDraft, {
    nullable: true,
    description: 'The reply that waits for approval. Null to all but those who handle the case.',
  })
  draft(@Parent() parent: Case, @CurrentViewer() viewer: Viewer): Promise<CaseDraft | null> {
    const capacities = capacitiesOf(viewer, caseFactsOf(parent.row, parent.threadRow));
    const reads = parent.status === CaseStatus.PENDING_APPROVAL && draftReaders.some((each) => capacities.has(each));
    return reads ? this.cases.draftOf(parent.id) : Promise.resolve(null);
  }

  @Allow(withItsParent)
  @ResolveField(() => [ActionTag], { description: 'What kind of action is asked for.' })
  tags(@Parent() parent: Case): ActionTag[] {
    return [...parent.row.tags];
  }

  @Allow(withItsParent)
  @ResolveField(() => [CaseEvent], { description: 'Its whole log, the opening first.' })
  async events(
    @Parent() { id, threadRow }: Case,
    @CurrentViewer() viewer: Viewer,
    @Context() context: ApiContext,
  ): Promise<CaseEvent[]> {
    const rows = await this.cases.eventsLoader(context).load(id);
    return rows.map((row) => toCaseEvent(row, threadRow, viewer, context.language));
  }
}
