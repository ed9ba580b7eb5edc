import { Field, ID, InputType } from '@nestjs/graphql';
import { Instant } from '#platform';

@InputType({
  description: 'When a leader answers the questions of a thread. Absolute: it replaces what was said before.',
})
export class ScheduleHourInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;

  @Field(() => ID, { description: 'A leader who may answer it.' })
  leaderId!: string;

  @Field(() => Instant, { description: 'The beginning, at most a year ahead.' })
  startsAt!: string;

  @Field(() => Instant, { description: 'The end: to come, and at most twelve hours after the beginning.' })
  endsAt!: string;
}

@InputType({ description: 'The words that close an office hour.' })
export class CloseHourInput {
  @Field(() => ID, {
    description:
      'A UUID made by the client. The same one again returns the first result; with other contents: CONFLICT.',
  })
  clientId!: string;

  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;

  @Field({ description: 'Markdown. It becomes an official reply.' })
  body!: string;
}
