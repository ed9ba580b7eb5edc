import { Field, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, Day } from '#platform';
import { PostType } from '../posts/post.type.js';
import { ThreadType } from '../threads/thread.type.js';

@ObjectType('BulletinEntry', { description: 'What was said on record, and where.' })
export class BulletinEntryType {
  @Field(() => ThreadType, { description: 'The thread it stands in.' })
  thread!: ThreadType;

  @Field(() => PostType, { description: 'An official reply, its correction, or a question back to the author.' })
  post!: PostType;
}

export const BulletinEntryConnection = connectionOf(BulletinEntryType, 'BulletinEntry');

@ObjectType('Bulletin', {
  description: '「本周回音」: what leaders said on record in one week. The same for all who may read the same.',
})
export class BulletinType {
  @Field(() => Day, { description: 'The Monday it begins with.' })
  from!: string;

  @Field(() => Day, { description: 'The Sunday it ends with.' })
  to!: string;

  @Field(() => Int, { description: 'Official replies and corrections.' })
  answers!: number;

  @Field(() => Int, { description: 'Questions back to authors.' })
  questions!: number;

  @Field(() => Int, {
    description:
      'Letters that were answered, anywhere in the organisation, up to yesterday: the total is all that is told of them.',
  })
  letters!: number;
}
