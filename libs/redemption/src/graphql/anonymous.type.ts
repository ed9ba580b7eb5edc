import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { LetterVoice, OutcomeState, PostKind, Rating } from '#contracts';
import { Day, Instant } from '#platform';
import './vocabulary.type.js';

@ObjectType({ description: 'A key tokens are made with, and how many members hold some.' })
export class AnonymousKey {
  @Field({ description: 'base64url of SHA-256 of the public key.' })
  readonly keyId!: string;

  @Field({ description: 'The ISO week it was issued in, "2026-W48".' })
  readonly epoch!: string;

  @Field(() => Int, { description: 'Rises when the keys of a week were retired.' })
  readonly generation!: number;

  @Field({ description: 'As RFC 9578 encodes it, base64url.' })
  readonly publicKey!: string;

  @Field(() => Day, { description: 'The first day its tokens may be spent.' })
  readonly spendableFrom!: string;

  @Field(() => Day, { description: 'The first day they may not any more.' })
  readonly spendableUntil!: string;

  @Field(() => Int, { description: 'Members who hold tokens of it: the crowd one hides in.' })
  readonly holders!: number;

  @Field({ description: 'True when its tokens may be spent now.' })
  readonly spendable!: boolean;
}

@ObjectType({ description: 'What a composer needs to know, the same for everybody.' })
export class AnonymousStatus {
  @Field({ description: 'False in a standby, or while something this app needs cannot be reached.' })
  readonly accepting!: boolean;

  @Field({ description: 'True: a demonstration, which is not anonymous.' })
  readonly demonstration!: boolean;

  @Field(() => Int, { description: 'K: how many members must hold tokens of a key before it may be spent.' })
  readonly setSize!: number;

  @Field(() => Int, { description: 'Length of a publication window.' })
  readonly windowSeconds!: number;

  @Field(() => Int, { description: 'An answer to a submission waits at most about this long.' })
  readonly tickMilliseconds!: number;

  @Field(() => Int, { description: 'How many images a post may carry; 0 where none are taken.' })
  readonly imagesEach!: number;

  @Field(() => Instant, { description: 'When what is accepted now will be published.' })
  readonly publishedBy!: Date;

  @Field(() => Day, { description: 'The day a signed read is checked against.' })
  readonly today!: string;

  @Field(() => [AnonymousKey], { description: 'Keys that are, or will be, of use.' })
  readonly keys!: readonly AnonymousKey[];
}

@ObjectType({ description: 'It is on the disk. Asking again gives the same answer.' })
export class Accepted {
  @Field(() => ID, { description: 'The thread it will stand in.' })
  readonly threadId!: string;

  @Field(() => Int, { description: 'The signed step.' })
  readonly seq!: number;

  @Field(() => Instant, { description: 'The end of its window: 10:20 前公布.' })
  readonly publishedBy!: Date;
}

@ObjectType({ description: 'One signed step and what became of it.' })
export class ReceiptStep {
  @Field(() => Int, { description: 'Its number; the first submission is 1.' })
  readonly seq!: number;

  @Field(() => Instant, { description: 'The end of its window.' })
  readonly slot!: Date;

  @Field(() => OutcomeState, { description: 'What became of it.' })
  readonly state!: OutcomeState;

  @Field(() => Int, {
    nullable: true,
    description: 'The post it became, once published; null for a step that is no post.',
  })
  readonly postSeq!: number | null;

  @Field(() => String, { nullable: true, description: 'An error code, when it was refused.' })
  readonly refusal!: string | null;
}

@ObjectType({ description: 'The opener’s judgement, as everyone who reads the thread sees it.' })
export class GivenRating {
  @Field({ description: '问题是否解决: whether the matter is settled.' })
  readonly solved!: boolean;

  @Field(() => Rating, { description: '满意, 基本满意 or 不满意.' })
  readonly rating!: Rating;

  @Field(() => String, { nullable: true, description: 'Why.' })
  readonly reason!: string | null;
}

@ObjectType({ isAbstract: true })
abstract class ThreadStanding {
  @Field(() => Int, { nullable: true, description: 'A question (追问) that its author has not answered yet.' })
  readonly openQuestion!: number | null;

  @Field(() => GivenRating, { nullable: true, description: 'The opener’s judgement; null while there is none.' })
  readonly rating!: GivenRating | null;

  @Field({ description: '已撤回: its author took it back.' })
  readonly withdrawn!: boolean;

  @Field(() => Day, { nullable: true, description: 'The last day its author may open it again; null: not answered.' })
  readonly canReopenUntil!: string | null;
}

@ObjectType({ description: 'Everything one key sent, and where its thread stands.' })
export class ReceiptView extends ThreadStanding {
  @Field(() => ID, { description: 'The thread the key speaks in.' })
  readonly threadId!: string;

  @Field({ description: 'True for a letter: its answers are read with `letter`.' })
  readonly letter!: boolean;

  @Field(() => Int, { description: 'The last accepted step; the next is one more.' })
  readonly lastSeq!: number;

  @Field(() => String, { nullable: true, description: 'Why the key may not speak any more; null while it may.' })
  readonly blocked!: string | null;

  @Field(() => [ReceiptStep], { description: 'In the order they were signed.' })
  readonly steps!: readonly ReceiptStep[];
}

@ObjectType({ description: 'An image of a letter, whole: its author may not ask the forum for it.' })
export class LetterImage {
  @Field(() => ID, { description: 'For caches.' })
  readonly id!: string;

  @Field({ description: 'A data: URL.' })
  readonly data!: string;

  @Field(() => Int, { description: 'Pixels.' })
  readonly width!: number;

  @Field(() => Int, { description: 'Pixels.' })
  readonly height!: number;

  @Field({ description: 'What it shows, in the words of whoever added it; may be empty.' })
  readonly alt!: string;
}

@ObjectType({ description: 'One post of a letter.' })
export class LetterEntry {
  @Field(() => Int, { description: 'Its number in the letter.' })
  readonly seq!: number;

  @Field(() => LetterVoice, { description: 'Who speaks.' })
  readonly voice!: LetterVoice;

  @Field(() => PostKind, { description: 'Opening, reply, official reply, correction or question.' })
  readonly kind!: PostKind;

  @Field(() => String, { nullable: true, description: 'Markdown; null when it was hidden or deleted.' })
  readonly body!: string | null;

  @Field(() => [LetterImage], { description: 'In the order its author gave them; none when hidden or deleted.' })
  readonly images!: readonly LetterImage[];

  @Field(() => String, { nullable: true, description: 'Of an official reply: the unit it speaks for.' })
  readonly officeUnit!: string | null;

  @Field(() => String, { nullable: true, description: 'Of an official reply: the office.' })
  readonly officeTitle!: string | null;

  @Field(() => Day, { description: 'The day it was written.' })
  readonly day!: string;
}

@ObjectType({ description: 'A letter as its author reads it.' })
export class LetterView extends ThreadStanding {
  @Field(() => ID, { description: 'The letter.' })
  readonly threadId!: string;

  @Field(() => Int, { description: 'The last accepted step of its author; the next is one more.' })
  readonly lastSeq!: number;

  @Field(() => String, { nullable: true, description: 'Why its author may not speak any more; null while they may.' })
  readonly blocked!: string | null;

  @Field(() => [LetterEntry], { description: 'In order.' })
  readonly entries!: readonly LetterEntry[];
}
