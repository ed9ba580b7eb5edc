import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Allow, type Viewer } from '#platform';
import { CurrentViewer } from '../access/current-viewer.js';
import { identityPolicy } from '../identity.policy.js';
import { RolesService } from './roles.service.js';
import { StaffDirectory } from './staff-directory.js';
import { StaffMember, toStaffMember } from './staff-member.type.js';
import { RoleInput } from './staff.inputs.js';

@Resolver()
export class RolesResolver {
  constructor(
    private readonly roles: RolesService,
    private readonly directory: StaffDirectory,
  ) {}

  @Allow(identityPolicy.grantRoles)
  @Mutation(() => StaffMember, { description: 'Grants a role at a unit, for its whole subtree.' })
  async grantRole(@CurrentViewer() viewer: Viewer, @Args('input') input: RoleInput): Promise<StaffMember> {
    return toStaffMember(await this.directory.get(await this.roles.grant(viewer, input)));
  }

  @Allow(identityPolicy.grantRoles)
  @Mutation(() => StaffMember, { description: "Takes a role away; a leader's delegates for the unit go with it." })
  async revokeRole(
    @CurrentViewer() viewer: Viewer,
    @Args('bindingId', { type: () => ID, description: '`RoleBinding.id`.' }) bindingId: string,
  ): Promise<StaffMember> {
    return toStaffMember(await this.directory.get(await this.roles.revoke(viewer, bindingId)));
  }
}
