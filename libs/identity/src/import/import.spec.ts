import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import type { StaffId, UnitId } from '#contracts';
import { type KnownUnit, planStaff, planUnits, staffColumns, unitColumns } from './import.rules.js';
import { readSheet } from './sheet.js';
import { wordProblem } from './wording.js';

const UNITS = '单位编码,单位名称,上级编码\n01,云河县,\n0101,县教育局,01\n0102,"石桥镇, 新区",01\n';

let made = 0;
const newUnitId = () => `unit-${++made}` as UnitId;
const newStaffId = () => `staff-${++made}` as StaffId;
const units = (csv: string, known: readonly KnownUnit[] = []) =>
  planUnits(readSheet('units', Buffer.from(csv), unitColumns).rows, known, newUnitId);
const staff = (csv: string) =>
  planStaff(readSheet('staff', Buffer.from(csv), staffColumns).rows, [], units(UNITS).rows, newStaffId);

describe('a sheet', () => {
  it.each([
    ['UTF-8', Buffer.from(UNITS)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${UNITS}`)],
    ['GBK', iconv.encode(UNITS, 'gbk')],
    ['Windows line ends', Buffer.from(UNITS.replaceAll('\n', '\r\n'))],
    ['English headers', Buffer.from(UNITS.replace(/.*/, 'Code,Name,Parent'))],
    [
      'other columns in another order',
      Buffer.from('备注,上级编码,单位编码,单位名称\n,,01,云河县\nx,01,0101,县教育局\n,01,0102,"石桥镇, 新区"'),
    ],
  ])('is read from %s', (_, bytes) => {
    const { rows, problems } = readSheet('units', bytes, unitColumns);
    expect(problems).toEqual([]);
    expect(rows.map(({ code, name, parent }) => [code, name, parent])).toEqual([
      ['01', '云河县', ''],
      ['0101', '县教育局', '01'],
      ['0102', '石桥镇, 新区', '01'],
    ]);
  });

  it('counts rows as a spreadsheet does and passes over blank ones', () => {
    const { rows } = readSheet('units', Buffer.from('code,name,parent\n01, A ,\n,,\n02,B,01'), unitColumns);
    expect(rows).toEqual([
      { row: 2, code: '01', name: 'A', parent: '' },
      { row: 4, code: '02', name: 'B', parent: '01' },
    ]);
  });

  it.each([
    ['a column that is not there', Buffer.from('code,name\n01,A'), 'missingColumn'],
    ['a quote that never ends', Buffer.from('code,name,parent\n01,"A,\n'), 'malformed'],
    ['bytes that are no text', Buffer.from([0x80, 0xff, 0xff, 0x00, 0xfe]), 'unreadable'],
  ])('reports %s', (_, bytes, kind) => {
    expect(readSheet('units', bytes, unitColumns)).toMatchObject({ rows: [], problems: [{ kind }] });
  });
});

describe('a plan for units', () => {
  it('hangs each beneath its parent, in whatever order the file names them', () => {
    const { rows, problems } = units('code,name,parent\n0101,村,01\n01,镇,0\n0,县,');
    const byCode = new Map(rows.map((row) => [row.code, row]));
    expect(problems).toEqual([]);
    expect(byCode.get('0101')?.parentId).toBe(byCode.get('01')?.id);
    expect(rows.every(({ change }) => change === 'create')).toBe(true);
  });

  it('of the same file again changes nothing, and of an edited one only what was edited', () => {
    const { rows: known } = units(UNITS);
    expect(units(UNITS, known).rows.map(({ change }) => change)).toEqual(['none', 'none', 'none']);
    expect(units(UNITS.replace('县教育局', '县教育和科技局'), known).rows.map(({ change }) => change)).toEqual([
      'none',
      'update',
      'none',
    ]);
  });

  it.each([
    ['no code', 'code,name,parent\n,县,', ['2 单位编码 empty']],
    ['no name', 'code,name,parent\n0,,', ['2 单位名称 empty']],
    ['a code with a space', 'code,name,parent\n0 1,县,', ['2 单位编码 badCode']],
    ['a name beyond all measure', `code,name,parent\n0,${'县'.repeat(61)},`, ['2 单位名称 tooLong']],
    ['a code twice', 'code,name,parent\n0,县,\n1,镇,0\n1,乡,0', ['4 单位编码 repeated']],
    ['an unknown parent', 'code,name,parent\n0,县,\n1,镇,9', ['3 上级编码 unknownUnit']],
    ['two tops', 'code,name,parent\n0,县,\n1,市,', ['3 上级编码 secondRoot']],
    ['a circle', 'code,name,parent\n0,县,\n1,甲,2\n2,乙,1', ['3 上级编码 cycle']],
    [
      'several at once',
      'code,name,parent\n0,县,\n1,,9\n,丙,0',
      ['3 单位名称 empty', '3 上级编码 unknownUnit', '4 单位编码 empty'],
    ],
  ])('reports %s', (_, csv, expected) => {
    expect(units(csv).problems.map(({ row, column, kind }) => `${row} ${column} ${kind}`)).toEqual(expected);
  });

  it('keeps the installed top where it is', () => {
    const { rows: known } = units(UNITS);
    const { problems } = units('code,name,parent\n01,云河县,0102', known);
    expect(problems.map(({ kind }) => kind)).toEqual(['rootMoved']);
  });
});

describe('a plan for staff', () => {
  it('lower-cases accounts and leaves out empty titles', () => {
    const { rows, problems } = staff('账号,姓名,职务,单位编码\nLuo.GX,罗桂香,,0101');
    expect(problems).toEqual([]);
    expect(rows).toMatchObject([{ loginName: 'luo.gx', name: '罗桂香', title: null, change: 'create' }]);
  });

  it.each([
    ['an account with a space', 'luo gx,罗桂香,,0101', '2 账号 badLoginName'],
    ['no name', 'luo,,,0101', '2 姓名 empty'],
    ['no unit', 'luo,罗桂香,,', '2 单位编码 empty'],
    ['an unknown unit', 'luo,罗桂香,,77', '2 单位编码 unknownUnit'],
    ['an account twice, however spelt', 'luo,罗桂香,,0101\nLUO,罗贵祥,,0101', '3 账号 repeated'],
  ])('reports %s', (_, rows, expected) => {
    const { problems } = staff(`账号,姓名,职务,单位编码\n${rows}`);
    expect(problems.map(({ row, column, kind }) => `${row} ${column} ${kind}`)).toEqual([expected]);
  });

  it('words a report line with file, row, column, what is wrong and what was expected', () => {
    const [problem] = staff('账号,姓名,职务,单位编码\nluo,罗桂香,,77').problems;
    if (!problem) throw new Error('a problem was expected');
    expect(wordProblem(problem)).toBe(
      'staff 第 2 行「单位编码」：没有编码为「77」的单位。应为：单位表或系统中已有的单位编码。',
    );
    expect(wordProblem(problem, 'en')).toBe(
      'staff row 2, 单位编码: there is no unit with the code "77"; expected a code from the units file or the system.',
    );
  });
});
