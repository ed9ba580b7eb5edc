/** The field's terms, shared by server and web. The Chinese word stands beside each identifier. */

/** 建议 · 问题 · 咨询 · 心里话 (asks for no action and never becomes a case) */
export const ThreadKind = {
  SUGGESTION: 'SUGGESTION',
  PROBLEM: 'PROBLEM',
  QUESTION: 'QUESTION',
  HEARTFELT: 'HEARTFELT',
} as const;
export type ThreadKind = (typeof ThreadKind)[keyof typeof ThreadKind];

/** 实名公开 · 实名不公开 · 匿名. There is no setting in between. */
export const Voice = { NAMED: 'NAMED', CONFIDENTIAL: 'CONFIDENTIAL', ANONYMOUS: 'ANONYMOUS' } as const;
export type Voice = (typeof Voice)[keyof typeof Voice];

/** 全员可见 · 本单位可见 · 给领导的信 */
export const Audience = { ORGANISATION: 'ORGANISATION', UNIT: 'UNIT', LETTER: 'LETTER' } as const;
export type Audience = (typeof Audience)[keyof typeof Audience];

export const PostKind = {
  OPENING: 'OPENING',
  REPLY: 'REPLY',
  OFFICIAL: 'OFFICIAL',
  CORRECTION: 'CORRECTION',
  /** 追问: the leadership asks the author back. */
  QUESTION: 'QUESTION',
} as const;
export type PostKind = (typeof PostKind)[keyof typeof PostKind];

export const PostState = { VISIBLE: 'VISIBLE', HIDDEN: 'HIDDEN', DELETED: 'DELETED', PURGED: 'PURGED' } as const;
export type PostState = (typeof PostState)[keyof typeof PostState];

/** 满意 · 基本满意 · 不满意: how the author found the way it was handled. */
export const Rating = {
  SATISFIED: 'SATISFIED',
  FAIRLY_SATISFIED: 'FAIRLY_SATISFIED',
  DISSATISFIED: 'DISSATISFIED',
} as const;
export type Rating = (typeof Rating)[keyof typeof Rating];

/**
 * 职工 · 领导 · 代拟人 · 版主 · 受理员 · 联络员 · 承办单位负责人 · 督办员 · 委员会秘书 · 登记员 · 分析员 · 管理员. Each is bound to a unit
 * and holds for its subtree.
 */
export const Role = {
  STAFF: 'STAFF',
  LEADER: 'LEADER',
  DELEGATE: 'DELEGATE',
  MODERATOR: 'MODERATOR',
  TRIAGE_OFFICER: 'TRIAGE_OFFICER',
  LIAISON: 'LIAISON',
  UNIT_HEAD: 'UNIT_HEAD',
  SUPERVISOR: 'SUPERVISOR',
  COMMITTEE_SECRETARY: 'COMMITTEE_SECRETARY',
  RECORDER: 'RECORDER',
  ANALYST: 'ANALYST',
  ADMINISTRATOR: 'ADMINISTRATOR',
} as const;
export type Role = (typeof Role)[keyof typeof Role];

/** 人身攻击 · 泄露隐私 · 点名个人 (somebody who holds no office in the matter) · 不实信息 · 涉密 · 灌水跑题 · 其他: why somebody flags a post (举报) */
export const FlagReason = {
  ATTACK: 'ATTACK',
  PRIVACY: 'PRIVACY',
  NAMES_A_PERSON: 'NAMES_A_PERSON',
  UNTRUE: 'UNTRUE',
  SECRET: 'SECRET',
  OFF_TOPIC: 'OFF_TOPIC',
  OTHER: 'OTHER',
} as const;
export type FlagReason = (typeof FlagReason)[keyof typeof FlagReason];

/** 不许发布 · 先审后发 · 发后复核: what happens to a text with a watched word (敏感词) */
export const WordAction = { BLOCK: 'BLOCK', HOLD: 'HOLD', FLAG: 'FLAG' } as const;
export type WordAction = (typeof WordAction)[keyof typeof WordAction];

/** 先审后发的词语 · 先审后发的版块: the rule for which a text waits, unseen, for a moderator */
export const HoldRule = { WATCHED_WORD: 'WATCHED_WORD', CHECKED_FIRST: 'CHECKED_FIRST' } as const;
export type HoldRule = (typeof HoldRule)[keyof typeof HoldRule];

/** 待审 · 举报成立 · 举报不成立 */
export const ReviewState = { WAITING: 'WAITING', UPHELD: 'UPHELD', DISMISSED: 'DISMISSED' } as const;
export type ReviewState = (typeof ReviewState)[keyof typeof ReviewState];

/** What a person is told of: 回复 · 官方答复 · 追问 · 信 · 致您的帖子 · 事项进展 · 交办 · 版务 · 举报结果 · 提到 */
export const NoticeKind = {
  REPLY: 'REPLY',
  OFFICIAL: 'OFFICIAL',
  QUESTION: 'QUESTION',
  LETTER: 'LETTER',
  ADDRESSED: 'ADDRESSED',
  CASE: 'CASE',
  ASSIGNED: 'ASSIGNED',
  MODERATED: 'MODERATED',
  FLAGGED: 'FLAGGED',
  MENTION: 'MENTION',
} as const;
export type NoticeKind = (typeof NoticeKind)[keyof typeof NoticeKind];

/** How often mail comes: 不发 · 随时 · 每天一封 · 每周一封 */
export const MailPace = { NEVER: 'NEVER', SOON: 'SOON', DAILY: 'DAILY', WEEKLY: 'WEEKLY' } as const;
export type MailPace = (typeof MailPace)[keyof typeof MailPace];
