import { limits, type StaffId, type UnitId } from '#contracts';
import { LOGIN_NAME } from '../staff/staff.rules.js';
import { CycleInTree, lineagesOf } from '../units/lineage.rules.js';
import { UNIT_CODE } from '../units/unit.rules.js';
import type { SheetRow } from './sheet.js';
import type { ImportFile, ImportProblem, ProblemKind } from './wording.js';
import { lengthOf } from '../text.rules.js';

/** What a CSV of units has; the first name of each column is the one we print. */
export const unitColumns = {
  code: ['单位编码', 'code'],
  name: ['单位名称', 'name'],
  parent: ['上级编码', 'parent'],
} as const;
export const staffColumns = {
  loginName: ['账号', 'login'],
  name: ['姓名', 'name'],
  title: ['职务', 'title'],
  unit: ['单位编码', 'unit'],
} as const;
export type UnitRow = SheetRow<keyof typeof unitColumns>;
export type StaffRow = SheetRow<keyof typeof staffColumns>;

export interface KnownUnit {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly parentId: UnitId | null;
  readonly retired: boolean;
}
export interface KnownStaff {
  readonly id: StaffId;
  readonly loginName: string;
  readonly name: string;
  readonly title: string | null;
  readonly unitId: UnitId;
}

/** A unit or person as it shall be; `change` says what that means for the database. */
export type Planned<Known> = Known & { readonly change: 'create' | 'update' | 'none' };
export interface Plan<Known> {
  readonly rows: readonly Planned<Known>[];
  readonly problems: readonly ImportProblem[];
}
export interface ImportPlan {
  readonly units: Plan<KnownUnit>;
  readonly staff: Plan<KnownStaff>;
}

/** Units not in the file stay as they are. Ids for new units come from `newId`. */
export function planUnits(rows: readonly UnitRow[], known: readonly KnownUnit[], newId: () => UnitId): Plan<KnownUnit> {
  const check = new Findings('units');
  const adopted = adoptedCode(rows, known);
  const installed = new Map(known.map((unit) => [adopted ?? unit.code, unit]));
  const ids = new Map([...installed].map(([code, unit]) => [code, unit.id]));
  for (const row of rows) if (!ids.has(row.code)) ids.set(row.code, newId());
  const firstRows = new Map<string, number>();
  for (const row of rows) {
    if (check.filled(row, 'code', unitColumns.code[0]) && !UNIT_CODE.test(row.code))
      check.found(row, unitColumns.code[0], 'badCode', { found: row.code });
    check.once(row, row.code, unitColumns.code[0], firstRows);
    check.text(row, 'name', unitColumns.name[0]);
    if (row.parent !== '' && !ids.has(row.parent))
      check.found(row, unitColumns.parent[0], 'unknownUnit', { found: row.parent });
  }
  checkRoot(rows, adopted ?? known.find((unit) => unit.parentId === null)?.code, check);
  const planned = rows.map((row) => {
    const before = installed.get(row.code);
    const after = {
      id: ids.get(row.code) ?? newId(),
      code: row.code,
      name: row.name,
      parentId: ids.get(row.parent) ?? null,
      retired: before?.retired ?? false,
    };
    return { ...after, change: changeOf(before, after, ['code', 'name', 'parentId']) };
  });
  if (check.problems.length === 0) checkCycles(rows, planned, known, check);
  return { rows: planned, problems: check.problems };
}

/** Staff not in the file stay as they are. `units` are all there will be after the units file. */
export function planStaff(
  rows: readonly StaffRow[],
  known: readonly KnownStaff[],
  units: readonly KnownUnit[],
  newId: () => StaffId,
): Plan<KnownStaff> {
  const check = new Findings('staff');
  const installed = new Map(known.map((member) => [member.loginName, member]));
  const unitsByCode = new Map(units.map((unit) => [unit.code, unit]));
  const firstRows = new Map<string, number>();
  const planned = rows.flatMap((row) => {
    const loginName = row.loginName.toLowerCase();
    if (check.filled(row, 'loginName', staffColumns.loginName[0]) && !LOGIN_NAME.test(loginName))
      check.found(row, staffColumns.loginName[0], 'badLoginName', { found: row.loginName });
    check.once(row, loginName, staffColumns.loginName[0], firstRows);
    check.text(row, 'name', staffColumns.name[0]);
    check.length(row, row.title, staffColumns.title[0]);
    const unit = unitsByCode.get(row.unit);
    if (check.filled(row, 'unit', staffColumns.unit[0]) && !unit)
      check.found(row, staffColumns.unit[0], 'unknownUnit', { found: row.unit });
    if (unit?.retired) check.found(row, staffColumns.unit[0], 'retiredUnit', { found: row.unit });
    if (!unit) return [];
    const before = installed.get(loginName);
    const after = {
      id: before?.id ?? newId(),
      loginName,
      name: row.name,
      title: row.title === '' ? null : row.title,
      unitId: unit.id,
    };
    return [{ ...after, change: changeOf(before, after, ['name', 'title', 'unitId']) }];
  });
  return { rows: planned, problems: check.problems };
}

function changeOf<Known extends object>(before: Known | undefined, after: Known, keys: readonly (keyof Known)[]) {
  if (!before) return 'create' as const;
  return keys.some((key) => before[key] !== after[key]) ? ('update' as const) : ('none' as const);
}

/**
 * A house that was only just founded has a single unit that nobody has numbered yet: the top of the first file takes its
 * place, with whoever is at home there. Null when there is nothing to adopt.
 */
function adoptedCode(rows: readonly UnitRow[], known: readonly KnownUnit[]): string | null {
  const [only, ...others] = known;
  const [top, ...rivals] = rows.filter(({ code, parent }) => code !== '' && parent === '');
  if (!only || others.length > 0 || !top || rivals.length > 0) return null;
  return rows.some(({ code, parent }) => code === only.code || parent === only.code) ? null : top.code;
}

/** One unit stands above all: a second top would be out of every administrator's reach. */
function checkRoot(rows: readonly UnitRow[], installedRoot: string | undefined, check: Findings): void {
  const root = installedRoot ?? rows.find((row) => row.parent === '')?.code;
  for (const row of rows) {
    if (row.parent === '' && root !== undefined && row.code !== root)
      check.found(row, unitColumns.parent[0], 'secondRoot', { found: row.name, root });
    if (row.parent !== '' && row.code === installedRoot)
      check.found(row, unitColumns.parent[0], 'rootMoved', { found: row.name });
  }
}

function checkCycles(
  rows: readonly UnitRow[],
  planned: readonly KnownUnit[],
  known: readonly KnownUnit[],
  check: Findings,
) {
  const tree = new Map([...known, ...planned].map((unit) => [unit.id, unit]));
  try {
    lineagesOf(tree.values());
  } catch (error) {
    if (!(error instanceof CycleInTree)) throw error;
    const index = planned.findIndex((unit) => unit.id === error.unitId);
    const row = rows[index] ?? rows[0];
    if (row) check.found(row, unitColumns.parent[0], 'cycle', { found: row.name });
  }
}

/** Gathers problems in the order of the file. */
class Findings {
  readonly problems: ImportProblem[] = [];

  constructor(private readonly file: ImportFile) {}

  found(row: { row: number }, column: string, kind: ProblemKind, params: ImportProblem['params'] = {}): void {
    this.problems.push({ file: this.file, row: row.row, column, kind, params });
  }

  filled<Key extends string>(row: SheetRow<Key>, key: Key, column: string): boolean {
    if (row[key] !== '') return true;
    this.found(row, column, 'empty');
    return false;
  }

  text<Key extends string>(row: SheetRow<Key>, key: Key, column: string): void {
    if (this.filled(row, key, column)) this.length(row, row[key], column);
  }

  length(row: { row: number }, text: string, column: string): void {
    const { max } = limits.nameLength;
    if (lengthOf(text) > max) this.found(row, column, 'tooLong', { found: text, max });
  }

  once(row: { row: number }, value: string, column: string, firstRows: Map<string, number>): void {
    if (value === '') return;
    const firstRow = firstRows.get(value);
    if (firstRow === undefined) firstRows.set(value, row.row);
    else this.found(row, column, 'repeated', { found: value, firstRow });
  }
}
