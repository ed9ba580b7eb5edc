import { registerEnumType } from '@nestjs/graphql';
import {
  CaseCategory,
  CaseDetail,
  CaseMove,
  CaseStatus,
  CaseStep,
  Disposition,
  EscalationRoute,
  RejectionReason,
} from '#contracts';
import { caseMoveWording } from '#contracts';

const described = <Name extends string>(descriptions: Readonly<Record<Name, string>>) =>
  Object.fromEntries(
    Object.entries<string>(descriptions).map(([name, description]) => [name, { description }]),
  ) as Record<Name, { description: string }>;

registerEnumType(CaseStatus, {
  name: 'CaseStatus',
  description: 'Where a matter is. What came of it is another question.',
  valuesMap: described<CaseStatus>({
    SUBMITTED: '待受理: on the ledger, nobody has taken it up yet.',
    REJECTED: '不予受理: it is not taken up, for a reason that its author reads.',
    ACCEPTED: '已受理: it will be dealt with; by whom is being decided.',
    ASSIGNED: '待签收: a unit was given it and has not signed for it yet.',
    IN_PROGRESS: '办理中: someone is dealing with it.',
    AWAITING_AUTHOR: '待补充: its author was asked something.',
    ESCALATED: '已上报: a committee or the parent unit decides.',
    PENDING_APPROVAL: '待审核: a reply is drafted and waits for approval.',
    ANSWERED: '已答复: the leadership has answered on record.',
    CLOSED: '已办结: its author holds it for settled, or said nothing for 15 days.',
    WITHDRAWN: '已撤回: its author took it back.',
    MERGED: '已并案: it goes on in another case.',
  }),
});

const how: Readonly<Record<CaseMove, string>> = {
  ACCEPT: 'It is taken up, with its category.',
  REJECT: 'It is not taken up.',
  MERGE: 'It goes on in another case.',
  UNMERGE: 'It is a case of its own again.',
  ANSWER_ON_THE_SPOT: 'Answered before any unit was given it.',
  INSTRUCT: 'A leader gives it to a unit, in one line.',
  ASSIGN: 'A unit is given it.',
  SIGN_FOR: 'The unit takes it on.',
  RETURN_DISPATCH: 'The unit gives it back.',
  ASK_AUTHOR: 'Its author is asked something, in the thread.',
  AUTHOR_ANSWERED: 'Its author answered the question.',
  AUTHOR_SILENT: 'Its author did not answer in time.',
  ESCALATE: 'Somebody above decides.',
  DECIDE: 'They decided.',
  ANSWER_DIRECTLY: 'Answered without a draft.',
  DRAFT_REPLY: 'A reply is drafted.',
  APPROVE: 'The draft is published as the official reply.',
  SEND_BACK: 'The draft is not published.',
  RATE_SATISFIED: 'Its author is content.',
  RATE_DISSATISFIED: 'Its author is not content.',
  CLOSE_UNRATED: 'Its author said nothing for 15 days.',
  REOPEN: 'It is dealt with anew.',
  WITHDRAW: 'Its author took it back.',
  URGE: 'A supervisor asks for haste.',
};
const moves = described(
  Object.fromEntries(
    Object.entries(how).map(([name, text]) => [name, `${caseMoveWording[name as CaseMove].zh}: ${text}`]),
  ) as Record<CaseMove, string>,
);

registerEnumType(CaseMove, { name: 'CaseMove', description: 'What can be done with a case.', valuesMap: moves });
registerEnumType(CaseStep, {
  name: 'CaseStep',
  description: 'What a line of the log tells: a move, or something that moved nothing.',
  valuesMap: {
    ...moves,
    ...described<'OPEN' | 'TAG' | 'REPLY'>({
      OPEN: '立项: it came onto the ledger.',
      TAG: '标记: tags, or a unit, were added.',
      REPLY: '回应: the leadership spoke on record, and the matter goes on.',
    }),
  },
});
registerEnumType(CaseDetail, {
  name: 'CaseDetail',
  description: 'What a move is told beside itself: a field of MoveCaseInput.',
  valuesMap: described<CaseDetail>({
    NOTE: '`note`',
    CATEGORY: '`category`',
    REJECTION: '`rejection`',
    UNIT: '`unitId`',
    ASSISTING: '`assistingUnitIds`',
    DISPOSITION: '`disposition`',
    BODY: '`body`',
    ROUTE: '`route`',
    INTO: '`into`',
  }),
});
registerEnumType(CaseCategory, {
  name: 'CaseCategory',
  description: 'What kind of matter it is; how long an answer may take follows from it.',
  valuesMap: described<CaseCategory>({ URGENT: '紧急', ENQUIRY: '咨询', SUGGESTION: '建议', PROBLEM: '问题' }),
});
registerEnumType(Disposition, {
  name: 'Disposition',
  description: 'What came of it, in the word of whoever answered. Whether it is solved is for its author to say.',
  valuesMap: described<Disposition>({
    CARRIED_OUT: '已落实',
    PARTLY_CARRIED_OUT: '部分落实',
    PLANNED: '列入计划',
    EXPLAINED: '解释说明',
    NOT_POSSIBLE: '暂不能解决',
    OUT_OF_SCOPE: '不属本单位职责; the reply says where to go.',
  }),
});
registerEnumType(EscalationRoute, {
  name: 'EscalationRoute',
  description: 'Who decides about an escalated matter.',
  valuesMap: described<EscalationRoute>({
    COMMITTEE_REVIEW: '提交委员会研究: the secretary of the committee tells what it decided.',
    SUPERIOR_COORDINATION: '报请上级协调: a unit above the lead unit.',
  }),
});
registerEnumType(RejectionReason, {
  name: 'RejectionReason',
  description: 'Why a matter is not taken up.',
  valuesMap: described<RejectionReason>({
    OUT_OF_SCOPE: '不属受理范围',
    REPEATED: '重复反映',
    NO_FACTS: '缺少基本事实',
    LEGAL_PROCEDURE: '已进入法定程序',
    OTHER: '其他',
  }),
});
