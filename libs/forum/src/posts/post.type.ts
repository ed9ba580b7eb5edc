import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { HoldRule, PostKind, PostState, Voice } from '#contracts';
import { PostDocument } from '../attachments/document.type.js';
import { PostImage } from '../images/image.type.js';
import { countedConnectionOf, Day, Instant } from '#platform';

@ObjectType({ description: 'The trace of an act of moderation. Everyone sees it.' })
export class Moderation {
  @Field({ description: 'The reason that was given; empty where a rule holds it.' })
  reason!: string;

  @Field(() => HoldRule, { nullable: true, description: 'The rule for which it waits for a moderator.' })
  rule!: HoldRule | null;

  @Field({ description: 'The office that acted (版主 · 县委宣传部; in a letter 收信人), never an account.' })
  by!: string;

  @Field(() => Day, { description: 'The day it was done; no finer time is kept.' })
  on!: string;
}

@ObjectType({ description: 'Who speaks, as far as the viewer may know.' })
export class Author {
  @Field(() => Voice, { description: 'How they speak here.' })
  voice!: Voice;

  @Field(() => String, {
    nullable: true,
    description:
      'The name, or the pseudonym of this thread (匿名). Null: 实名不公开 and the viewer is not among the listed.',
  })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'The home unit, only with the name of a person.' })
  unitName!: string | null;

  @Field(() => String, { nullable: true, description: '职务, only with the name of a person.' })
  title!: string | null;

  @Field(() => Int, { description: 'Draws the avatar. Unrelated from thread to thread unless the name is public.' })
  avatarSeed!: number;

  @Field(() => ID, { nullable: true, description: 'Only with the name of a person.' })
  staffId!: string | null;

  @Field({ description: 'True when it is, under the same voice, the author of the thread (楼主).' })
  isOpener!: boolean;

  @Field(() => Moderation, {
    nullable: true,
    description: 'Set when this anonymous author may not speak in this thread any more.',
  })
  blocked!: Moderation | null;
}

@ObjectType({ description: 'The office an official reply speaks for, as it was on that day.' })
export class Office {
  @Field({ description: 'The unit it speaks for.' })
  unitName!: string;

  @Field({ description: '职务 of whoever signed.' })
  title!: string;

  @Field(() => Day, { description: 'The day it was given.' })
  date!: string;
}

@ObjectType({ description: 'What the viewer may do with a post. The server asks the same rule again.' })
export class PostViewerCan {
  @Field({ description: 'Answer this post by name.' })
  reply!: boolean;

  @Field({ description: 'Replace its text.' })
  edit!: boolean;

  @Field({ description: 'Take its text back.' })
  delete!: boolean;

  @Field({ description: 'Hide it, with a reason.' })
  hide!: boolean;

  @Field({ description: 'Show it again, with a reason.' })
  restore!: boolean;

  @Field({ description: 'Support it, or no longer.' })
  support!: boolean;

  @Field({ description: 'Publish a correction of this official reply.' })
  correct!: boolean;

  @Field({ description: 'Stop its anonymous author in this thread, with a reason.' })
  block!: boolean;

  @Field({ description: 'Let its blocked author speak again.' })
  unblock!: boolean;

  @Field({ description: 'Stop whoever wrote it from speaking by name (禁言).' })
  mute!: boolean;

  @Field({ description: 'Ask that it be erased for good (清除).' })
  purge!: boolean;

  @Field({ description: 'Flag it (举报) for the moderators.' })
  flag!: boolean;
}

@ObjectType({ description: "The viewer's own part of a post." })
export class PostViewer {
  @Field({ description: 'Whether the viewer supports it.' })
  supported!: boolean;

  @Field(() => PostViewerCan, { description: 'What the viewer may do with it.' })
  can!: PostViewerCan;
}

@ObjectType('Post', { description: 'One contribution to a thread.' })
export class PostType {
  @Field(() => ID, { description: 'For caches: mutations name a post by thread and seq.' })
  id!: string;

  @Field(() => ID, { description: 'The thread it stands in.' })
  threadId!: string;

  @Field(() => Int, { description: 'Its number in the thread: 1 is the opening. Never changes, never has gaps.' })
  seq!: number;

  @Field(() => Int, { nullable: true, description: 'The post it answers; null directly under the opening.' })
  parentSeq!: number | null;

  @Field(() => Int, { description: 'The post directly under the opening whose branch it belongs to.' })
  rootSeq!: number;

  @Field(() => Int, { description: '0 directly under the opening. Show at most 3, then "in reply to #n".' })
  depth!: number;

  @Field(() => PostKind, { description: 'What it is.' })
  kind!: PostKind;

  @Field(() => PostState, { description: 'Whether it stands.' })
  state!: PostState;

  @Field(() => Author, { description: 'Who speaks.' })
  author!: Author;

  @Field(() => Office, { nullable: true, description: 'On official replies, corrections and questions.' })
  office!: Office | null;

  @Field(() => Int, { nullable: true, description: 'The official post this one corrects.' })
  correctsSeq!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The correction of this official post. The newest of the chain has none.',
  })
  correctedBySeq!: number | null;

  @Field(() => String, { nullable: true, description: 'Markdown. Null when hidden from the viewer, or deleted.' })
  body!: string | null;

  @Field(() => [PostImage], {
    description: 'In the order its author gave them. None when hidden from the viewer, or deleted.',
  })
  images!: readonly PostImage[];

  @Field(() => [PostDocument], {
    description: 'In the order its author gave them. None when hidden from the viewer, or deleted.',
  })
  documents!: readonly PostDocument[];

  @Field(() => Instant, {
    description: 'When it was posted; of an anonymous post only the publication slot.',
  })
  postedAt!: string;

  @Field({ description: 'postedAt is only a publication slot: show 「10:20 前后」.' })
  slot!: boolean;

  @Field(() => Instant, {
    nullable: true,
    description: 'When its author last replaced the text; null: never.',
  })
  editedAt!: string | null;

  @Field(() => Int, { description: '1, and one more with each edit. Hand it back to editPost.' })
  revision!: number;

  @Field(() => Int, {
    description: 'Answers to it that stand; directly under the opening: all that stand in its branch.',
  })
  replyCount!: number;

  @Field(() => Int, { description: 'How many support it.' })
  supportCount!: number;

  @Field(() => Moderation, {
    nullable: true,
    description: 'Why it is hidden, or, when it stands, why it was restored or kept.',
  })
  moderation!: Moderation | null;

  @Field(() => PostViewer, { description: "The viewer's own part." })
  viewer!: PostViewer;
}

@ObjectType({ description: 'One version of a post.' })
export class Revision {
  @Field(() => Int, { description: '1 for the first version.' })
  revision!: number;

  @Field({ description: 'Markdown.' })
  body!: string;

  @Field(() => Instant, { description: 'When this version was written.' })
  at!: string;
}

export const PostConnection = countedConnectionOf(PostType, 'Post');
