import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Audience, ThreadKind, Voice } from '#contracts';
import { AttachmentInput, ATTACHMENTS } from '../attachments/attachment.input.js';

@InputType({
  description: 'A new thread, or a letter: then board is left out, audience is LETTER and addresseeId is set.',
})
export class OpenThreadInput {
  @Field(() => ID, {
    description:
      'A UUID made by the client. The same one again returns the first result; with other contents: CONFLICT.',
  })
  clientId!: string;

  @Field(() => String, { nullable: true, description: 'Slug of the board.' })
  board?: string | null;

  @Field(() => ThreadKind, { description: 'What the author wants.' })
  kind!: ThreadKind;

  @Field({ description: '4 to 80 characters on one line.' })
  title!: string;

  @Field({ description: 'Markdown.' })
  body!: string;

  @Field(() => Voice, { description: 'NAMED or CONFIDENTIAL. Anonymous words come in through the anonymous app.' })
  voice!: Voice;

  @Field(() => Audience, { description: 'Who reads it.' })
  audience!: Audience;

  @Field(() => ID, { nullable: true, description: 'With audience UNIT: whose subtree reads it.' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit it is addressed to.' })
  addresseeUnitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The leader it is addressed to, instead of a unit.' })
  addresseeId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: '请求答复: puts it on the ledger at once. Not for letters and not for heartfelt words.',
  })
  requestReply?: boolean | null;

  @Field(() => [AttachmentInput], { nullable: true, description: ATTACHMENTS })
  attachments?: AttachmentInput[] | null;
}

@InputType({ description: 'Which threads. What is left out does not restrict.' })
export class ThreadFilter {
  @Field(() => String, { nullable: true, description: 'Slug of a board.' })
  board?: string | null;

  @Field(() => ThreadKind, { nullable: true, description: 'Only threads of this kind.' })
  kind?: ThreadKind | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Threads that concern this unit or one below it: addressed to it, or on its board and addressed to nobody.',
  })
  unitId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "true: the viewer's own, by name." })
  mine?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: what is put before the unit of the viewer, or one above it, on this day.',
  })
  announced?: boolean | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only these, at most 100: what somebody follows is known on their device alone.',
  })
  ids?: string[] | null;
}

@InputType({ description: 'What is about to be written, to know who would read it.' })
export class ReadersInput {
  @Field(() => String, { nullable: true, description: 'Slug of the board; left out for a letter.' })
  board?: string | null;

  @Field(() => Audience, { description: 'Who shall read it.' })
  audience!: Audience;

  @Field(() => ID, { nullable: true, description: 'With audience UNIT.' })
  unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit it would be addressed to.' })
  addresseeUnitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The leader it would be addressed to.' })
  addresseeId?: string | null;
}

@InputType({ description: 'An act of moderation, with the reason everyone sees.' })
export class ModerateInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;

  @Field(() => Int, { nullable: true, description: 'The post. Null or 1: the thread itself.' })
  seq?: number | null;

  @Field({ description: '2 to 200 characters.' })
  reason!: string;
}
