import { Field, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import { Audience, ThreadKind } from '#contracts';
import { connectionOf, Day, Instant } from '#platform';
import { BoardType } from '../boards/board.type.js';
import { ThreadRating } from '../dialogue/dialogue.type.js';
import { Author, Moderation } from '../posts/post.type.js';
import type { ThreadRow } from './thread.row.js';

@ObjectType({ description: 'What the viewer may do with a thread. The server asks the same rule again.' })
export class ThreadViewerCan {
  @Field({ description: 'Say something by name.' })
  reply!: boolean;

  @Field({ description: 'Answer for the leadership.' })
  replyOfficially!: boolean;

  @Field({ description: 'Ask its author back.' })
  askAuthor!: boolean;

  @Field({ description: 'Say, as its author, how it was handled.' })
  rate!: boolean;

  @Field({ description: 'Take it back, as its author.' })
  withdraw!: boolean;

  @Field({ description: 'Open it again, as its author, until the day of `canReopenUntil`.' })
  reopen!: boolean;

  @Field({ description: 'Put it on the ledger.' })
  tagForAction!: boolean;

  @Field({ description: 'Pin, or unpin when it is pinned.' })
  pin!: boolean;

  @Field({ description: 'Put it before everybody of a unit, or no longer.' })
  announce!: boolean;

  @Field({ description: 'Appoint an office hour in it, or call it off.' })
  scheduleHour!: boolean;

  @Field({ description: 'Lock, or unlock when it is locked.' })
  lock!: boolean;

  @Field({ description: 'Put it on another board.' })
  move!: boolean;

  @Field({ description: 'Hide the whole thread, with a reason.' })
  hide!: boolean;

  @Field({ description: 'Show the hidden thread again, with a reason.' })
  restore!: boolean;

  @Field({ description: 'Say 我也遇到, or no longer.' })
  meToo!: boolean;
}

@ObjectType('Thread', { description: 'One matter under discussion, or a letter to a leader.' })
export class ThreadType {
  @Field(() => ID, { description: 'Id of the thread.' })
  id!: string;

  @Field(() => ThreadKind, { description: 'What its author wants.' })
  kind!: ThreadKind;

  @Field({ description: 'Empty when the opening is hidden from the viewer or was taken back.' })
  title!: string;

  @Field(() => BoardType, { nullable: true, description: 'Null for a letter.' })
  board!: BoardType | null;

  @Field(() => Audience, { description: 'Who reads it.' })
  audience!: Audience;

  @Field(() => Author, { description: 'Who opened it.' })
  author!: Author;

  @Field(() => Instant, {
    description: 'When it was opened; of an anonymous thread only the publication slot.',
  })
  postedAt!: string;

  @Field({ description: 'postedAt is only a publication slot: show 「10:20 前后」.' })
  slot!: boolean;

  @Field(() => Instant, { description: 'When something was last said in it.' })
  lastActivityAt!: string;

  @Field(() => Int, {
    description: 'The seq of its newest post. Unread, counted on the device: lastSeq less the seq read last.',
  })
  lastSeq!: number;

  @Field(() => Int, { description: 'Posts under the opening that stand.' })
  postCount!: number;

  @Field(() => Int, { description: 'Official replies, corrections not counted.' })
  officialCount!: number;

  @Field(() => Int, { description: '我也遇到: how many meet the same.' })
  meTooCount!: number;

  @Field(() => Int, { description: 'Rises with each change of content; supports have counters of their own.' })
  version!: number;

  @Field({ description: 'The beginning of the opening as plain text; empty where the title is.' })
  excerpt!: string;

  @Field({ description: 'It stands above the others of its board.' })
  pinned!: boolean;

  @Field({ description: 'It takes no more posts.' })
  locked!: boolean;

  @Field(() => Moderation, { nullable: true, description: 'Set when the thread is hidden.' })
  hidden!: Moderation | null;

  @Field(() => Moderation, { nullable: true, description: 'Set when the thread is locked.' })
  lockedReason!: Moderation | null;

  @Field(() => Int, {
    nullable: true,
    description:
      '慢速发言: minutes from one reply of a person, or of an anonymous key, to their next. Null: as they like.',
  })
  slowMinutes!: number | null;

  @Field({ description: '已撤回: its author took it back. What others and the leadership said stays.' })
  withdrawn!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it was taken back, if its author said so.' })
  withdrawalReason!: string | null;

  @Field(() => Int, { nullable: true, description: 'The question (追问) its author has not answered yet.' })
  openQuestion!: number | null;

  @Field(() => ThreadRating, { nullable: true, description: 'How its author found the handling; null: not said.' })
  rating!: ThreadRating | null;

  @Field(() => Day, {
    nullable: true,
    description: 'The last day its author may open it again; null: not answered, or opened again since.',
  })
  canReopenUntil!: string | null;

  @Field(() => ThreadViewerCan, { description: 'What the viewer may do with it.' })
  viewerCan!: ThreadViewerCan;

  @Field({ description: 'Whether the viewer said 我也遇到.' })
  viewerMeToo!: boolean;

  /** What it was made from: field resolvers decide by it and never read the thread twice. */
  @HideField()
  row!: ThreadRow;
}

export const ThreadConnection = connectionOf(ThreadType, 'Thread');
