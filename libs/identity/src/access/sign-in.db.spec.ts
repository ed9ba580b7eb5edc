import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { Database, ManualClock, Outbox } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { identityEntities } from '../identity.module.js';
import { aStaffMember, asViewer, signedIn, type StaffOverrides } from '../testing.js';
import { GuessLimiter } from './guess-limiter.js';
import { Passwords } from './passwords.js';
import { Sessions } from './sessions.js';
import { SignInService } from './sign-in.service.js';

const PASSWORD = 'correct horse battery';
const HERE = '10.1.2.3';
const DAY_MS = 86_400_000;

let fresh: FreshDatabase;
let source: DataSource;
let clock: ManualClock;
let sessions: Sessions;
let service: SignInService;

beforeAll(async () => {
  fresh = await freshDatabase();
  source = await fresh.open(identityEntities);
  const database = new Database(source);
  clock = new ManualClock();
  sessions = new Sessions(database, clock);
  service = new SignInService(database, sessions, new Passwords(), new GuessLimiter(), new Outbox());
});
afterAll(() => fresh.drop());

const member = (overrides: StaffOverrides = {}) => aStaffMember(source, { password: PASSWORD, ...overrides });
const cookieOf = (token: string) => `xinqiao_session=${token}`;

describe('signing in', () => {
  it('begins a session that knows the person, their place and their roles', async () => {
    const someone = await member({ roles: ['MODERATOR'] });
    const { token } = await service.signIn(` ${someone.loginName.toUpperCase()} `, PASSWORD, HERE);
    await expect(sessions.fromCookieHeader(cookieOf(token))).resolves.toEqual({
      staffId: someone.id,
      name: someone.name,
      title: null,
      homeUnitId: someone.unit.id,
      lineage: someone.unit.lineage,
      roles: [{ role: 'MODERATOR', unitId: someone.unit.id, onBehalfOf: null }],
      mustChangePassword: false,
    });
  });

  it('stores the day, never the token and nothing finer', async () => {
    const someone = await member();
    const { token } = await service.signIn(someone.loginName, PASSWORD, HERE);
    const [row] = await source.query<Record<string, unknown>[]>(
      `SELECT encode(token_hash, 'hex') AS hash, created_on::text AS "from", expires_on::text AS "to", x::text AS whole
       FROM identity.session x WHERE staff_id = $1`,
      [someone.id],
    );
    expect(row).toMatchObject({ from: '2026-11-23', to: '2026-12-07' });
    expect(row?.['whole']).not.toContain(token);
    const [{ columns }] = await source.query<[{ columns: string[] }]>(
      `SELECT array_agg(column_name || ' ' || data_type ORDER BY ordinal_position) AS columns
       FROM information_schema.columns WHERE table_schema = 'identity' AND table_name = 'session'`,
    );
    expect(columns).toEqual(['token_hash bytea', 'staff_id uuid', 'created_on date', 'expires_on date']);
  });

  it.each([
    ['a wrong password', {}, 'the wrong password', 'SIGN_IN_FAILED'],
    ['an account without a password', { password: undefined }, 'nobody has this password', 'SIGN_IN_FAILED'],
    ['a suspended account', { suspended: true }, PASSWORD, 'ACCOUNT_SUSPENDED'],
    ['a suspended account and a wrong password', { suspended: true }, 'the wrong password', 'SIGN_IN_FAILED'],
  ])('is refused with %s', async (_, overrides, password, code) => {
    const someone = await aStaffMember(source, { password: PASSWORD, ...(overrides as StaffOverrides) });
    await expect(service.signIn(someone.loginName, password, HERE)).rejects.toMatchObject({ code });
  });

  it('answers for an unknown account exactly as for a wrong password', async () => {
    await expect(service.signIn('nobody', PASSWORD, HERE)).rejects.toMatchObject({
      code: 'SIGN_IN_FAILED',
      params: {},
    });
  });

  it('is throttled after eight wrong guesses, even for who then knows the password', async () => {
    const someone = await member();
    for (let n = 0; n < 8; n += 1)
      await expect(service.signIn(someone.loginName, 'a guess', HERE)).rejects.toMatchObject({
        code: 'SIGN_IN_FAILED',
      });
    await expect(service.signIn(someone.loginName, PASSWORD, HERE)).rejects.toMatchObject({
      code: 'SIGN_IN_THROTTLED',
    });
  });

  it('writes nothing when it fails', async () => {
    const someone = await member();
    const before = await everyRow();
    await expect(service.signIn(someone.loginName, 'a guess', HERE)).rejects.toMatchObject({ code: 'SIGN_IN_FAILED' });
    expect(await everyRow()).toEqual(before);
  });
});

/** Where each row lies and which transaction wrote it: a single write shows, whatever it wrote. */
async function everyRow(): Promise<unknown[]> {
  const tables = await source.query<{ name: string }[]>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY name`,
  );
  return Promise.all(tables.map(({ name }) => source.query(`SELECT '${name}', ctid, xmin FROM ${name} ORDER BY ctid`)));
}

describe('a session', () => {
  it('is worth nothing from its last day on, and is swept at the next sign-in', async () => {
    const someone = await member();
    const { token } = await service.signIn(someone.loginName, PASSWORD, HERE);
    clock.advance(13 * DAY_MS);
    await expect(sessions.fromCookieHeader(cookieOf(token))).resolves.not.toBeNull();
    clock.advance(DAY_MS);
    await expect(sessions.fromCookieHeader(cookieOf(token))).resolves.toBeNull();
    await service.signIn(someone.loginName, PASSWORD, HERE);
    await expect(countSessions(someone.id)).resolves.toBe(1);
    clock.set(new Date('2026-11-23T01:00:00Z'));
  });

  it.each([undefined, '', 'xinqiao_session=forged'])('is not there for the cookie %p', async (cookie) => {
    await expect(sessions.fromCookieHeader(cookie)).resolves.toBeNull();
  });

  it('ends with the suspension of its person, whatever else happens', async () => {
    const someone = await member();
    const { cookie } = await signedIn(source, someone);
    await source.query('UPDATE identity.staff SET suspended = true WHERE id = $1', [someone.id]);
    await expect(sessions.fromCookieHeader(cookie)).resolves.toBeNull();
  });
});

describe('signing out', () => {
  it('ends this session and leaves the other one', async () => {
    const someone = await member();
    const here = await signedIn(source, someone);
    const there = await signedIn(source, someone);
    await expectLive(source, ['session.ended'], () => service.signOut(here.viewer, here.cookie));
    await expect(sessions.fromCookieHeader(here.cookie)).resolves.toBeNull();
    await expect(sessions.fromCookieHeader(there.cookie)).resolves.not.toBeNull();
  });

  it('everywhere ends every session of the person and of nobody else', async () => {
    const someone = await member();
    const other = await signedIn(source, await member());
    const here = await signedIn(source, someone);
    await signedIn(source, someone);
    await expectLive(source, ['session.ended'], () => service.signOutEverywhere(here.viewer));
    await expect(countSessions(someone.id)).resolves.toBe(0);
    await expect(sessions.fromCookieHeader(other.cookie)).resolves.not.toBeNull();
  });
});

describe('changing the password', () => {
  const NEXT = 'another horse battery';

  it('lets the person do everything again, ends the other sessions and gives a new one', async () => {
    const someone = await member({ mustChange: true });
    const before = await signedIn(source, someone);
    expect(before.viewer.mustChangePassword).toBe(true);
    const changed = await expectLive(source, ['session.ended'], () =>
      service.changePassword(before.viewer, PASSWORD, NEXT, HERE),
    );
    expect(changed.viewer.mustChangePassword).toBe(false);
    await expect(sessions.fromCookieHeader(before.cookie)).resolves.toBeNull();
    await expect(sessions.fromCookieHeader(cookieOf(changed.token))).resolves.not.toBeNull();
    await expect(service.signIn(someone.loginName, NEXT, HERE)).resolves.toBeDefined();
  });

  it.each([
    ['the current one is wrong', 'the wrong password', NEXT, 'SIGN_IN_FAILED'],
    ['the new one is too short', PASSWORD, 'short', 'PASSWORD_TOO_WEAK'],
    ['nothing would change', PASSWORD, PASSWORD, 'PASSWORD_TOO_WEAK'],
  ])('is refused when %s', async (_, current, next, code) => {
    const someone = await member();
    const viewer = await asViewer(source, someone);
    await expect(service.changePassword(viewer, current, next, HERE)).rejects.toMatchObject({ code });
    await expect(service.signIn(someone.loginName, PASSWORD, HERE)).resolves.toBeDefined();
  });
});

async function countSessions(staffId: string): Promise<number> {
  const sql = 'SELECT count(*)::int AS count FROM identity.session WHERE staff_id = $1';
  const [row] = await source.query<{ count: number }[]>(sql, [staffId]);
  return row?.count ?? 0;
}
