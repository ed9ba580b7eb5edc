import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CaseStatus } from '#contracts';
import type { CaseId } from '#contracts';

@InputType({ description: 'Moves a case to another status.' })
export class ChangeStatusInput {
  @Field(() => ID, { description: 'The case to move.' })
  caseId!: CaseId;

  @Field(() => Int, { description: 'The version the person saw; when it has risen since, the answer is CONFLICT.' })
  version!: number;

  @Field(() => CaseStatus, { description: 'Where it goes.' })
  status!: CaseStatus;

  @Field({ description: 'Why, for everyone who reads the thread: 2 to 500 characters.' })
  note!: string;
}
