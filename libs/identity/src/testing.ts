/** Builders of people and places for the specs of every room. Each call makes something new; overrides say what matters. */
import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { Role, StaffId, UnitId } from '#contracts';
import { Clock, Database, type Viewer } from '#platform';
import { AccountEntity } from './access/account.entity.js';
import { Passwords } from './access/passwords.js';
import { Sessions } from './access/sessions.js';
import { RoleBindingEntity } from './staff/role-binding.entity.js';
import { StaffEntity } from './staff/staff.entity.js';
import { UnitEntity } from './units/unit.entity.js';

export interface TestUnit {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly lineage: UnitId[];
}

export interface TestStaff {
  readonly id: StaffId;
  readonly loginName: string;
  readonly name: string;
  readonly unit: TestUnit;
}

export interface TestRole {
  readonly role: Role;
  /** The home unit unless said otherwise. */
  readonly at?: TestUnit;
  readonly onBehalfOf?: TestStaff;
}

export interface StaffOverrides {
  readonly at?: TestUnit;
  readonly name?: string;
  readonly title?: string;
  readonly loginName?: string;
  /** Only with a password can they sign in through the API; `signedIn` needs none. */
  readonly password?: string;
  readonly mustChange?: boolean;
  readonly suspended?: boolean;
  readonly roles?: readonly (Role | TestRole)[];
}

/** A unit beneath `under`; without it, one that stands alone above its own. */
export async function aUnit(
  source: DataSource,
  { under, name, code }: { under?: TestUnit; name?: string; code?: string } = {},
): Promise<TestUnit> {
  const id = randomUUID() as UnitId;
  const lineage = [...(under?.lineage ?? []), id];
  const unit = { id, code: code ?? `u-${id}`, name: name ?? `单位 ${id.slice(0, 4)}`, lineage };
  await source.manager.getRepository(UnitEntity).insert({ ...unit, parentId: under?.id ?? null, retired: false });
  return unit;
}

/** A person at home in `at`, or in a unit of their own. */
export async function aStaffMember(source: DataSource, overrides: StaffOverrides = {}): Promise<TestStaff> {
  const { manager } = source;
  const unit = overrides.at ?? (await aUnit(source));
  const id = randomUUID() as StaffId;
  const loginName = overrides.loginName ?? `s-${id.slice(0, 13)}`;
  const name = overrides.name ?? `职工 ${id.slice(0, 4)}`;
  const { title = null, suspended = false, mustChange = false, password } = overrides;
  await manager.insert(StaffEntity, { id, loginName, name, title, unitId: unit.id, suspended });
  const passwordHash = password === undefined ? null : await new Passwords().hash(password);
  await manager.insert(AccountEntity, { staffId: id, passwordHash, mustChange });
  const member = { id, loginName, name, unit };
  for (const given of overrides.roles ?? [])
    await grant(source, member, typeof given === 'string' ? { role: given } : given);
  return member;
}

/** What a request of this person carries, and who they are to the services. */
export async function signedIn(source: DataSource, member: TestStaff): Promise<{ viewer: Viewer; cookie: string }> {
  const sessions = new Sessions(new Database(source), new Clock());
  const token = await source.transaction((tx) => sessions.start(tx, member.id));
  return { viewer: await sessions.viewerOf(member.id), cookie: `xinqiao_session=${token}` };
}

/** The viewer alone, for specs that call services. */
export async function asViewer(source: DataSource, member: TestStaff): Promise<Viewer> {
  return new Sessions(new Database(source), new Clock()).viewerOf(member.id);
}

async function grant(source: DataSource, member: TestStaff, { role, at, onBehalfOf }: TestRole): Promise<void> {
  const unitId = (at ?? member.unit).id;
  const onBehalfOfId = onBehalfOf?.id ?? null;
  await source.manager.insert(RoleBindingEntity, { id: randomUUID(), staffId: member.id, role, unitId, onBehalfOfId });
}
