import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Audience, Rating, ThreadKind } from '#contracts';
import { Day } from '#platform';

const imageData =
  'The bytes of the content’s images in their order, base64: still JPEG, PNG or WebP, each at most 400 KiB and 2048 pixels a side. They are encoded anew; nothing else of them is kept.';

@InputType({ description: 'An image of the content. Its bytes go beside it, in `imageData`.' })
export class ImageInput {
  @Field({ description: 'SHA-256 of the bytes as sent, 32 bytes in base64url. It is signed with the content.' })
  readonly sha256!: string;

  @Field({ description: 'What it shows, for those who cannot see it; at most 200 characters, may be empty.' })
  readonly alt!: string;
}

@InputType({ description: 'A new thread, or a letter when `audience` is LETTER.' })
export class AnonymousThreadInput {
  @Field(() => String, { nullable: true, description: 'Slug of a board; null for a letter.' })
  readonly board?: string | null;

  @Field(() => ThreadKind, { description: '建议, 问题, 咨询 or 心里话.' })
  readonly kind!: ThreadKind;

  @Field({ description: '4 to 80 characters.' })
  readonly title!: string;

  @Field({ description: 'Markdown, 1 to 20,000 characters.' })
  readonly body!: string;

  @Field(() => Audience, { description: 'Who may read it.' })
  readonly audience!: Audience;

  @Field(() => ID, { nullable: true, description: 'With the audience UNIT: the unit whose subtree may read.' })
  readonly unitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The unit it is addressed to.' })
  readonly addresseeUnitId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The leader it is addressed to; a letter needs one.' })
  readonly addresseeId?: string | null;

  @Field({ description: '请求答复: puts the matter on the ledger.' })
  readonly requestReply!: boolean;

  @Field(() => [ImageInput], { nullable: true, description: 'At most four.' })
  readonly images?: readonly ImageInput[] | null;
}

@InputType({ description: 'A first word in somebody else’s thread that everyone may read.' })
export class AnonymousReplyInput {
  @Field(() => ID, { description: 'The thread.' })
  readonly threadId!: string;

  @Field(() => Int, { nullable: true, description: 'The post it answers; null for the opening.' })
  readonly parentSeq?: number | null;

  @Field({ description: 'Markdown, 1 to 20,000 characters.' })
  readonly body!: string;

  @Field(() => [ImageInput], { nullable: true, description: 'At most four.' })
  readonly images?: readonly ImageInput[] | null;
}

@InputType({ description: 'A token and what it pays for: exactly one of `openThread` and `reply`.' })
export class Submission {
  @Field({ description: 'RFC 9578 token of type 2, 354 bytes in base64url; its nonce commits to `authorKey`.' })
  readonly token!: string;

  @Field({ description: 'A fresh Ed25519 public key, 32 bytes in base64url.' })
  readonly authorKey!: string;

  @Field({ description: 'Ed25519 over the signed step with seq 1, 64 bytes in base64url.' })
  readonly signature!: string;

  @Field(() => AnonymousThreadInput, { nullable: true, description: 'Opens a thread or sends a letter.' })
  readonly openThread?: AnonymousThreadInput | null;

  @Field(() => AnonymousReplyInput, { nullable: true, description: 'Replies.' })
  readonly reply?: AnonymousReplyInput | null;

  @Field(() => [String], { nullable: true, description: imageData })
  readonly imageData?: readonly string[] | null;
}

@InputType({ description: 'A further word of a key in the thread it speaks in. Needs no token.' })
export class FollowUp {
  @Field({ description: 'The key that spoke before, 32 bytes in base64url.' })
  readonly authorKey!: string;

  @Field(() => ID, { description: 'The thread it spoke in.' })
  readonly threadId!: string;

  @Field(() => Int, { description: 'Greater than that of every step before; the first submission was 1.' })
  readonly seq!: number;

  @Field(() => Int, { nullable: true, description: 'The post it answers; null for the opening.' })
  readonly parentSeq?: number | null;

  @Field({ description: 'Markdown, 1 to 20,000 characters.' })
  readonly body!: string;

  @Field(() => [ImageInput], { nullable: true, description: 'At most four.' })
  readonly images?: readonly ImageInput[] | null;

  @Field({ description: 'Ed25519 over the signed step, 64 bytes in base64url.' })
  readonly signature!: string;

  @Field(() => [String], { nullable: true, description: imageData })
  readonly imageData?: readonly string[] | null;
}

@InputType({ isAbstract: true })
abstract class OpenersStep {
  @Field({ description: 'The key that opened the thread, 32 bytes in base64url.' })
  readonly authorKey!: string;

  @Field(() => ID, { description: 'The thread it opened.' })
  readonly threadId!: string;

  @Field(() => Int, { description: 'Greater than that of every step before; counts as a follow-up of the day.' })
  readonly seq!: number;

  @Field({ description: 'Ed25519 over the signed step, 64 bytes in base64url.' })
  readonly signature!: string;
}

@InputType({ description: '评价: how the opener found the handling. A later one takes the place of an earlier one.' })
export class SignedRating extends OpenersStep {
  @Field({ description: '问题是否解决: whether the matter is settled.' })
  readonly solved!: boolean;

  @Field(() => Rating, { description: '满意, 基本满意 or 不满意.' })
  readonly rating!: Rating;

  @Field(() => String, { nullable: true, description: '2 to 500 characters; needed with DISSATISFIED. Public.' })
  readonly reason?: string | null;
}

@InputType({ description: '撤回: the opener takes the matter back. Its text goes for good, official replies stay.' })
export class SignedWithdrawal extends OpenersStep {
  @Field(() => String, { nullable: true, description: '2 to 500 characters. Public.' })
  readonly reason?: string | null;
}

@InputType({ description: '要求重办: the answer does not settle it. Within 30 days of the answer.' })
export class SignedReopening extends OpenersStep {
  @Field({ description: 'Why: Markdown, 2 to 2,000 characters. Becomes the author’s post.' })
  readonly body!: string;
}

@InputType({ description: 'A request that only the holder of a receipt can make. Reading leaves no trace.' })
export class SignedRead {
  @Field({ description: 'Ed25519 public key, 32 bytes in base64url.' })
  readonly authorKey!: string;

  @Field(() => Day, { description: 'Today, give or take a day: a captured request soon stops working.' })
  readonly day!: string;

  @Field({ description: 'Ed25519 over the read and its day, 64 bytes in base64url.' })
  readonly signature!: string;
}
