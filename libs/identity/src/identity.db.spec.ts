import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { DataSource } from 'typeorm';
import { apiGraphql, createHttpApp, loadConfig, PlatformModule } from '#platform';
import { countStatements, freshDatabase, type FreshDatabase } from '#platform/testing';
import { identityEntities, IdentityModule } from './identity.module.js';
import { aStaffMember, aUnit, signedIn, type TestStaff, type TestUnit } from './testing.js';

const PASSWORD = 'correct horse battery';
const VIEWER =
  '{ viewer { id name loginName mustChangePassword unit { path } roles { role unit { name } } can { administer } } }';
const SIGN_IN = 'mutation ($n: String!, $p: String!) { signIn(loginName: $n, password: $p) { id } }';

interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly codes: unknown[];
  readonly cookie: string;
  readonly status: number;
}

let fresh: FreshDatabase;
let source: DataSource;
let app: NestFastifyApplication;
let origin: string;
let county: TestUnit;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open(identityEntities);
  const config = loadConfig({ DATABASE_URL: fresh.url, KEY_ENCRYPTION_KEY: Buffer.alloc(32).toString('base64') });

  @Module({ imports: [PlatformModule.forMain(config), IdentityModule, apiGraphql()] })
  class App {}

  app = await createHttpApp(App);
  await app.listen(0, '127.0.0.1');
  origin = await app.getUrl();
  county = await aUnit(source, { name: '云河县' });
});
afterAll(async () => {
  await app.close();
  await fresh.drop();
});

async function ask(query: string, variables: object = {}, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as {
    data?: Record<string, unknown>;
    errors?: { extensions: { code: string } }[];
  };
  return {
    data: body.data ?? null,
    codes: (body.errors ?? []).map(({ extensions }) => extensions.code),
    cookie: response.headers.get('set-cookie') ?? '',
    status: response.status,
  };
}

describe('the API of identity', () => {
  it('signs in with a cookie, knows the person by it, and signs out', async () => {
    const someone = await aStaffMember(source, {
      at: county,
      password: PASSWORD,
      roles: ['LEADER'],
      title: '县委书记',
    });
    const entered = await ask(SIGN_IN, { n: someone.loginName, p: PASSWORD });
    expect(entered).toMatchObject({ data: { signIn: { id: someone.id } }, codes: [] });
    expect(entered.cookie).toMatch(/^xinqiao_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict/);
    const cookie = entered.cookie.split(';', 1)[0] ?? '';
    const { data } = await ask(VIEWER, {}, { cookie });
    expect(data?.['viewer']).toEqual({
      id: someone.id,
      name: someone.name,
      loginName: someone.loginName,
      mustChangePassword: false,
      unit: { path: ['云河县'] },
      roles: [{ role: 'LEADER', unit: { name: '云河县' } }],
      can: { administer: false },
    });
    const left = await ask('mutation { signOut }', {}, { cookie });
    expect(left).toMatchObject({ data: { signOut: true }, cookie: expect.stringContaining('Max-Age=0') });
    expect(await ask(VIEWER, {}, { cookie })).toMatchObject({ data: { viewer: null } });
  });

  it('gives a guest nothing but the way in', async () => {
    expect(await ask(VIEWER)).toMatchObject({ data: { viewer: null }, codes: [] });
    expect((await ask('{ units { name } }')).codes).toEqual(['UNAUTHENTICATED']);
    expect((await ask(SIGN_IN, { n: 'nobody', p: 'nothing at all' })).codes).toEqual(['SIGN_IN_FAILED']);
  });

  it('holds everything back until an initial password is changed', async () => {
    const someone = await aStaffMember(source, { at: county, password: PASSWORD, mustChange: true });
    const { cookie } = await signedIn(source, someone);
    expect((await ask('{ units { name } }', {}, { cookie })).codes).toEqual(['PASSWORD_CHANGE_REQUIRED']);
    expect((await ask(VIEWER, {}, { cookie })).codes).toEqual([]);
    const change =
      'mutation ($c: String!, $n: String!) { changePassword(current: $c, next: $n) { mustChangePassword } }';
    const changed = await ask(change, { c: PASSWORD, n: 'another horse battery' }, { cookie });
    expect(changed.data).toEqual({ changePassword: { mustChangePassword: false } });
    const next = changed.cookie.split(';', 1)[0] ?? '';
    expect((await ask('{ units { name } }', {}, { cookie: next })).codes).toEqual([]);
    expect((await ask('{ units { name } }', {}, { cookie })).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('refuses what another origin’s page sends, the anonymous origin’s included', async () => {
    const { cookie } = await signedIn(source, await aStaffMember(source));
    const forged = await ask('mutation { signOutEverywhere }', {}, { cookie, origin: 'http://127.0.0.1:4181' });
    expect(forged).toMatchObject({ status: 403, codes: ['FORBIDDEN'] });
    expect((await ask(VIEWER, {}, { cookie, origin })).data?.['viewer']).not.toBeNull();
  });

  it('gives people and units to administrators, and to nobody else', async () => {
    const administer = '{ staff(first: 2) { totalCount edges { node { loginName roles { role } unit { name } } } } }';
    const admin = await aStaffMember(source, { at: county, roles: ['ADMINISTRATOR'] });
    const allowed = await ask(administer, {}, await cookieOf(admin));
    expect(allowed.codes).toEqual([]);
    expect(allowed.data?.['staff']).toMatchObject({ edges: [{ node: { unit: { name: '云河县' } } }, {}] });
    const others = [await aStaffMember(source, { at: county, roles: ['LEADER', 'MODERATOR', 'TRIAGE_OFFICER'] })];
    for (const other of others) expect((await ask(administer, {}, await cookieOf(other))).codes).toEqual(['FORBIDDEN']);
  });

  it('adds, changes and grants through mutations', async () => {
    const admin = await aStaffMember(source, { at: county, roles: ['ADMINISTRATOR'] });
    const { cookie } = await signedIn(source, admin);
    const unit = await ask(
      'mutation ($i: UnitInput!) { createUnit(input: $i) { id path depth memberCount } }',
      { i: { code: '0102', name: '石桥镇', parentId: county.id } },
      { cookie },
    );
    expect(unit.data?.['createUnit']).toMatchObject({ path: ['云河县', '石桥镇'], depth: 1, memberCount: 0 });
    const { id: unitId } = unit.data?.['createUnit'] as { id: string };
    const made = await ask(
      'mutation ($i: StaffInput!) { createStaff(input: $i) { initialPassword staff { id unit { name } } } }',
      { i: { loginName: 'luo', name: '罗桂香', unitId } },
      { cookie },
    );
    const { staff, initialPassword } = made.data?.['createStaff'] as { staff: { id: string }; initialPassword: string };
    const granted = await ask(
      'mutation ($i: RoleInput!) { grantRole(input: $i) { roles { id role } } }',
      { i: { staffId: staff.id, role: 'LEADER', unitId } },
      { cookie },
    );
    expect(granted.data?.['grantRole']).toMatchObject({ roles: [{ role: 'LEADER' }] });
    expect((await ask('{ leaders { name unit { name } } }', {}, { cookie })).data?.['leaders']).toContainEqual({
      name: '罗桂香',
      unit: { name: '石桥镇' },
    });
    expect((await ask(SIGN_IN, { n: 'luo', p: initialPassword })).codes).toEqual([]);
  });

  it('reads any number of units and people in a fixed number of statements', async () => {
    const { cookie } = await signedIn(source, await aStaffMember(source, { at: county, roles: ['ADMINISTRATOR'] }));
    const page = (first: number) =>
      countStatements(() =>
        ask(
          `{ staff(first: ${first}) { edges { node { unit { path memberCount } roles { unit { name } } } } } }`,
          {},
          { cookie },
        ),
      );
    const few = await page(1);
    for (let n = 0; n < 10; n += 1)
      await aStaffMember(source, { at: await aUnit(source, { under: county }), roles: ['MODERATOR'] });
    expect(await page(50)).toBe(few);
  });
});

async function cookieOf(member: TestStaff): Promise<{ cookie: string }> {
  const { cookie } = await signedIn(source, member);
  return { cookie };
}
