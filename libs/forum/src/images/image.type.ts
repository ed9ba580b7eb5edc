import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A still picture in a post.' })
export class PostImage {
  @Field(() => ID, { description: 'Random.' })
  id!: string;

  @Field({ description: 'Where its bytes are, on this origin, for whoever may read the post.' })
  url!: string;

  @Field(() => Int, { description: 'Pixels: leave room for it before it comes.' })
  width!: number;

  @Field(() => Int, { description: 'Pixels.' })
  height!: number;

  @Field({ description: 'What it shows, in the words of whoever added it; may be empty.' })
  alt!: string;
}
