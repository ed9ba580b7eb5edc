import { Field, ObjectType } from '@nestjs/graphql';
import { Rating } from '#contracts';
import { Day } from '#platform';

@ObjectType({ description: 'How the author of a thread found the handling. Everyone who reads the thread sees it.' })
export class ThreadRating {
  @Field({ description: '问题是否解决: whether the matter is settled.' })
  solved!: boolean;

  @Field(() => Rating, { description: '满意, 基本满意 or 不满意.' })
  rating!: Rating;

  @Field(() => String, { nullable: true, description: 'Why.' })
  reason!: string | null;

  @Field(() => Day, { description: 'The day it was given; no finer time is kept.' })
  on!: string;
}
