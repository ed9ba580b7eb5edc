import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import { connectionOf, Day } from '#platform';
import { ThreadType } from '../threads/thread.type.js';
import { ModerationStep } from './moderation-step.type.js';
import { TraceAction } from './moderation-trace.entity.js';

@InputType({ description: 'Which acts of moderation.' })
export class LogFilter {
  @Field(() => String, { nullable: true, description: 'Slug of the board on which the thread stands now.' })
  board?: string | null;

  @Field(() => [TraceAction], { nullable: true, description: 'What was done: any of these.' })
  actions?: TraceAction[] | null;

  @Field(() => String, { nullable: true, description: 'Name of the unit that acted.' })
  office?: string | null;

  @Field(() => Day, { nullable: true, description: 'From this day on.' })
  since?: string | null;

  @Field(() => Day, { nullable: true, description: 'Up to this day.' })
  until?: string | null;
}

@ObjectType('ModerationLogEntry', { description: 'One act of moderation, and the thread in which it was done.' })
export class LogEntry {
  @Field(() => ID, { description: 'Id of the act.' })
  id!: string;

  @Field(() => ModerationStep, { description: 'What, why, by which office and on which day.' })
  step!: ModerationStep;

  @Field(() => ThreadType, { description: 'The thread.' })
  thread!: ThreadType;
}

export const LogConnection = connectionOf(LogEntry, 'ModerationLogEntry');
