import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ViewerSource } from '#platform';
import { AccountEntity } from './access/account.entity.js';
import { GuessLimiter } from './access/guess-limiter.js';
import { OwnOriginOnly } from './access/own-origin.js';
import { Passwords } from './access/passwords.js';
import { SessionEntity } from './access/session.entity.js';
import { Sessions } from './access/sessions.js';
import { SignInResolver } from './access/sign-in.resolver.js';
import { SignInService } from './access/sign-in.service.js';
import { ViewerResolver } from './access/viewer.resolver.js';
import { ImportService } from './import/import.service.js';
import { Called } from './staff/called.js';
import { Founding } from './staff/founding.service.js';
import { People } from './staff/people.js';
import { PersonResolver } from './staff/person.resolver.js';
import { RoleBindingEntity } from './staff/role-binding.entity.js';
import { RoleBindingResolver } from './staff/role-binding.resolver.js';
import { RolesResolver } from './staff/roles.resolver.js';
import { RolesService } from './staff/roles.service.js';
import { StaffAdministration } from './staff/staff-administration.service.js';
import { StaffDirectory } from './staff/staff-directory.js';
import { StaffEntity } from './staff/staff.entity.js';
import { StaffResolver } from './staff/staff.resolver.js';
import { UnitAdministration } from './units/unit-administration.service.js';
import { UnitEntity } from './units/unit.entity.js';
import { UnitResolver } from './units/unit.resolver.js';
import { Units } from './units/units.js';

export const identityEntities = [UnitEntity, StaffEntity, RoleBindingEntity, AccountEntity, SessionEntity];

const access = [Sessions, { provide: ViewerSource, useExisting: Sessions }, SignInService, Passwords, GuessLimiter];
const resolvers = [
  SignInResolver,
  ViewerResolver,
  UnitResolver,
  PersonResolver,
  StaffResolver,
  RolesResolver,
  RoleBindingResolver,
];
const administration = [UnitAdministration, StaffAdministration, RolesService, ImportService, Founding];

/** Who there is, where they belong and what they may do. Global, because every request begins with it. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature(identityEntities)],
  providers: [...access, Units, People, Called, StaffDirectory, ...administration, OwnOriginOnly, ...resolvers],
  exports: [ViewerSource, Sessions, SignInService, Passwords, Units, People, Called, ...administration],
})
export class IdentityModule {}
