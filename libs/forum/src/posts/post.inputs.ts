import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Voice } from '#contracts';
import { AttachmentInput, ATTACHMENTS } from '../attachments/attachment.input.js';

const CLIENT_ID =
  'A UUID made by the client. The same one again returns the first result; with other contents: CONFLICT.';

@InputType({ description: 'A reply by name.' })
export class ReplyInput {
  @Field(() => ID, { description: CLIENT_ID })
  clientId!: string;

  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;

  @Field(() => Int, { nullable: true, description: 'The post it answers. Null or 1: the opening.' })
  parentSeq?: number | null;

  @Field({ description: 'Markdown.' })
  body!: string;

  // Nullable, because compiled execution asks for a non-null field even where it has a default.
  @Field(() => Voice, {
    nullable: true,
    defaultValue: Voice.NAMED,
    description: 'NAMED or CONFIDENTIAL. Anonymous words come in through the anonymous app.',
  })
  voice?: Voice | null;

  @Field(() => [AttachmentInput], { nullable: true, description: ATTACHMENTS })
  attachments?: AttachmentInput[] | null;
}

@InputType({ description: 'A correction of an official reply. Both stay, one pointing at the other.' })
export class CorrectionInput {
  @Field(() => ID, { description: CLIENT_ID })
  clientId!: string;

  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;

  @Field(() => Int, { description: 'The official reply, or its newest correction.' })
  seq!: number;

  @Field({ description: 'Markdown: the whole text as it is right.' })
  body!: string;

  @Field(() => [AttachmentInput], { nullable: true, description: ATTACHMENTS })
  attachments?: AttachmentInput[] | null;
}

@InputType({ description: "A new text for a post of one's own. The old one stays readable as a version." })
export class EditPostInput {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;

  @Field(() => Int, { description: 'The post.' })
  seq!: number;

  @Field({ description: 'Markdown.' })
  body!: string;

  @Field(() => Int, { description: 'The revision the editor saw. When it is no longer the newest: CONFLICT.' })
  revision!: number;

  @Field(() => [AttachmentInput], {
    nullable: true,
    description:
      'All the pictures and documents it shall carry, in order; left out: those it has. Versions keep words alone.',
  })
  attachments?: AttachmentInput[] | null;
}

@InputType({ description: 'Which post.' })
export class PostRef {
  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;

  @Field(() => Int, { description: 'Its number in the thread.' })
  seq!: number;
}
