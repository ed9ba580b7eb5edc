import { Field, HideField, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Instant } from '#platform';
import type { ThreadRow } from '../threads/thread.row.js';

/** 未开始 · 进行中 · 已到时间 · 已结束 */
export const HourState = { UPCOMING: 'UPCOMING', LIVE: 'LIVE', OVER: 'OVER', CLOSED: 'CLOSED' } as const;
export type HourState = (typeof HourState)[keyof typeof HourState];

registerEnumType(HourState, {
  name: 'OfficeHourState',
  description: 'How far an office hour is. Questions are taken from the moment it is scheduled.',
  valuesMap: {
    UPCOMING: { description: '未开始: questions are collected, and supports rank them.' },
    LIVE: { description: '进行中: the leader answers now.' },
    OVER: { description: '已到时间: its time is over, and the summary is still to come.' },
    CLOSED: { description: '已结束: the summary stands.' },
  },
});

@ObjectType({ description: '在线问答: a leader answers the questions of a thread at an appointed time.' })
export class OfficeHour {
  @Field(() => Instant, { description: 'When the leader begins to answer.' })
  startsAt!: string;

  @Field(() => Instant, { description: 'Until when.' })
  endsAt!: string;

  @Field(() => HourState, { description: 'How far it is.' })
  state!: HourState;

  @Field(() => Int, { nullable: true, description: 'The official reply that sums it up; null: not yet.' })
  summarySeq!: number | null;

  @HideField()
  row!: ThreadRow;
}

@ObjectType({ description: 'The questions of an office hour: what stands directly under the opening.' })
export class QuestionCounts {
  @Field(() => Int, { description: 'All of them.' })
  asked!: number;

  @Field(() => Int, { description: 'Those with an official reply.' })
  answered!: number;
}
