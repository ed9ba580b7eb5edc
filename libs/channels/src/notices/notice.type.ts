import { Field, HideField, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NoticeKind } from '#contracts';
import { connectionOf, Instant } from '#platform';
import type { ReadableNotice } from './notices.js';

registerEnumType(NoticeKind, {
  name: 'NoticeKind',
  description: 'What a person is told of.',
  valuesMap: {
    REPLY: { description: '回复: somebody answered in their thread, or one of their posts.' },
    OFFICIAL: { description: '官方答复: their thread was answered officially, or the answer corrected.' },
    QUESTION: { description: '追问: the leadership asks them back in their thread.' },
    LETTER: { description: '信: a letter to them, to a leader they stand in for, or an answer to their own.' },
    ADDRESSED: { description: '致您的帖子: a thread is addressed to them, or to a leader they stand in for.' },
    CASE: { description: '事项进展: the matter they raised moved on.' },
    ASSIGNED: { description: '交办: a matter was given to the unit they lead.' },
    MODERATED: { description: '版务: a moderator hid, restored, locked or unlocked something of theirs.' },
    FLAGGED: { description: '举报结果: what they flagged was decided.' },
    MENTION: { description: '提到: a new post speaks to them by name, or to a unit they lead.' },
  },
});

@ObjectType({ description: 'What one person is told of one thread; one for each kind, however much happens.' })
export class Notice {
  @Field(() => ID, { description: 'Thread and kind.' })
  id!: string;

  @Field(() => NoticeKind, { description: 'What it is about.' })
  kind!: NoticeKind;

  @Field(() => Int, {
    description: 'How many things happened in all. How many of them were read only the device knows.',
  })
  version!: number;

  @Field(() => Int, { nullable: true, description: 'The latest post; null when it is about no post.' })
  postSeq!: number | null;

  @Field(() => Instant, { description: 'When the latest of it happened.' })
  at!: Date;

  @Field({ description: '`at` is only the end of a publication window.' })
  slot!: boolean;

  @HideField()
  found!: ReadableNotice;
}

export const NoticeConnection = connectionOf(Notice, 'Notice');

export function toNotice(found: ReadableNotice): Notice {
  const { threadId, kind, version, postSeq, at, slot } = found.row;
  return { id: `${threadId}.${kind}`, kind, version, postSeq, at, slot, found };
}
