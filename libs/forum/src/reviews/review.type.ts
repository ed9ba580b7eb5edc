import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { FlagReason, ReviewState } from '#contracts';
import { countedConnectionOf, Day } from '#platform';
import { PostType } from '../posts/post.type.js';
import { ThreadType } from '../threads/thread.type.js';

const word = (description: string): { description: string } => ({ description });

registerEnumType(FlagReason, {
  name: 'FlagReason',
  description: 'Why a post is flagged (举报).',
  valuesMap: {
    ATTACK: word('人身攻击'),
    PRIVACY: word('泄露隐私'),
    NAMES_A_PERSON: word('点名个人: it names a private person, not an office-holder in office.'),
    UNTRUE: word('不实信息'),
    SECRET: word('涉密: what must not be on this network.'),
    OFF_TOPIC: word('灌水跑题'),
    OTHER: word('其他: said in the note.'),
  },
});
registerEnumType(ReviewState, {
  name: 'ReviewState',
  description: 'What became of a flagged post.',
  valuesMap: {
    WAITING: word('待审'),
    UPHELD: word('举报成立: it was hidden.'),
    DISMISSED: word('举报不成立: it stands.'),
  },
});

@ObjectType({ description: "The viewer's own flag on a post." })
export class OwnFlag {
  @Field(() => FlagReason, { description: 'What is wrong with it.' })
  reason!: FlagReason;

  @Field({ description: 'In their own words; empty for none.' })
  note!: string;

  @Field(() => ReviewState, { description: 'What became of it. While it waits it can be taken back.' })
  state!: ReviewState;
}

@ObjectType({ description: 'One flag, without whose it is.' })
export class Flag {
  @Field(() => FlagReason, { description: 'What is wrong with the post.' })
  reason!: FlagReason;

  @Field({ description: "In the flagger's words; empty for none." })
  note!: string;
}

@ObjectType({
  description: 'A flagged post, for the moderators of its board. Whoever is a party in its thread never sees it here.',
})
export class Review {
  @Field(() => ID, { description: 'Id of the review.' })
  id!: string;

  @Field(() => ReviewState, { description: 'Whether it waits, and what was decided.' })
  state!: ReviewState;

  @Field(() => ThreadType, { description: 'The thread.' })
  thread!: ThreadType;

  @Field(() => PostType, { description: 'The post, with no more of its author than everybody sees.' })
  post!: PostType;

  @Field(() => [Flag], { description: 'Why it was flagged; by reason, not in the order they came.' })
  flags!: readonly Flag[];

  @Field(() => [String], { description: 'The watched words it was found to hold; none when somebody flagged it.' })
  words!: readonly string[];

  @Field({
    description: 'A rule keeps it unseen until somebody decides. Upheld it stays hidden; dismissed it appears.',
  })
  held!: boolean;

  @Field({ description: 'It is held for longer than four working hours.' })
  overdue!: boolean;

  @Field(() => Day, { description: 'The day it began to wait.' })
  since!: string;

  @Field(() => String, { nullable: true, description: 'The moderator who took it on; null: nobody yet.' })
  claimedBy!: string | null;

  @Field({ description: 'It is the viewer who took it on.' })
  mine!: boolean;

  @Field({ description: 'The viewer may take it on: nobody did, or somebody did on an earlier day and left it.' })
  mayClaim!: boolean;

  @Field(() => String, { nullable: true, description: 'What everybody reads of the decision; null while it waits.' })
  reason!: string | null;

  @Field(() => Day, { nullable: true, description: 'The day of the decision.' })
  decidedOn!: string | null;
}

export const ReviewConnection = countedConnectionOf(Review, 'Review');
