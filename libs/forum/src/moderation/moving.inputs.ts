import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: '移动: puts a thread on another board, for a reason everyone sees.' })
export class MoveThreadInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;

  @Field({ description: 'Slug of the board it goes to.' })
  board!: string;

  @Field({ description: '2 to 200 characters.' })
  reason!: string;
}
