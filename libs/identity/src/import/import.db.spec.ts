import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import type { DataSource } from 'typeorm';
import type { UnitId } from '#contracts';
import { Database, Outbox } from '#platform';
import { expectLive, freshDatabase, type FreshDatabase } from '#platform/testing';
import { Passwords } from '../access/passwords.js';
import { identityEntities } from '../identity.module.js';
import { Founding } from '../staff/founding.service.js';
import { Units } from '../units/units.js';
import { ImportService } from './import.service.js';

const UNITS = '单位编码,单位名称,上级编码\n010201,清水村,0102\n01,云河县,\n0102,石桥镇,01\n0103,龙塘乡,01\n';
const STAFF = '账号,姓名,职务,单位编码\nluo.gx,罗桂香,村会计,010201\nwu.dm,吴道明,,0102\n';

let fresh: FreshDatabase;
let source: DataSource;
let imports: ImportService;
let units: Units;
let founding: Founding;

beforeEach(async () => {
  fresh = await freshDatabase();
  source = await fresh.open(identityEntities);
  const database = new Database(source);
  imports = new ImportService(database, new Passwords(), new Outbox());
  units = new Units(database);
  founding = new Founding(database, new Passwords());
});
afterEach(() => fresh.drop());

const run = (unitFile: string | Buffer | null, staffFile: string | Buffer | null, withPasswords = false) =>
  imports.run({
    units: unitFile === null ? null : Buffer.from(unitFile),
    staff: staffFile === null ? null : Buffer.from(staffFile),
    withPasswords,
  });
const everything = () =>
  source.query<unknown[]>(`SELECT (SELECT json_agg(u ORDER BY u.code) FROM identity.unit u) AS units,
    (SELECT json_agg(s ORDER BY s.login_name) FROM identity.staff s) AS staff,
    (SELECT json_agg(a ORDER BY a.staff_id) FROM identity.account a) AS accounts`);

describe('an import', () => {
  it.each([
    ['UTF-8', Buffer.from(UNITS), Buffer.from(STAFF)],
    ['GBK', iconv.encode(UNITS, 'gbk'), iconv.encode(STAFF, 'gbk')],
  ])('brings in units and staff from %s', async (_, unitFile, staffFile) => {
    await expect(run(unitFile, staffFile)).resolves.toEqual({
      problems: [],
      units: { created: 4, updated: 0, unchanged: 0 },
      staff: { created: 2, updated: 0, unchanged: 0 },
      initialLogins: [],
    });
    const all = await units.all();
    expect(all.map(({ path }) => path.join('/'))).toEqual([
      '云河县',
      '云河县/石桥镇',
      '云河县/龙塘乡',
      '云河县/石桥镇/清水村',
    ]);
  });

  it('of the same files again changes nothing and tells nobody', async () => {
    await run(UNITS, STAFF, true);
    const before = await everything();
    const again = await expectLive(source, [], () => run(UNITS, STAFF, true));
    expect(again).toMatchObject({ units: { unchanged: 4 }, staff: { unchanged: 2 }, initialLogins: [] });
    expect(await everything()).toEqual(before);
  });

  it('moves and renames what changed, with the subtree, and tells the live nodes', async () => {
    await run(UNITS, STAFF);
    const edited = UNITS.replace('清水村,0102', '清水社区,0103');
    const report = await expectLive(source, ['access.changed'], () => run(edited, STAFF.replace('村会计', '社区会计')));
    expect(report).toMatchObject({ units: { updated: 1, unchanged: 3 }, staff: { updated: 1, unchanged: 1 } });
    expect((await units.all()).at(-1)?.path).toEqual(['云河县', '龙塘乡', '清水社区']);
  });

  it('with one bad cell changes nothing at all and says which', async () => {
    await run(UNITS, STAFF);
    const before = await everything();
    const report = await run(`${UNITS}0104,新设镇,01\n`, `${STAFF}new.one,新来的,,0199\n`);
    expect(report.problems).toEqual([
      { file: 'staff', row: 4, column: '单位编码', kind: 'unknownUnit', params: { found: '0199' } },
    ]);
    expect(report.units).toEqual({ created: 0, updated: 0, unchanged: 0 });
    expect(await everything()).toEqual(before);
  });

  it('makes initial passwords only when asked, and only for who is new', async () => {
    await run(UNITS, STAFF);
    const report = await run(null, `${STAFF}chen.s,陈石,,0103\n`, true);
    expect(report.initialLogins).toMatchObject([{ loginName: 'chen.s', name: '陈石' }]);
    expect(report.initialLogins[0]?.initialPassword).toMatch(/^\w{4}(-\w{4}){3}$/);
    const accounts = await source.query<unknown[]>(
      `SELECT s.login_name AS name, a.password_hash IS NOT NULL AS can, a.must_change AS must
       FROM identity.staff s JOIN identity.account a ON a.staff_id = s.id ORDER BY 1`,
    );
    expect(accounts).toEqual([
      { name: 'chen.s', can: true, must: true },
      { name: 'luo.gx', can: false, must: true },
      { name: 'wu.dm', can: false, must: true },
    ]);
  });

  it('hangs beneath the unit that the first administrator founded', async () => {
    await founding.found({
      unit: { code: '01', name: '本单位' },
      administrator: { loginName: 'admin', name: '管理员' },
    });
    await expect(run(UNITS, STAFF)).resolves.toMatchObject({ units: { created: 3, updated: 1 } });
    await expect(run('单位编码,单位名称,上级编码\n02,别的县,', null)).resolves.toMatchObject({
      problems: [{ kind: 'secondRoot', params: { found: '别的县', root: '01' } }],
    });
  });

  it('takes the place of the one unit that a new installation was founded with', async () => {
    const founder = { unit: { code: 'ROOT', name: '本单位' }, administrator: { loginName: 'admin', name: '管理员' } };
    await founding.found(founder);
    await expect(run(UNITS, STAFF)).resolves.toMatchObject({ problems: [], units: { created: 3, updated: 1 } });
    const [top] = await units.all();
    expect(top).toMatchObject({ code: '01', name: '云河县', parentId: null });
    await expect(units.memberCounts([top?.id ?? ('' as UnitId)])).resolves.toEqual([3]);
    await expect(run(UNITS, STAFF)).resolves.toMatchObject({ units: { unchanged: 4 }, staff: { unchanged: 2 } });
  });
});

describe('founding', () => {
  it('is due until it happened, and happens once', async () => {
    const founder = { unit: { code: 'ROOT', name: '本单位' }, administrator: { loginName: 'admin', name: '管理员' } };
    await expect(founding.isDue()).resolves.toBe(true);
    const results = await Promise.allSettled([founding.found(founder), founding.found(founder)]);
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(founding.isDue()).resolves.toBe(false);
  });
});
