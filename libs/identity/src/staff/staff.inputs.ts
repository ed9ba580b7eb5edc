import { Field, ID, InputType } from '@nestjs/graphql';
import { Role, type StaffId, type UnitId } from '#contracts';

@InputType({ description: 'A person as they shall be.' })
export class StaffInput {
  @Field({ description: '2 to 40 letters, digits or . _ -, beginning with a letter or digit; kept in lower case.' })
  loginName!: string;

  @Field({ description: 'The full name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: '职务' })
  title!: string | null;

  @Field(() => ID, { description: 'The home unit.' })
  unitId!: UnitId;
}

@InputType({ description: 'A role to grant.' })
export class RoleInput {
  @Field(() => ID, { description: 'Who is to hold it.' })
  staffId!: StaffId;

  @Field(() => Role, { description: 'Which role; STAFF is everybody’s and cannot be granted.' })
  role!: Role;

  @Field(() => ID, { description: 'The role holds for its whole subtree.' })
  unitId!: UnitId;

  @Field(() => ID, { nullable: true, description: 'For a DELEGATE: the leader, who must hold LEADER at this unit.' })
  onBehalfOfId!: StaffId | null;
}
