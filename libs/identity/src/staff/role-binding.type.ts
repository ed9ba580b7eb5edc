import { Field, HideField, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { Role, type StaffId, type UnitId } from '#contracts';
import type { RoleRow } from './staff.queries.js';

registerEnumType(Role, {
  name: 'Role',
  description:
    '职工 · 领导 · 代拟人 · 版主 · 受理员 · 联络员 · 承办单位负责人 · 督办员 · 委员会秘书 · 登记员 · 分析员 · 管理员',
  valuesMap: {
    STAFF: { description: '职工. Everyone is staff of their home unit; it is never granted.' },
    LEADER: { description: '领导. Is addressed and answers officially.' },
    DELEGATE: { description: '代拟人. Reads and drafts for one leader, never publishes.' },
    MODERATOR: { description: '版主. Hides, restores, pins, locks and tags for action.' },
    TRIAGE_OFFICER: { description: '受理员. Accepts, rejects, merges and assigns cases.' },
    LIAISON: { description: '联络员. Signs for what the unit is given, and drafts replies.' },
    UNIT_HEAD: {
      description: '承办单位负责人. Answers for what the unit is given, approves replies, returns and escalates.',
    },
    SUPERVISOR: { description: '督办员. Urges, reopens, and decides about what is returned too often.' },
    COMMITTEE_SECRETARY: { description: '委员会秘书. Tells what a committee decided about an escalated case.' },
    RECORDER: { description: '登记员. Will enter matters for people without an account; gives no rights yet.' },
    ANALYST: { description: '分析员. Will read figures; gives no rights yet.' },
    ADMINISTRATOR: { description: '管理员. People, units and boards; reads no letters.' },
  },
});

@ObjectType({ description: 'A role at a unit, held for its whole subtree.' })
export class RoleBinding {
  @Field(() => ID, { description: 'To take the role away again.' })
  id!: string;

  @Field(() => Role, { description: 'What the person may do there.' })
  role!: Role;

  @HideField()
  unitId!: UnitId;

  @HideField()
  onBehalfOfId!: StaffId | null;
}

export function toRoleBinding({ id, role, unitId, onBehalfOfId }: RoleRow): RoleBinding {
  return { id, role, unitId, onBehalfOfId };
}
