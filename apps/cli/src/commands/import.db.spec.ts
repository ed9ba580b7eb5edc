import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import iconv from 'iconv-lite';
import { freshDatabase, type FreshDatabase } from '#platform/testing';

const UNITS = '单位编码,单位名称,上级编码\n01,云河县,\n0102,石桥镇,01\n';
const STAFF = '账号,姓名,职务,单位编码\nluo.gx,罗桂香,村会计,0102\nwu.dm,吴道明,,0102\n';
const MAIN = join(import.meta.dirname, '../../../../dist/apps/cli/src/main.js');

// A command starts in seconds on an idle machine; several specs may share one.
jest.setTimeout(300_000);

let folder: string;
let fresh: FreshDatabase;

beforeAll(() =>
  promisify(execFile)(process.execPath, [join(import.meta.dirname, '../../../../scripts/build.mjs'), 'server']),
);
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinqiao-import-'));
  fresh = await freshDatabase();
});
afterEach(async () => {
  await fresh.drop();
  await rm(folder, { recursive: true, force: true });
});

interface Ended {
  readonly code: number;
  readonly said: string;
  readonly complained: string;
}

/** The command as a person types it, on a database of their own. */
async function xinqiao(...args: string[]): Promise<Ended> {
  const env = {
    PATH: process.env['PATH'],
    DATA_DIR: folder,
    DATABASE_URL: fresh.url,
    KEY_ENCRYPTION_KEY: randomBytes(32).toString('base64'),
  };
  const child = spawn(process.execPath, [MAIN, 'import', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = once(child, 'exit') as Promise<[number]>;
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { code, said, complained };
}

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

async function people(): Promise<unknown[]> {
  const source = await fresh.open();
  return source.query<unknown[]>(`
    SELECT s.login_name AS login, s.name, u.name AS unit, a.password_hash IS NOT NULL AS enters
    FROM identity.staff s JOIN identity.unit u ON u.id = s.unit_id JOIN identity.account a ON a.staff_id = s.id
    ORDER BY s.login_name`);
}
const both = (enters: boolean) => [
  { login: 'luo.gx', name: '罗桂香', unit: '石桥镇', enters },
  { login: 'wu.dm', name: '吴道明', unit: '石桥镇', enters },
];

describe('xinqiao import', () => {
  it.each([
    ['UTF-8', (text: string) => Buffer.from(text)],
    ['UTF-8 with a byte order mark, as Excel writes it', (text: string) => Buffer.from(`\uFEFF${text}`)],
    ['GBK', (text: string) => iconv.encode(text, 'gbk')],
  ])('takes units and staff from %s', async (_, encoded) => {
    const units = await file('units.csv', encoded(UNITS));
    const staff = await file('staff.csv', encoded(STAFF));
    const first = await xinqiao('--units', units, '--staff', staff);
    expect(first).toMatchObject({ code: 0, complained: '' });
    expect(first.said).toContain('units: 2 created, 0 updated, 0 unchanged');
    expect(first.said).toContain('staff: 2 created, 0 updated, 0 unchanged');
    expect(await people()).toEqual(both(false));
  });

  it('changes nothing when the same files come again, and what differs when they were edited', async () => {
    const units = await file('units.csv', UNITS);
    const staff = await file('staff.csv', STAFF);
    await xinqiao('--units', units, '--staff', staff);
    expect((await xinqiao('--units', units, '--staff', staff)).said).toContain(
      'staff: 0 created, 0 updated, 2 unchanged',
    );
    await file('staff.csv', STAFF.replace('村会计', '村主任'));
    expect((await xinqiao('--staff', staff)).said).toContain('staff: 0 created, 1 updated, 1 unchanged');
  });

  it('names every cell that is wrong in the language asked for, and takes none of the rest', async () => {
    const units = await file('units.csv', UNITS);
    const staff = await file('staff.csv', `${STAFF}Luo!,,组长,0102\nli.w,李文,,9999\n`);
    const refused = await xinqiao('--units', units, '--staff', staff, '--language', 'en');
    expect(refused.code).toBe(1);
    expect(refused.complained).toContain('the login name "Luo!" is not valid');
    expect(refused.complained).toContain('there is no unit with the code "9999"');
    expect(refused.complained).toContain('Nothing was changed');
    expect((await xinqiao('--staff', staff)).complained).toContain('账号「Luo!」不合规');
    expect(await people()).toEqual([]);
  });

  it('writes the initial passwords for its owner alone, each time to a new file', async () => {
    const units = await file('units.csv', UNITS);
    const staff = await file('staff.csv', STAFF);
    await xinqiao('--units', units, '--staff', staff, '--passwords');
    expect(await people()).toEqual(both(true));
    await file('staff.csv', `${STAFF}li.w,李文,,0102\n`);
    await xinqiao('--staff', staff, '--passwords');
    const written = (await readdir(folder)).filter((name) => name.startsWith('initial-passwords')).sort();
    expect(written).toEqual(['initial-passwords-1.csv', 'initial-passwords-2.csv']);
    const [first = '', second = ''] = await Promise.all(written.map((name) => readFile(join(folder, name), 'utf8')));
    expect(first).toMatch(/^\uFEFF账号,姓名,初始密码\r\nluo\.gx,罗桂香,\S+\r\nwu\.dm,吴道明,\S+\r\n$/);
    expect(second).toMatch(/^\uFEFF账号,姓名,初始密码\r\nli\.w,李文,\S+\r\n$/);
  });

  it.each([
    ['no file is named', [], '--units'],
    ['a file is not there', ['--staff', '/absent/staff.csv'], 'There is no file /absent/staff.csv'],
  ])('says so when %s', async (_, args, words) => {
    expect(await xinqiao(...args)).toMatchObject({ code: 1, complained: expect.stringContaining(words) as unknown });
  });
});
