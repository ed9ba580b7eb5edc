import { Field, ID, InputType } from '@nestjs/graphql';
import type { ThreadId, UnitId } from '#contracts';

@InputType({ description: 'Puts a thread on the ledger, or adds tags and a unit to its case.' })
export class TagForActionInput {
  @Field(() => ID, { description: 'The thread that asks for action.' })
  threadId!: ThreadId;

  @Field(() => [ID], { description: 'Tags to add; at least one when the case is opened.' })
  tagIds!: string[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The unit that is to deal with it; absent leaves it as it was. Only until it is assigned: then ASSIGN does it.',
  })
  unitId?: UnitId | null;

  @Field({ description: 'Why, for everyone who reads the thread: 2 to 500 characters.' })
  note!: string;
}
