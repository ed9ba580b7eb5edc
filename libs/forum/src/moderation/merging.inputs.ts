import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: '并帖: closes a thread as a duplicate of another, for a reason everyone sees.' })
export class CloseAsDuplicateInput {
  @Field(() => ID, { description: 'The thread that is closed.' })
  threadId!: string;

  @Field(() => ID, { description: 'The thread in which the talk goes on.' })
  ofThreadId!: string;

  @Field({ description: '2 to 200 characters.' })
  reason!: string;
}
