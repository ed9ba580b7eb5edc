import { Field, ID, InputType, Int } from '@nestjs/graphql';

@InputType({ description: 'An anonymous author in one thread, named by one of their posts.' })
export class PostOfAuthor {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;

  @Field(() => Int, { description: 'Any of their posts there.' })
  postSeq!: number;
}

@InputType({ description: 'Stops an anonymous author in one thread, for a reason everyone sees.' })
export class BlockInput extends PostOfAuthor {
  @Field({ description: '2 to 200 characters. The author learns it by receipt.' })
  reason!: string;
}
