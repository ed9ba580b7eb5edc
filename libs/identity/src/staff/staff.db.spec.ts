import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import type { Role, StaffId } from '#contracts';
import { Database, Outbox, type Viewer } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { Passwords } from '../access/passwords.js';
import { identityEntities } from '../identity.module.js';
import { aStaffMember, asViewer, aUnit, signedIn, type TestStaff, type TestUnit } from '../testing.js';
import { People } from './people.js';
import { RolesService } from './roles.service.js';
import { StaffAdministration } from './staff-administration.service.js';
import { StaffDirectory } from './staff-directory.js';

let fresh: FreshDatabase;
let source: DataSource;
let staff: StaffAdministration;
let roles: RolesService;
let people: People;
let directory: StaffDirectory;
let county: TestUnit;
let town: TestUnit;
let otherTown: TestUnit;
let someone: TestStaff;
let admin: Viewer;

beforeEach(async () => {
  fresh = await freshDatabase();
  source = await fresh.open(identityEntities);
  const database = new Database(source);
  staff = new StaffAdministration(database, new Passwords(), new Outbox());
  roles = new RolesService(database, new Outbox());
  people = new People(database);
  directory = new StaffDirectory(database);
  county = await aUnit(source, { name: '云河县' });
  town = await aUnit(source, { under: county, name: '石桥镇' });
  otherTown = await aUnit(source, { under: county, name: '龙塘乡' });
  someone = await aStaffMember(source, { at: town, name: '罗桂香', loginName: 'luo.guixiang' });
  admin = await administratorOf(county, 'admin');
});
afterEach(() => fresh.drop());

async function administratorOf(at: TestUnit, loginName?: string): Promise<Viewer> {
  const named = loginName === undefined ? {} : { loginName };
  return asViewer(source, await aStaffMember(source, { at, roles: ['ADMINISTRATOR'], ...named }));
}
const person = (at: TestUnit, changes: object = {}) => ({
  loginName: 'Wu.Daoming',
  name: ' 吴道明 ',
  title: '技术员',
  unitId: at.id,
  ...changes,
});
const role = (granted: Role, at: TestUnit, to: TestStaff = someone, onBehalfOf: TestStaff | null = null) => ({
  staffId: to.id,
  role: granted,
  unitId: at.id,
  onBehalfOfId: onBehalfOf?.id ?? null,
});
const rolesOf = async (id: StaffId) => (await directory.rolesOf([id]))[0] ?? [];

describe('people', () => {
  it('are added with a password that must be changed', async () => {
    const { staffId, initialPassword } = await staff.create(admin, person(town));
    expect(initialPassword).toMatch(/^\w{4}(-\w{4}){3}$/);
    await expect(directory.get(staffId)).resolves.toMatchObject({ loginName: 'wu.daoming', name: '吴道明' });
    const [account] = await source.query<unknown[]>(
      'SELECT must_change, password_hash FROM identity.account WHERE staff_id = $1',
      [staffId],
    );
    expect(account).toMatchObject({ must_change: true, password_hash: expect.stringContaining('$argon2id$') });
  });

  it.each([
    ['an account that is taken, however spelt', { loginName: 'LUO.guixiang' }, 'ALREADY_EXISTS'],
    ['an account with a space', { loginName: 'wu daoming' }, 'INVALID_INPUT'],
    ['a name of nothing', { name: ' ' }, 'INVALID_INPUT'],
    ['a unit that is none', { unitId: 'nowhere' }, 'NOT_FOUND'],
  ])('are not added with %s', async (_, changes, code) => {
    await expect(staff.create(admin, person(town, changes))).rejects.toMatchObject({ code });
  });

  it('move to another unit, and the live nodes look again at what they may hear', async () => {
    const change = () => staff.update(admin, someone.id, person(otherTown));
    await expectLive(source, ['access.changed'], change);
    await expect(asViewer(source, someone)).resolves.toMatchObject({ lineage: [county.id, otherTown.id] });
    await expectLive(source, [], change);
  });

  it.each([
    ['the county', () => county, true],
    ['the town', () => town, true],
    ['another town', () => otherTown, false],
  ])('of a town are open to an administrator of %s: or look absent', async (_, at, allowed) => {
    const viewer = await administratorOf(at());
    const attempts = [
      () => staff.update(viewer, someone.id, person(town)),
      () => staff.resetPassword(viewer, someone.id),
      () => staff.suspend(viewer, someone.id),
      () => staff.reinstate(viewer, someone.id),
      () => roles.grant(viewer, role('MODERATOR', town)),
    ];
    for (const attempt of attempts) {
      if (allowed) await attempt();
      else await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
    const { totalCount } = await directory.page(viewer, { search: '吴道明', unitId: null, first: 10, after: null });
    expect(totalCount).toBe(allowed ? 1 : 0);
  });

  it('are listed page by page, found by part of a name, and never by a pattern', async () => {
    for (let n = 0; n < 5; n += 1) await aStaffMember(source, { at: town, name: `石${n}%` });
    const all = { search: null, unitId: town.id, first: 4, after: null };
    const first = await directory.page(admin, all);
    const second = await directory.page(admin, { ...all, after: first.pageInfo.endCursor });
    expect(first).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: true, hasPreviousPage: false } });
    expect(second).toMatchObject({ totalCount: 6, pageInfo: { hasNextPage: false, hasPreviousPage: true } });
    const ids = [...first.edges, ...second.edges].map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(6);
    const found = await directory.page(admin, { ...all, search: '3%' });
    expect(found.edges.map(({ node }) => node.name)).toEqual(['石3%']);
    expect((await directory.page(admin, { ...all, search: '%' })).totalCount).toBe(5);
    expect((await directory.page(admin, { ...all, search: '_' })).totalCount).toBe(0);
  });
});

describe('a suspension', () => {
  it('ends the sessions and is told to the live nodes; a reinstatement lifts it', async () => {
    await signedIn(source, someone);
    await expectLive(source, ['access.changed', 'session.ended'], () => staff.suspend(admin, someone.id));
    await expect(source.query('SELECT FROM identity.session WHERE staff_id = $1', [someone.id])).resolves.toEqual([]);
    await expect(asViewer(source, someone)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expectLive(source, ['access.changed'], () => staff.reinstate(admin, someone.id));
    await expect(asViewer(source, someone)).resolves.toMatchObject({ staffId: someone.id });
  });

  it('is never of oneself', async () => {
    await expect(staff.suspend(admin, admin.staffId)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('is not of the last administrator of the whole organisation', async () => {
    await source.query('UPDATE identity.unit SET parent_id = $1 WHERE parent_id IS NULL AND id <> $1', [county.id]);
    const ofTheTown = await administratorOf(town);
    const other = await administratorOf(county);
    await staff.suspend(admin, other.staffId);
    await staff.suspend(admin, ofTheTown.staffId);
    await staff.reinstate(admin, other.staffId);
    const results = await Promise.allSettled([
      staff.suspend(admin, other.staffId),
      staff.suspend(other, admin.staffId),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a new password', () => {
  it('ends every session and must be changed', async () => {
    await signedIn(source, someone);
    await expectLive(source, ['session.ended'], () => staff.resetPassword(admin, someone.id));
    await expect(source.query('SELECT FROM identity.session WHERE staff_id = $1', [someone.id])).resolves.toEqual([]);
    await expect(asViewer(source, someone)).resolves.toMatchObject({ mustChangePassword: true });
  });
});

describe('a role', () => {
  it('is granted once, told to the live nodes, and taken away again', async () => {
    await expectLive(source, ['access.changed'], () => roles.grant(admin, role('MODERATOR', county)));
    await expect(roles.grant(admin, role('MODERATOR', county))).rejects.toMatchObject({ code: 'ALREADY_EXISTS' });
    const [binding] = await rolesOf(someone.id);
    await expectLive(source, ['access.changed'], () => roles.revoke(admin, binding?.id ?? ''));
    await expect(rolesOf(someone.id)).resolves.toEqual([]);
  });

  it.each([
    ['STAFF, which everyone is', () => role('STAFF', town), 'INVALID_INPUT'],
    ['DELEGATE without a leader', () => role('DELEGATE', town), 'INVALID_INPUT'],
    ['DELEGATE of oneself', () => role('DELEGATE', town, someone, someone), 'INVALID_INPUT'],
    ['LEADER on behalf of somebody', () => role('LEADER', town, someone, someone), 'INVALID_INPUT'],
  ])('is not granted as %s', async (_, input, code) => {
    await expect(roles.grant(admin, input())).rejects.toMatchObject({ code });
  });

  it('beyond one’s own units is not there to grant or to take', async () => {
    const ofTheTown = await administratorOf(town);
    await expect(roles.grant(ofTheTown, role('MODERATOR', county))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await roles.grant(admin, role('MODERATOR', county));
    const [binding] = await rolesOf(someone.id);
    await expect(roles.revoke(ofTheTown, binding?.id ?? '')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of the last administrator of the whole organisation stays', async () => {
    await administratorOf(town);
    const [binding] = await rolesOf(admin.staffId);
    await expect(roles.revoke(admin, binding?.id ?? '')).rejects.toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    await expect(rolesOf(admin.staffId)).resolves.toHaveLength(1);
  });
});

describe('looking for somebody to speak to', () => {
  it('finds active people by the beginning of their name, the shortest first, and never many', async () => {
    const [one, two] = await Promise.all(
      ['罗桂', '罗桂香'].map((name) => aStaffMember(source, { at: otherTown, name })),
    );
    const gone = await aStaffMember(source, { at: town, name: '罗桂生' });
    await staff.suspend(admin, gone.id);
    const found = (await people.named(' 罗桂 ')).map(({ id }) => id);
    expect(found[0]).toBe(one?.id);
    expect(new Set(found)).toEqual(new Set([one?.id, two?.id, someone.id]));
    expect(await people.named('桂')).toEqual([]);
    expect(await people.named('%')).toEqual([]);
    for (let number = 0; number < 9; number += 1) await aStaffMember(source, { at: town, name: `Smith ${number}` });
    expect(await people.named('smith')).toHaveLength(8);
    for (const wrong of ['', ' ', '长'.repeat(61), 'a\0'])
      await expect(people.named(wrong)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });
});

describe('a leader', () => {
  it('can be addressed by the unit and everything beneath it, the highest first, and not while suspended', async () => {
    const head = await aStaffMember(source, { at: county, roles: ['LEADER'] });
    const mayor = await aStaffMember(source, { at: town, roles: ['LEADER'] });
    await aStaffMember(source, { at: otherTown, roles: ['LEADER'] });
    await aStaffMember(source, { at: town, roles: ['LEADER'], suspended: true });
    const village = await aUnit(source, { under: town });
    expect((await people.leaders(village.id)).map(({ id }) => id)).toEqual([head.id, mayor.id]);
    expect((await people.leaders(county.id)).map(({ id }) => id)).toEqual([head.id]);
    expect(await people.leaders()).toHaveLength(3);
  });

  it('takes the delegates of the unit along when the role goes', async () => {
    const leader = await aStaffMember(source, { at: town, roles: ['LEADER'] });
    const secretary = await aStaffMember(source, { at: town });
    await roles.grant(admin, role('DELEGATE', town, secretary, leader));
    expect(await people.delegatesOf([leader.id, someone.id])).toMatchObject([[{ id: secretary.id }], []]);
    const [binding] = await rolesOf(leader.id);
    await roles.revoke(admin, binding?.id ?? '');
    expect(await people.delegatesOf([leader.id])).toEqual([[]]);
  });
});
