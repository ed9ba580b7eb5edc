import { Field, ID, InputType } from '@nestjs/graphql';
import { FlagReason } from '#contracts';
import { PostRef } from '../posts/post.inputs.js';

@InputType({ description: 'A flag (举报) on a post. Nobody is shown whose it is.' })
export class FlagInput extends PostRef {
  @Field(() => FlagReason, { description: 'What is wrong with it.' })
  reason!: FlagReason;

  @Field(() => String, {
    nullable: true,
    description: '2 to 500 characters for the moderators; needed with OTHER.',
  })
  note?: string | null;
}

@InputType({ description: 'What a moderator decides about a flagged post.' })
export class DecideReviewInput {
  @Field(() => ID, { description: 'The review.' })
  reviewId!: string;

  @Field({ description: 'true: the flags are right and the post is hidden; false: it stands.' })
  uphold!: boolean;

  @Field({ description: '2 to 200 characters. Everybody who reads the thread sees it.' })
  reason!: string;
}
