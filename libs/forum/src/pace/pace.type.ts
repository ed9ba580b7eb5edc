import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'How much one person may say by name. What speaks for an office, and what is said in letters, counts not.',
})
@InputType('SpeakingLimitsInput', {
  description: 'How much one person may say by name, each 1 to 1000, a day no less than an hour.',
})
export class SpeakingLimits {
  @Field(() => Int, { description: 'Threads and letters within an hour.' })
  threadsAnHour!: number;

  @Field(() => Int, { description: 'Threads and letters within 24 hours.' })
  threadsADay!: number;

  @Field(() => Int, { description: 'Replies within an hour.' })
  repliesAnHour!: number;

  @Field(() => Int, { description: 'Replies within 24 hours.' })
  repliesADay!: number;
}

@InputType({ description: 'How slowly people talk in a thread (慢速发言).' })
export class SlowModeInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;

  @Field(() => Int, { description: 'Minutes from one reply of a person to their next, 1 to 1440.' })
  minutes!: number;

  @Field({ description: '2 to 200 characters. Everybody who reads the thread sees it.' })
  reason!: string;
}
