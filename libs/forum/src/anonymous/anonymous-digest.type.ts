import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { Rating } from '#contracts';

@ObjectType('AnonymousDigestLine', {
  description: 'An anonymous author of a thread that the whole organisation reads.',
})
export class AnonymousDigestLineType {
  @Field(() => ID, { description: 'The thread.' })
  readonly threadId!: string;

  @Field({ description: 'The Ed25519 public key of the author there, base64url: matched on the device that holds it.' })
  readonly authorKey!: string;

  @Field({ description: 'True for the key that opened the thread.' })
  readonly isOpener!: boolean;

  @Field(() => Int, { description: 'The last signed step of this key that was published.' })
  readonly lastStep!: number;

  @Field(() => Int, { description: 'Seq of the last post of the thread.' })
  readonly lastSeq!: number;

  @Field(() => Int, { description: 'Official replies in the thread, and in the one it is a duplicate of.' })
  readonly officialCount!: number;

  @Field(() => Int, { nullable: true, description: 'Of the opener: the question (追问) they have not answered.' })
  readonly openQuestionSeq!: number | null;

  @Field({ description: 'This author may not speak there any more; the receipt says why.' })
  readonly blocked!: boolean;

  @Field(() => Int, { description: 'Posts of this author that wait for a moderator.' })
  readonly held!: number;

  @Field(() => Int, {
    description: 'Posts of this author that are hidden, or were not released; the reason stands in their place.',
  })
  readonly hidden!: number;

  @Field(() => Rating, { nullable: true, description: 'The opener’s judgement of the handling.' })
  readonly rating!: Rating | null;
}
