import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Disposition } from '#contracts';
import { AttachmentInput, ATTACHMENTS } from '#forum';

@InputType({ description: 'An official reply, and what came of the matter.' })
export class OfficialReplyInput {
  @Field(() => ID, {
    description:
      'A UUID made by the client. The same one again returns the first result; with other contents: CONFLICT.',
  })
  clientId!: string;

  @Field(() => ID, { description: 'The thread it answers.' })
  threadId!: string;

  @Field(() => Int, { nullable: true, description: 'The post it answers. Null or 1: the opening.' })
  parentSeq?: number | null;

  @Field({ description: 'Markdown.' })
  body!: string;

  @Field(() => Disposition, {
    nullable: true,
    description:
      'What came of the matter, which is answered with it. Absent: the matter goes on. Refused without a case.',
  })
  disposition?: Disposition | null;

  @Field(() => [AttachmentInput], { nullable: true, description: ATTACHMENTS })
  attachments?: AttachmentInput[] | null;
}
