/** The words of casework, shared by server and web. What may follow what is said in libs/casework/src/status/case-moves.ts. */

/** 待受理 · 不予受理 · 已受理 · 待签收 · 办理中 · 待补充 · 已上报 · 待审核 · 已答复 · 已办结 · 已撤回 · 已并案 */
export const CaseStatus = {
  SUBMITTED: 'SUBMITTED',
  REJECTED: 'REJECTED',
  ACCEPTED: 'ACCEPTED',
  ASSIGNED: 'ASSIGNED',
  IN_PROGRESS: 'IN_PROGRESS',
  AWAITING_AUTHOR: 'AWAITING_AUTHOR',
  ESCALATED: 'ESCALATED',
  PENDING_APPROVAL: 'PENDING_APPROVAL',
  ANSWERED: 'ANSWERED',
  CLOSED: 'CLOSED',
  WITHDRAWN: 'WITHDRAWN',
  MERGED: 'MERGED',
} as const;
export type CaseStatus = (typeof CaseStatus)[keyof typeof CaseStatus];

/** What can be done with a case: an event of the status machine. */
export const CaseMove = {
  ACCEPT: 'ACCEPT',
  REJECT: 'REJECT',
  MERGE: 'MERGE',
  UNMERGE: 'UNMERGE',
  ANSWER_ON_THE_SPOT: 'ANSWER_ON_THE_SPOT',
  INSTRUCT: 'INSTRUCT',
  ASSIGN: 'ASSIGN',
  SIGN_FOR: 'SIGN_FOR',
  RETURN_DISPATCH: 'RETURN_DISPATCH',
  ASK_AUTHOR: 'ASK_AUTHOR',
  AUTHOR_ANSWERED: 'AUTHOR_ANSWERED',
  AUTHOR_SILENT: 'AUTHOR_SILENT',
  ESCALATE: 'ESCALATE',
  DECIDE: 'DECIDE',
  ANSWER_DIRECTLY: 'ANSWER_DIRECTLY',
  DRAFT_REPLY: 'DRAFT_REPLY',
  APPROVE: 'APPROVE',
  SEND_BACK: 'SEND_BACK',
  RATE_SATISFIED: 'RATE_SATISFIED',
  RATE_DISSATISFIED: 'RATE_DISSATISFIED',
  CLOSE_UNRATED: 'CLOSE_UNRATED',
  REOPEN: 'REOPEN',
  WITHDRAW: 'WITHDRAW',
  URGE: 'URGE',
} as const;
export type CaseMove = (typeof CaseMove)[keyof typeof CaseMove];

/** What a line of the log tells: a move, or that the case was opened, tagged, or spoken to without moving. */
export const CaseStep = { OPEN: 'OPEN', TAG: 'TAG', REPLY: 'REPLY', ...CaseMove } as const;
export type CaseStep = (typeof CaseStep)[keyof typeof CaseStep];

/** What a move may be told beside itself. */
export const CaseDetail = {
  NOTE: 'NOTE',
  CATEGORY: 'CATEGORY',
  REJECTION: 'REJECTION',
  UNIT: 'UNIT',
  ASSISTING: 'ASSISTING',
  DISPOSITION: 'DISPOSITION',
  BODY: 'BODY',
  ROUTE: 'ROUTE',
  INTO: 'INTO',
} as const;
export type CaseDetail = (typeof CaseDetail)[keyof typeof CaseDetail];

/** 紧急 · 咨询 · 建议 · 问题: how long an answer may take follows from it */
export const CaseCategory = {
  URGENT: 'URGENT',
  ENQUIRY: 'ENQUIRY',
  SUGGESTION: 'SUGGESTION',
  PROBLEM: 'PROBLEM',
} as const;
export type CaseCategory = (typeof CaseCategory)[keyof typeof CaseCategory];

/** 已落实 · 部分落实 · 列入计划 · 解释说明 · 暂不能解决 · 不属本单位职责: what came of it, in the word of whoever answers */
export const Disposition = {
  CARRIED_OUT: 'CARRIED_OUT',
  PARTLY_CARRIED_OUT: 'PARTLY_CARRIED_OUT',
  PLANNED: 'PLANNED',
  EXPLAINED: 'EXPLAINED',
  NOT_POSSIBLE: 'NOT_POSSIBLE',
  OUT_OF_SCOPE: 'OUT_OF_SCOPE',
} as const;
export type Disposition = (typeof Disposition)[keyof typeof Disposition];

/** 提交委员会研究 · 报请上级协调 */
export const EscalationRoute = {
  COMMITTEE_REVIEW: 'COMMITTEE_REVIEW',
  SUPERIOR_COORDINATION: 'SUPERIOR_COORDINATION',
} as const;
export type EscalationRoute = (typeof EscalationRoute)[keyof typeof EscalationRoute];

/** 不属受理范围 · 重复反映 · 缺少基本事实 · 已进入法定程序 · 其他 */
export const RejectionReason = {
  OUT_OF_SCOPE: 'OUT_OF_SCOPE',
  REPEATED: 'REPEATED',
  NO_FACTS: 'NO_FACTS',
  LEGAL_PROCEDURE: 'LEGAL_PROCEDURE',
  OTHER: 'OTHER',
} as const;
export type RejectionReason = (typeof RejectionReason)[keyof typeof RejectionReason];
