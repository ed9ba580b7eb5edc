import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { StaffId, UnitId } from '#contracts';
import { Database, Outbox } from '#platform';
import { lockAccess } from '../access/access-lock.js';
import { initialPassword } from '../access/initial-password.js';
import { Passwords } from '../access/passwords.js';
import { StaffEntity } from '../staff/staff.entity.js';
import { UnitEntity } from '../units/unit.entity.js';
import { writePlan } from './import.commands.js';
import { type ImportPlan, planStaff, planUnits, staffColumns, unitColumns } from './import.rules.js';
import { readSheet } from './sheet.js';
import type { ImportProblem } from './wording.js';

export interface ImportRequest {
  readonly units: Buffer | null;
  readonly staff: Buffer | null;
  /** Make an initial password for everyone who is new. Without one, nobody can sign in until it is reset. */
  readonly withPasswords: boolean;
}

export interface Tally {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

export interface InitialLogin {
  readonly loginName: string;
  readonly name: string;
  readonly initialPassword: string;
}

/** With problems, nothing was changed. */
export interface ImportReport {
  readonly problems: readonly ImportProblem[];
  readonly units: Tally;
  readonly staff: Tally;
  readonly initialLogins: readonly InitialLogin[];
}

/** Units and staff from CSV in one go: all of it or none of it; the same files twice change nothing. */
@Injectable()
export class ImportService {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly outbox: Outbox,
  ) {}

  async run(request: ImportRequest): Promise<ImportReport> {
    // Tried outside the transaction first: hashing thousands of passwords must not hold everybody else's changes up.
    const draft = await plan(this.database.manager, request);
    const problems = problemsOf(draft);
    if (problems.length > 0) return refused(problems);
    const logins = request.withPasswords ? newLogins(draft) : [];
    const hashes = await this.hashesOf(logins);
    return this.database.transaction(async (tx) => {
      await lockAccess(tx);
      const final = await plan(tx, request);
      const found = problemsOf(final);
      if (found.length > 0) return refused(found);
      if (await writePlan(tx, final, hashes))
        await this.outbox.record(tx, { type: 'access.changed', rooms: [], payload: { staffIds: 'everyone' } });
      const created = new Set(final.staff.rows.filter(({ change }) => change === 'create').map((row) => row.loginName));
      const initialLogins = logins.filter(({ loginName }) => created.has(loginName));
      return { problems: [], units: tally(final.units), staff: tally(final.staff), initialLogins };
    });
  }

  private async hashesOf(logins: readonly InitialLogin[]): Promise<ReadonlyMap<string, string>> {
    const hash = async (login: InitialLogin) =>
      [login.loginName, await this.passwords.hash(login.initialPassword)] as const;
    return new Map(await Promise.all(logins.map(hash)));
  }
}

/** Reads the files against what is installed now. */
async function plan(tx: EntityManager, request: ImportRequest): Promise<ImportPlan> {
  const knownUnits = await tx.find(UnitEntity);
  const knownStaff = request.staff ? await tx.find(StaffEntity) : [];
  const unitSheet = request.units ? readSheet('units', request.units, unitColumns) : { rows: [], problems: [] };
  const staffSheet = request.staff ? readSheet('staff', request.staff, staffColumns) : { rows: [], problems: [] };
  const units = planUnits(unitSheet.rows, knownUnits, () => randomUUID() as UnitId);
  const allUnits = [...new Map([...knownUnits, ...units.rows].map((unit) => [unit.id, unit])).values()];
  const staff = planStaff(staffSheet.rows, knownStaff, allUnits, () => randomUUID() as StaffId);
  return {
    units: { rows: units.rows, problems: [...unitSheet.problems, ...units.problems] },
    staff: { rows: staff.rows, problems: [...staffSheet.problems, ...staff.problems] },
  };
}

function problemsOf({ units, staff }: ImportPlan): ImportProblem[] {
  return [...units.problems, ...staff.problems];
}

function newLogins({ staff }: ImportPlan): InitialLogin[] {
  return staff.rows
    .filter(({ change }) => change === 'create')
    .map(({ loginName, name }) => ({ loginName, name, initialPassword: initialPassword() }));
}

function tally({ rows }: ImportPlan['units'] | ImportPlan['staff']): Tally {
  const count = (change: 'create' | 'update' | 'none') => rows.filter((row) => row.change === change).length;
  return { created: count('create'), updated: count('update'), unchanged: count('none') };
}

function refused(problems: readonly ImportProblem[]): ImportReport {
  const none = { created: 0, updated: 0, unchanged: 0 };
  return { problems, units: none, staff: none, initialLogins: [] };
}
