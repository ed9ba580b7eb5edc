import { Field, HideField, ID, ObjectType } from '@nestjs/graphql';
import type { StaffId, UnitId } from '#contracts';
import type { PersonRow } from './staff.queries.js';

@ObjectType({ description: 'What any member may know of a colleague.' })
export class Person {
  @Field(() => ID, { description: 'A UUID.' })
  id!: StaffId;

  @Field({ description: 'The full name.' })
  name!: string;

  @Field(() => String, { nullable: true, description: '职务' })
  title!: string | null;

  /** Resolved to `unit`. */
  @HideField()
  unitId!: UnitId;
}

export function toPerson({ id, name, title, unitId }: PersonRow): Person {
  return { id, name, title, unitId };
}
