import { Field, HideField, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { ThreadId } from '#contracts';
import { PostRef } from '../posts/post.inputs.js';

@InputType({ description: '清除: asks that a post be erased for good.' })
export class PurgeInput extends PostRef {
  @Field({ description: '2 to 200 characters, read by everybody where the post stood: why, and never what it said.' })
  reason!: string;
}

@ObjectType({ description: '清除: what one officer asked for and another has to grant.' })
export class PurgeRequest {
  @Field(() => ID, { description: 'Id of the request.' })
  id!: string;

  @Field(() => Int, { description: 'The post.' })
  seq!: number;

  @Field({ description: 'What everybody will read where it stood.' })
  reason!: string;

  @Field({ description: 'The unit by whose right it was asked for.' })
  unitName!: string;

  @Field({ description: 'The viewer asked for it, so somebody else must grant it.' })
  mine!: boolean;

  @HideField()
  threadId!: ThreadId;
}
