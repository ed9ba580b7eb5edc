import {
  Args,
  ArgsType,
  Context,
  Field,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
} from '@nestjs/graphql';
import type { StaffId, UnitId } from '#contracts';
import { Allow, type ApiContext, type CountedConnection, notFound, type Viewer, withItsParent } from '#platform';
import { CurrentViewer } from '../access/current-viewer.js';
import { identityPolicy } from '../identity.policy.js';
import { toUnit, Unit } from '../units/unit.type.js';
import { Units } from '../units/units.js';
import { RoleBinding, toRoleBinding } from './role-binding.type.js';
import { type InitialAccess, StaffAdministration } from './staff-administration.service.js';
import { StaffDirectory } from './staff-directory.js';
import { CreatedStaff, StaffConnection, StaffMember, toStaffMember } from './staff-member.type.js';
import { StaffInput } from './staff.inputs.js';

@ArgsType()
class StaffArgs {
  @Field(() => String, { nullable: true, description: 'Part of a name or login name.' })
  search: string | null = null;

  @Field(() => ID, { nullable: true, description: 'Only people at home in its subtree.' })
  unitId: UnitId | null = null;

  @Field(() => Int, { description: 'At most 100.' })
  first: number = 50;

  @Field(() => String, { nullable: true, description: 'Begins behind this cursor.' })
  after: string | null = null;
}

@Resolver(() => StaffMember)
export class StaffResolver {
  constructor(
    private readonly directory: StaffDirectory,
    private readonly administration: StaffAdministration,
    private readonly units: Units,
  ) {}

  @Allow(identityPolicy.administerStaff)
  @Query(() => StaffConnection, { description: 'The people of the subtrees the viewer administers, by login name.' })
  async staff(@CurrentViewer() viewer: Viewer, @Args() args: StaffArgs): Promise<CountedConnection<StaffMember>> {
    const { edges, ...rest } = await this.directory.page(viewer, args);
    return { ...rest, edges: edges.map(({ cursor, node }) => ({ cursor, node: toStaffMember(node) })) };
  }

  @Allow(identityPolicy.administerStaff)
  @Mutation(() => CreatedStaff, { description: 'Adds a person, with an initial password to hand out.' })
  async createStaff(@CurrentViewer() viewer: Viewer, @Args('input') input: StaffInput): Promise<CreatedStaff> {
    return this.toCreated(await this.administration.create(viewer, input));
  }

  @Allow(identityPolicy.administerStaff)
  @Mutation(() => StaffMember, { description: 'Changes name, title, account or home unit.' })
  async updateStaff(
    @CurrentViewer() viewer: Viewer,
    @Args('id', { type: () => ID, description: 'The person.' }) id: StaffId,
    @Args('input') input: StaffInput,
  ): Promise<StaffMember> {
    await this.administration.update(viewer, id, input);
    return this.member(id);
  }

  @Allow(identityPolicy.administerStaff)
  @Mutation(() => CreatedStaff, { description: 'A new initial password, shown once; ends all sessions of the person.' })
  async resetPassword(
    @CurrentViewer() viewer: Viewer,
    @Args('staffId', { type: () => ID, description: 'The person.' }) staffId: StaffId,
  ): Promise<CreatedStaff> {
    return this.toCreated(await this.administration.resetPassword(viewer, staffId));
  }

  @Allow(identityPolicy.administerStaff)
  @Mutation(() => StaffMember, { description: 'Ends all sessions and refuses the next sign-in. Not oneself.' })
  async suspendStaff(
    @CurrentViewer() viewer: Viewer,
    @Args('staffId', { type: () => ID, description: 'The person.' }) staffId: StaffId,
  ): Promise<StaffMember> {
    await this.administration.suspend(viewer, staffId);
    return this.member(staffId);
  }

  @Allow(identityPolicy.administerStaff)
  @Mutation(() => StaffMember, { description: 'Lifts a suspension.' })
  async reinstateStaff(
    @CurrentViewer() viewer: Viewer,
    @Args('staffId', { type: () => ID, description: 'The person.' }) staffId: StaffId,
  ): Promise<StaffMember> {
    await this.administration.reinstate(viewer, staffId);
    return this.member(staffId);
  }

  @Allow(withItsParent)
  @ResolveField(() => Unit, { description: 'The home unit.' })
  async unit(@Parent() member: StaffMember, @Context() context: ApiContext): Promise<Unit> {
    const row = await this.units.loader(context).load(member.unitId);
    if (!row) throw notFound();
    return toUnit(row);
  }

  @Allow(withItsParent)
  @ResolveField(() => [RoleBinding], { description: 'What was granted; being staff of the home unit is not listed.' })
  async roles(@Parent() member: StaffMember, @Context() context: ApiContext): Promise<RoleBinding[]> {
    return (await this.directory.rolesLoader(context).load(member.id)).map(toRoleBinding);
  }

  private async member(id: StaffId): Promise<StaffMember> {
    return toStaffMember(await this.directory.get(id));
  }

  private async toCreated({ staffId, initialPassword }: InitialAccess): Promise<CreatedStaff> {
    return { staff: await this.member(staffId), initialPassword };
  }
}
