import type { INestApplicationContext } from '@nestjs/common';
import type { StaffId, UnitId } from '#contracts';
import { Boards, WatchedWords } from '#forum';
import {
  Founding,
  ImportService,
  RolesService,
  Sessions,
  SignInService,
  StaffAdministration,
  Units,
  wordProblem,
} from '#identity';
import { Database, type Viewer } from '#platform';
import { cast, type Login } from './cast.js';
import { inParallel } from './in-parallel.js';
import { otherLogins, STORY_PASSWORD, storyLogins } from './logins.js';
import { boards, type BoardSlug, leaders, otherRoles, type StoryBoard, watchedWords } from './places.js';
import { type UnitCode, units } from './units.js';

const ADMINISTRATOR: Login = 'lvzhiqiang';
const HERE = '127.0.0.1';
const logins = Object.keys(cast) as Login[];

/** Who is who once the county stands. */
export interface County {
  readonly unitIds: ReadonlyMap<string, UnitId>;
  readonly staffIds: ReadonlyMap<string, StaffId>;
  viewer(login: Login): Viewer;
}

/** Founds the county with its people, roles and boards, each by the way an installation would. */
export async function foundCounty(app: INestApplicationContext): Promise<County> {
  const { staffId } = await app.get(Founding).found({
    unit: { code: '01', name: units['01'] },
    administrator: { loginName: ADMINISTRATOR, name: cast[ADMINISTRATOR].name },
  });
  const administrator = await app.get(Sessions).viewerOf(staffId);
  await importPeople(app.get(ImportService));
  const staffIds = await staffByLogin(app.get(Database));
  const unitIds = new Map((await app.get(Units).all()).map(({ code, id }) => [code, id]));
  const idOf = (login: Login) => known(staffIds, login);
  await grantRoles(app.get(RolesService), administrator, idOf, (code) => known(unitIds, code));
  await openBoards(app.get(Boards), administrator, (code) => known(unitIds, code));
  for (const [word, action] of Object.entries(watchedWords))
    await app.get(WatchedWords).put(administrator, word, action);
  const welcome = [...storyLogins.map(({ loginName }) => loginName), ...otherLogins];
  await inParallel(welcome, (loginName) => setPassword(app, administrator, known(staffIds, loginName)));
  const viewers = new Map<Login, Viewer>();
  for (const login of logins) viewers.set(login, await app.get(Sessions).viewerOf(idOf(login)));
  return { unitIds, staffIds, viewer: (login) => known(viewers, login) };
}

/** @throws Error when the county has nobody and nothing by that name */
export function known<Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = map.get(key);
  if (value === undefined) throw new Error(`the story knows no ${String(key)}`);
  return value;
}

/** Through the same door as a real organisation's list. */
async function importPeople(imports: ImportService): Promise<void> {
  // A unit's parent is the longest other code that its own begins with.
  const codes = Object.keys(units) as UnitCode[];
  const parentOf = (code: UnitCode) =>
    codes.filter((other) => other !== code && code.startsWith(other)).sort((a, b) => b.length - a.length)[0] ?? '';
  const unitLines = codes.map((code) => [code, units[code], parentOf(code)].join(','));
  const staffLines = logins.map((login) =>
    [login, cast[login].name, cast[login].title ?? '', cast[login].unit].join(','),
  );
  const report = await imports.run({
    units: Buffer.from(['单位编码,单位名称,上级编码', ...unitLines].join('\n')),
    staff: Buffer.from(['账号,姓名,职务,单位编码', ...staffLines].join('\n')),
    withPasswords: false,
  });
  if (report.problems.length > 0) throw new Error(report.problems.map((problem) => wordProblem(problem)).join('\n'));
}

async function staffByLogin(database: Database): Promise<ReadonlyMap<string, StaffId>> {
  const rows = await database.rows<{ login: string; id: StaffId }>(
    'SELECT login_name AS login, id FROM identity.staff',
  );
  return new Map(rows.map(({ login, id }) => [login, id]));
}

async function grantRoles(
  roles: RolesService,
  administrator: Viewer,
  staffId: (login: Login) => StaffId,
  unitId: (code: UnitCode) => UnitId,
): Promise<void> {
  for (const [login, code] of Object.entries(leaders) as [Login, UnitCode][])
    await roles.grant(administrator, {
      staffId: staffId(login),
      role: 'LEADER',
      unitId: unitId(code),
      onBehalfOfId: null,
    });
  for (const { login, role, at, onBehalfOf } of otherRoles) {
    const onBehalfOfId = onBehalfOf === undefined ? null : staffId(onBehalfOf);
    await roles.grant(administrator, { staffId: staffId(login), role, unitId: unitId(at), onBehalfOfId });
  }
}

async function openBoards(service: Boards, administrator: Viewer, unitId: (code: UnitCode) => UnitId): Promise<void> {
  for (const [position, [slug, board]] of (Object.entries(boards) as [BoardSlug, StoryBoard][]).entries())
    await service.create(administrator, {
      slug,
      name: board.name,
      description: board.description,
      template: board.template ?? null,
      unitId: unitId(board.unit),
      readUnitId: unitId(board.open),
      postUnitId: unitId(board.open),
      answerUnitId: unitId(board.unit),
      moderateUnitId: unitId(board.unit),
      voices: [...board.voices],
      position,
      archived: false,
    });
}

/** An initial password, changed at once, as everyone's first sign-in would. */
async function setPassword(app: INestApplicationContext, administrator: Viewer, id: StaffId): Promise<void> {
  const { initialPassword } = await app.get(StaffAdministration).resetPassword(administrator, id);
  const viewer = await app.get(Sessions).viewerOf(id);
  await app.get(SignInService).changePassword(viewer, initialPassword, STORY_PASSWORD, HERE);
}
