import { Field, ID, InputType } from '@nestjs/graphql';
import { CaseStatus } from '#contracts';

@InputType({ description: 'Narrows a list of cases; what is left out does not matter.' })
export class CaseFilter {
  @Field(() => [CaseStatus], { nullable: true, description: 'In any of these statuses.' })
  status?: CaseStatus[] | null;

  @Field(() => String, { nullable: true, description: 'Slug of an action tag.' })
  tag?: string | null;

  @Field(() => ID, { nullable: true, description: 'Cases of this unit and of everything below it.' })
  unitId?: string | null;
}
