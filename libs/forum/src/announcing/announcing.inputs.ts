import { Field, ID, InputType } from '@nestjs/graphql';
import { Day } from '#platform';

@InputType({
  description: 'A thread to be put before everybody of a unit. Absolute: it replaces what was said before.',
})
export class AnnounceInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;

  @Field(() => ID, { description: 'Before whose subtree. Everybody there must be able to read the thread.' })
  unitId!: string;

  @Field(() => Day, { description: 'The last day it is shown: today at the earliest, at most a year ahead.' })
  until!: string;

  @Field({ description: 'Whether everybody is asked to say that they have read it.' })
  acknowledge!: boolean;
}
