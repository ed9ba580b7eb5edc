import { Field, ObjectType } from '@nestjs/graphql';
import { connectionOf } from '#platform';
import { PostType } from '../posts/post.type.js';
import { ThreadType } from '../threads/thread.type.js';

@ObjectType({ description: 'A run of quoted text. Together the runs are the quotation; none of it is markup.' })
export class TextRun {
  @Field({ description: 'Plain text.' })
  text!: string;

  @Field({ description: 'It is what was looked for.' })
  marked!: boolean;
}

@ObjectType({ description: 'A post that was found.' })
export class FoundPost {
  @Field(() => ThreadType, { description: 'The thread it stands in.' })
  thread!: ThreadType;

  @Field(() => PostType, { description: 'The post.' })
  post!: PostType;

  @Field(() => [TextRun], { description: 'The title of the thread.' })
  title!: TextRun[];

  @Field(() => [TextRun], { description: 'The piece of the post that fits, about 110 characters.' })
  snippet!: TextRun[];
}

export const FoundPostConnection = connectionOf(FoundPost, 'FoundPost');
