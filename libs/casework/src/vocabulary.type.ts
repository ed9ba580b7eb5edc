import { registerEnumType } from '@nestjs/graphql';
import { CaseStatus } from '#contracts';

registerEnumType(CaseStatus, {
  name: 'CaseStatus',
  description: 'Where a matter is. What came of it is another question.',
  valuesMap: {
    SUBMITTED: { description: '待受理: on the ledger, nobody has taken it up yet.' },
    IN_PROGRESS: { description: '办理中: someone is dealing with it.' },
    ANSWERED: { description: '已答复: the leadership has answered on record.' },
    CLOSED: { description: '已办结: its author, or the triage officer, holds it for settled.' },
  },
});
