import { Field, HideField, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { StaffId } from '#contracts';
import { Day, Instant } from '#platform';

@ObjectType({ description: '禁言: why and how long somebody may say nothing here by name.' })
export class Mute {
  @Field({ description: 'What the moderator gives as the reason.' })
  reason!: string;

  @Field({ description: 'The office that acted (版主 · 县委宣传部), never an account.' })
  by!: string;

  @Field(() => Day, { description: 'The day it began.' })
  on!: string;

  @Field(() => Instant, { nullable: true, description: 'When it ends by itself. Null: when it is lifted.' })
  until!: string | null;
}

@ObjectType({ description: 'A mute that holds, for moderators who may lift it.' })
export class MutedPerson extends Mute {
  @Field(() => ID, { description: 'Id of the mute.' })
  id!: string;

  @Field(() => ID, { description: 'The thread that gave cause.' })
  threadId!: string;

  @Field(() => Int, { description: 'The post that gave cause.' })
  seq!: number;

  @HideField()
  staffId!: StaffId;
}

@InputType({ description: '禁言: whom, how long and why.' })
export class MuteInput {
  @Field(() => ID, { description: 'The thread that gives cause.' })
  threadId!: string;

  @Field(() => Int, { description: 'A post there that the person wrote by name.' })
  seq!: number;

  @Field(() => Int, { nullable: true, description: 'How many days, 1 to 365. Null: until it is lifted.' })
  days?: number | null;

  @Field({ description: '2 to 200 characters. The person reads it, and so do moderators; nobody else.' })
  reason!: string;
}
