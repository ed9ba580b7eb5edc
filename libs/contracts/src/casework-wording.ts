import type { CaseMove, CaseStatus } from './casework.js';

type Wording<Word extends string> = Readonly<Record<Word, { readonly zh: string; readonly en: string }>>;

/** For sentences in which the server names a status. */
export const caseStatusWording: Wording<CaseStatus> = {
  SUBMITTED: { zh: '待受理', en: 'waiting' },
  REJECTED: { zh: '不予受理', en: 'not accepted' },
  ACCEPTED: { zh: '已受理', en: 'accepted' },
  ASSIGNED: { zh: '待签收', en: 'assigned' },
  IN_PROGRESS: { zh: '办理中', en: 'in progress' },
  AWAITING_AUTHOR: { zh: '待补充', en: 'waiting for its author' },
  ESCALATED: { zh: '已上报', en: 'escalated' },
  PENDING_APPROVAL: { zh: '待审核', en: 'waiting for approval' },
  ANSWERED: { zh: '已答复', en: 'answered' },
  CLOSED: { zh: '已办结', en: 'closed' },
  WITHDRAWN: { zh: '已撤回', en: 'withdrawn' },
  MERGED: { zh: '已并案', en: 'merged' },
};

/** For sentences, and the diagram, in which a move is named. */
export const caseMoveWording: Wording<CaseMove> = {
  ACCEPT: { zh: '受理', en: 'accept' },
  REJECT: { zh: '不予受理', en: 'do not accept' },
  MERGE: { zh: '并案', en: 'merge' },
  UNMERGE: { zh: '解除并案', en: 'undo the merge' },
  ANSWER_ON_THE_SPOT: { zh: '当即答复', en: 'answer on the spot' },
  INSTRUCT: { zh: '批示', en: 'instruct' },
  ASSIGN: { zh: '转办', en: 'assign' },
  SIGN_FOR: { zh: '签收', en: 'sign for' },
  RETURN_DISPATCH: { zh: '退回', en: 'return' },
  ASK_AUTHOR: { zh: '请作者补充', en: 'ask the author' },
  AUTHOR_ANSWERED: { zh: '作者补充', en: 'the author answered' },
  AUTHOR_SILENT: { zh: '补充到期', en: 'the author said nothing' },
  ESCALATE: { zh: '上报', en: 'escalate' },
  DECIDE: { zh: '作出决定', en: 'decide' },
  ANSWER_DIRECTLY: { zh: '直接答复', en: 'answer directly' },
  DRAFT_REPLY: { zh: '拟稿送审', en: 'draft a reply' },
  APPROVE: { zh: '同意发布', en: 'approve' },
  SEND_BACK: { zh: '退回修改', en: 'send back' },
  RATE_SATISFIED: { zh: '评价满意', en: 'rate as satisfied' },
  RATE_DISSATISFIED: { zh: '评价不满意', en: 'rate as dissatisfied' },
  CLOSE_UNRATED: { zh: '到期办结', en: 'close unrated' },
  REOPEN: { zh: '重新办理', en: 'reopen' },
  WITHDRAW: { zh: '撤回', en: 'withdraw' },
  URGE: { zh: '催办', en: 'urge' },
};
