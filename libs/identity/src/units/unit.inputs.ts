import { Field, ID, InputType } from '@nestjs/graphql';
import type { UnitId } from '#contracts';

@InputType({ description: 'A unit as it shall be.' })
export class UnitInput {
  @Field({ description: "The organisation's own number for it: no spaces, at most 40 characters, unique." })
  code!: string;

  @Field({ description: 'As it is written on letters.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'The unit above it; null only for the one above all.' })
  parentId!: UnitId | null;

  @Field(() => Boolean, { nullable: true, description: 'Closed or merged away. Left out: stays as it is.' })
  retired?: boolean | null;
}
