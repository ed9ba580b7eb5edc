import { Field, HideField, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HoldRule } from '#contracts';
import type { Audience, ThreadId } from '#contracts';
import { Day } from '#platform';
import type { Viewer } from '#platform';
import { mayReadBoard } from '../boards/board.policy.js';
import { boardFactsOf } from '../boards/board.queries.js';
import type { BoardRow } from '../boards/board.queries.js';
import { BoardType, toBoard } from '../boards/board.type.js';
import { TraceAction } from './moderation-trace.entity.js';
import { officeOfModerator } from './office-of-moderator.js';
import type { TraceLine } from './traces.js';

registerEnumType(TraceAction, {
  name: 'ModerationAction',
  description: 'What a moderator did.',
  valuesMap: {
    HIDE: { description: '隐藏' },
    RESTORE: { description: '恢复' },
    LOCK: { description: '锁定' },
    UNLOCK: { description: '解锁' },
    PIN: { description: '置顶' },
    UNPIN: { description: '取消置顶' },
    BLOCK: { description: '停止发言: of the anonymous author of the post, in this thread.' },
    UNBLOCK: { description: '恢复发言' },
    KEEP: { description: '保留: it was flagged, looked at, and stands.' },
    HOLD: { description: '待审: held by a rule until a moderator decides.' },
    SLOW: { description: '慢速发言: each person speaks only every so many minutes.' },
    QUICKEN: { description: '恢复常速' },
    REJECT: { description: '不予发布: it was held, and stays unseen.' },
    MOVE: { description: '移动: to another board.' },
    ANNOUNCE: { description: '公告: put before everybody of a unit.' },
    UNANNOUNCE: { description: '撤下公告' },
    MERGE: { description: '并到他帖: closed as a duplicate; the talk goes on in the other thread.' },
    ABSORB: { description: '并入: the other thread was closed as a duplicate of this one.' },
    SEPARATE: { description: '解除合并: the two go their own ways again.' },
    MUTE: { description: '禁言: of who wrote the post by name. Told to moderators only.' },
    UNMUTE: { description: '解除禁言. Told to moderators only.' },
    PURGE: { description: '清除: erased for good by two officers.' },
    ASK_PURGE: { description: '申请清除. Told to moderators only.' },
    DROP_PURGE: { description: '不予清除. Told to moderators only.' },
    SCHEDULE: { description: '安排在线问答: an office hour was appointed.' },
    UNSCHEDULE: { description: '取消在线问答' },
  },
});

@ObjectType({
  description:
    'One act of moderation in a thread. Never changed, never removed; seen by everyone, but for what is said to be told to moderators only.',
})
export class ModerationStep {
  @Field(() => Int, {
    description: 'Counts up within the thread. What only moderators are told counts down from zero.',
  })
  step!: number;

  @Field(() => Int, { nullable: true, description: 'The post; null: the thread itself.' })
  seq!: number | null;

  @Field(() => TraceAction, { description: 'What was done.' })
  action!: TraceAction;

  @Field({ description: 'Empty where none is asked for: pinning, unlocking, unblocking, holding.' })
  reason!: string;

  @Field(() => HoldRule, { nullable: true, description: 'Of a hold: the rule, which nobody applied.' })
  rule!: HoldRule | null;

  @Field({ description: 'The office that acted (版主 · 县委宣传部; in a letter 收信人), never an account.' })
  by!: string;

  @Field(() => Day, { description: 'The day it was done; no finer time is kept.' })
  on!: string;

  @Field(() => BoardType, {
    nullable: true,
    description: 'The board it was moved from; null when it was not moved, or the viewer may not see that board.',
  })
  from!: BoardType | null;

  @Field(() => BoardType, { nullable: true, description: 'The board it was moved to; null as with from.' })
  to!: BoardType | null;

  @HideField()
  otherId!: ThreadId | null;
}

export function toStep(line: TraceLine, audience: Audience, viewer: Viewer): ModerationStep {
  const { step, seq, action, reason, rule, officeUnitName, on, from, to, otherId } = line;
  const by = officeOfModerator(officeUnitName, audience);
  return { step, seq, action, reason, rule, by, on, from: seen(from, viewer), to: seen(to, viewer), otherId };
}

const seen = (board: BoardRow | null, viewer: Viewer): BoardType | null =>
  board !== null && mayReadBoard(viewer, boardFactsOf(board)) ? toBoard(board, viewer) : null;
