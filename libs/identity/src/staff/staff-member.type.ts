import { Field, HideField, ID, ObjectType } from '@nestjs/graphql';
import type { StaffId, UnitId } from '#contracts';
import { countedConnectionOf } from '#platform';
import type { StaffRow } from './staff.queries.js';

@ObjectType({ description: 'A person as administrators see them.' })
export class StaffMember {
  @Field(() => ID, { description: 'A UUID.' })
  id!: StaffId;

  @Field({ description: 'What the person signs in with.' })
  loginName!: string;

  @Field({ description: 'The full name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: '职务' })
  title!: string | null;

  @Field({ description: 'May not sign in.' })
  suspended!: boolean;

  @HideField()
  unitId!: UnitId;
}

export const StaffConnection = countedConnectionOf(StaffMember, 'Staff');

@ObjectType({ description: 'A person and the password to hand to them; it is shown this once.' })
export class CreatedStaff {
  @Field(() => StaffMember, { description: 'The person.' })
  staff!: StaffMember;

  @Field({ description: 'To be changed at the first sign-in.' })
  initialPassword!: string;
}

export function toStaffMember({ id, loginName, name, title, suspended, unitId }: StaffRow): StaffMember {
  return { id, loginName, name, title, suspended, unitId };
}
