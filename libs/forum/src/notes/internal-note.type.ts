import { Field, HideField, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { StaffId } from '#contracts';
import { Day } from '#platform';

@ObjectType({
  description: '内部备注: what moderators of the board tell one another about a thread. Nobody else sees it.',
})
export class InternalNote {
  @Field(() => ID, { description: 'Id of the note.' })
  id!: string;

  @Field({ description: 'Plain text.' })
  body!: string;

  @Field(() => Day, { description: 'The day it was written; no finer time is kept.' })
  on!: string;

  @Field({ description: 'Whether the viewer wrote it, and so may remove it.' })
  mine!: boolean;

  @HideField()
  staffId!: StaffId;
}

@InputType({ description: 'A note for the moderators of the board.' })
export class InternalNoteInput {
  @Field(() => ID, {
    description:
      'A UUID made by the client, the id of the note. The same again changes nothing; with other contents: CONFLICT.',
  })
  clientId!: string;

  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;

  @Field({ description: '2 to 500 characters.' })
  body!: string;
}
