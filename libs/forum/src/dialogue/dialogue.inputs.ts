import { Field, ID, InputType } from '@nestjs/graphql';
import { Rating } from '#contracts';

const CLIENT_ID =
  'A UUID made by the client. The same one again returns the first result; with other contents: CONFLICT.';

@InputType({ description: '请作者补充: a question to the author of a thread.' })
export class AskAuthorInput {
  @Field(() => ID, { description: CLIENT_ID })
  clientId!: string;

  @Field(() => ID, { description: 'The thread.' })
  threadId!: string;

  @Field({ description: 'Markdown.' })
  body!: string;
}

@InputType({ description: '评价: how its author found the handling. A later one takes the place of an earlier one.' })
export class RateThreadInput {
  @Field(() => ID, { description: 'A thread of one’s own.' })
  threadId!: string;

  @Field({ description: '问题是否解决: whether the matter is settled.' })
  solved!: boolean;

  @Field(() => Rating, { description: '满意, 基本满意 or 不满意.' })
  rating!: Rating;

  @Field(() => String, { nullable: true, description: '2 to 500 characters; needed with DISSATISFIED. Public.' })
  reason?: string | null;
}

@InputType({ description: '撤回: its author takes the matter back. Its text goes for good, official replies stay.' })
export class WithdrawThreadInput {
  @Field(() => ID, { description: 'A thread of one’s own.' })
  threadId!: string;

  @Field(() => String, { nullable: true, description: '2 to 500 characters. Public.' })
  reason?: string | null;
}

@InputType({ description: '要求重办: the answer does not settle it. Within 30 days of the answer.' })
export class ReopenThreadInput {
  @Field(() => ID, { description: CLIENT_ID })
  clientId!: string;

  @Field(() => ID, { description: 'A thread of one’s own.' })
  threadId!: string;

  @Field({ description: 'Why: Markdown, 2 to 2,000 characters. Becomes a post.' })
  body!: string;
}
