import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CaseStatus } from '#contracts';
import { AttachmentInput, ATTACHMENTS } from '#forum';

@InputType({ description: 'An official reply, and where the matter stands after it.' })
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

  @Field(() => CaseStatus, {
    nullable: true,
    description: 'The status after it. Absent: ANSWERED where that can follow, else as it was. Refused without a case.',
  })
  status?: CaseStatus | null;

  @Field(() => [AttachmentInput], { nullable: true, description: ATTACHMENTS })
  attachments?: AttachmentInput[] | null;
}
