import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { BoardId, HoldRule, StaffId, ThreadId } from '#contracts';
import { ThreadEntity } from '../threads/thread.entity.js';

/** 隐藏 · 恢复 · 锁定 · 解锁 · 置顶 · 取消置顶 · 停止发言 · 恢复发言 · 保留 (flagged, and it stands) · 待审 (by a rule, until a moderator decides) · 不予发布 · 移动 · 公告 · 撤下公告 · 并到他帖 · 并入 · 解除合并 · 安排在线问答 · 取消在线问答 */
export const TraceAction = {
  HIDE: 'HIDE',
  RESTORE: 'RESTORE',
  LOCK: 'LOCK',
  UNLOCK: 'UNLOCK',
  PIN: 'PIN',
  UNPIN: 'UNPIN',
  BLOCK: 'BLOCK',
  UNBLOCK: 'UNBLOCK',
  KEEP: 'KEEP',
  HOLD: 'HOLD',
  REJECT: 'REJECT',
  /** 慢速发言 · 恢复常速 */
  SLOW: 'SLOW',
  QUICKEN: 'QUICKEN',
  MOVE: 'MOVE',
  ANNOUNCE: 'ANNOUNCE',
  UNANNOUNCE: 'UNANNOUNCE',
  MERGE: 'MERGE',
  ABSORB: 'ABSORB',
  SEPARATE: 'SEPARATE',
  /** 禁言 · 解除禁言, of the person who wrote the post by name. */
  MUTE: 'MUTE',
  UNMUTE: 'UNMUTE',
  /** 清除 · 申请清除 · 不予清除 */
  PURGE: 'PURGE',
  ASK_PURGE: 'ASK_PURGE',
  DROP_PURGE: 'DROP_PURGE',
  SCHEDULE: 'SCHEDULE',
  UNSCHEDULE: 'UNSCHEDULE',
} as const;
export type TraceAction = (typeof TraceAction)[keyof typeof TraceAction];

/** Nothing vanishes silently: one row for each act of moderation, never changed and never removed. */
@Entity({ schema: 'forum', name: 'moderation_trace' })
@Unique('moderation_trace_in_order', ['threadId', 'step'])
export class ModerationTraceEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'moderation_trace_pk' })
  readonly id!: string;

  @ForeignKey(() => ThreadEntity, { name: 'moderation_trace_thread_fk' })
  @Column('uuid', { name: 'thread_id' })
  readonly threadId!: ThreadId;

  /**
   * Counts up within the thread: a day alone would not tell what came first. What only moderators are told counts down
   * from zero, so that nobody misses a number.
   */
  @Column('integer')
  readonly step!: number;

  /** Null: the thread itself. */
  @Column('integer', { nullable: true })
  readonly seq!: number | null;

  @Column('text')
  readonly action!: TraceAction;

  @Column('text')
  readonly reason!: string;

  /** Of a hold: the rule, and no words, because nobody stands behind it who could choose them. */
  @Column('text', { nullable: true })
  readonly rule!: HoldRule | null;

  /** What the public sees of who did it: the unit the moderator acted for. */
  @Column('text', { name: 'office_unit_name' })
  readonly officeUnitName!: string;

  /** Null: nobody, but a rule of the organisation. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  readonly actorId!: StaffId | null;

  /** Of a move: the boards it went between. */
  @Column('uuid', { name: 'from_board_id', nullable: true })
  readonly fromBoardId!: BoardId | null;

  @Column('uuid', { name: 'to_board_id', nullable: true })
  readonly toBoardId!: BoardId | null;

  /** Of a merger, or of its end: the other thread. */
  @Column('uuid', { name: 'other_thread_id', nullable: true })
  readonly otherThreadId!: ThreadId | null;

  /** A day and no time: a moderator's minute beside an anonymous post is nobody's business. */
  @Column('date')
  readonly on!: string;
}
