import { randomUUID } from 'node:crypto';
import type { StaffId, UnitId } from '#contracts';
import { Founding } from '#identity';
import { Caller } from './caller.js';
import type { RunningApi } from './running-api.js';

export const people = [
  'staff',
  'outsider',
  'leader',
  'delegate',
  'moderator',
  'triage',
  'administrator',
  'newcomer',
] as const;
export type PersonName = (typeof people)[number];
export const PASSWORD = 'qinghe-2026-demo';

/** A small county, made through the api as an administrator would make it. */
export interface County {
  readonly staff: Readonly<Record<PersonName, StaffId>>;
  readonly units: { readonly county: UnitId; readonly shiqiao: UnitId; readonly liuxi: UnitId };
  as(name: PersonName | 'guest'): Promise<Caller>;
}

const NAMES: Record<Exclude<PersonName, 'administrator'>, { loginName: string; name: string; title: string | null }> = {
  staff: { loginName: 'linxiaoman', name: '林小满', title: '公路养护员' },
  outsider: { loginName: 'hejianguo', name: '何建国', title: null },
  leader: { loginName: 'wangshuji', name: '王志远', title: '县委书记' },
  delegate: { loginName: 'lizhuren', name: '李静', title: '县委办主任' },
  moderator: { loginName: 'chenban', name: '陈晓', title: '县委宣传部干事' },
  triage: { loginName: 'zhaoshouli', name: '赵明', title: '督查室科员' },
  newcomer: { loginName: 'sunxin', name: '孙新', title: null },
};

export async function aCounty(api: RunningApi): Promise<County> {
  const founded = await api.app.get(Founding, { strict: false }).found({
    unit: { code: 'QH', name: '清河县' },
    administrator: { loginName: 'admin', name: '周管理' },
  });
  await api.givePassword(PASSWORD, [founded.staffId]);
  const admin = new Caller(api.origin, await api.cookieOf(founded.staffId));
  const county = (await admin.get<{ unit: { id: UnitId } }>('{ viewer { unit { id } } }')).unit.id;
  const unit = async (code: string, name: string): Promise<UnitId> =>
    (
      await admin.get<{ id: UnitId }>('mutation ($input: UnitInput!) { createUnit(input: $input) { id } }', {
        input: { code, name, parentId: county },
      })
    ).id;
  const units = { county, shiqiao: await unit('QH-01', '石桥镇'), liuxi: await unit('QH-02', '柳溪乡') };
  const staff = { administrator: founded.staffId } as Record<PersonName, StaffId>;
  for (const [name, person] of Object.entries(NAMES))
    staff[name as PersonName] = await addPerson(admin, {
      ...person,
      unitId: name === 'staff' ? units.shiqiao : name === 'outsider' ? units.liuxi : county,
    });
  const { newcomer, ...settled } = staff;
  await api.givePassword(PASSWORD, Object.values(settled));
  await grantRoles(admin, staff, county);
  await addBoards(admin, units);
  return {
    staff: { ...settled, newcomer },
    units,
    as: async (name) => new Caller(api.origin, name === 'guest' ? null : await api.cookieOf(staff[name])),
  };
}

async function addPerson(
  admin: Caller,
  input: { loginName: string; name: string; title: string | null; unitId: UnitId },
): Promise<StaffId> {
  const created = await admin.get<{ staff: { id: StaffId } }>(
    'mutation ($input: StaffInput!) { createStaff(input: $input) { staff { id } } }',
    { input },
  );
  return created.staff.id;
}

async function grantRoles(admin: Caller, staff: Record<PersonName, StaffId>, unitId: UnitId): Promise<void> {
  const grant = 'mutation ($input: RoleInput!) { grantRole(input: $input) { id } }';
  const roles = { leader: 'LEADER', moderator: 'MODERATOR', triage: 'TRIAGE_OFFICER' } as const;
  for (const [name, role] of Object.entries(roles))
    await admin.get(grant, { input: { staffId: staff[name as PersonName], role, unitId } });
  await admin.get(grant, { input: { staffId: staff.delegate, role: 'DELEGATE', unitId, onBehalfOfId: staff.leader } });
}

async function addBoards(admin: Caller, { county, shiqiao }: County['units']): Promise<void> {
  const add = 'mutation ($input: BoardInput!) { createBoard(input: $input) { id } }';
  const rights = { unitId: county, answerUnitId: county, moderateUnitId: county, archived: false };
  const voices = ['NAMED', 'CONFIDENTIAL', 'ANONYMOUS'];
  const everyone = { ...rights, readUnitId: county, postUnitId: county, voices };
  await admin.get(add, {
    input: {
      ...everyone,
      slug: 'roads',
      name: '路桥与出行',
      description: '路、桥、班车，出门的事说这里。',
      position: 1,
    },
  });
  const townOnly = { ...rights, readUnitId: shiqiao, postUnitId: shiqiao, voices: ['NAMED'] };
  await admin.get(add, {
    input: { ...townOnly, slug: 'shiqiao', name: '石桥镇内部', description: '镇里自己商量的事。', position: 2 },
  });
}

export interface OpenedThread {
  readonly id: string;
  readonly title: string;
}

/** Opens a thread by name on a board, or sends a letter when `addresseeId` is given. */
export async function aThread(
  by: Caller,
  about: { title?: string; board?: string; unitId?: UnitId; addresseeId?: StaffId; requestReply?: boolean } = {},
): Promise<OpenedThread> {
  const { title = '村口到国道的路被运煤车压坏了', board = 'roads', unitId, addresseeId, requestReply = false } = about;
  const audience = addresseeId !== undefined ? 'LETTER' : unitId !== undefined ? 'UNIT' : 'ORGANISATION';
  return by.get<OpenedThread>('mutation ($input: OpenThreadInput!) { openThread(input: $input) { id title } }', {
    input: {
      clientId: randomUUID(),
      kind: 'PROBLEM',
      voice: 'NAMED',
      title,
      body: '从村口到国道三公里，坑最深的地方能没过脚踝，学生骑车上学很危险。',
      audience,
      requestReply,
      ...(addresseeId === undefined ? { board } : { addresseeId }),
      ...(unitId === undefined ? {} : { unitId }),
    },
  });
}

export async function aReply(
  by: Caller,
  threadId: string,
  body = '我们村也走这条路，下雨天更难走。',
  parentSeq?: number,
): Promise<number> {
  const { seq } = await by.get<{ seq: number }>('mutation ($input: ReplyInput!) { reply(input: $input) { seq } }', {
    input: {
      clientId: randomUUID(),
      threadId,
      body,
      voice: 'NAMED',
      ...(parentSeq === undefined ? {} : { parentSeq }),
    },
  });
  return seq;
}
