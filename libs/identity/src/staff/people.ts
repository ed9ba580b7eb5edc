import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { limits, type Role, type StaffId, type UnitId } from '#contracts';
import { type ApiContext, Database, invalidInput, loaderOf } from '#platform';
import { DELEGATES, HOLDERS, PEOPLE_BY_ID, PEOPLE_NAMED, type PersonRow } from './staff.queries.js';

const PEOPLE = Symbol('people');
/** To choose from while one types; more letters bring others. */
const CHOICES = 8;

/** Reads of people, as far as any colleague may know them. */
@Injectable()
export class People {
  constructor(private readonly database: Database) {}

  /** In the order of `ids`; null where there is none. Suspended people are still who they were. */
  async byIds(ids: readonly StaffId[]): Promise<(PersonRow | null)[]> {
    const rows = await this.database.rows<PersonRow>(PEOPLE_BY_ID, [ids]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** Who can be addressed: leaders of the unit and of those above it, the highest first; all leaders without a unit. */
  leaders(unitId: UnitId | null = null): Promise<PersonRow[]> {
    return this.holders(['LEADER'], unitId);
  }

  /** Holders of any of `roles` at a unit that covers `unitId`; at any unit when it is null. */
  holders(roles: readonly Role[], unitId: UnitId | null): Promise<PersonRow[]> {
    return this.database.rows<PersonRow>(HOLDERS, [roles, unitId]);
  }

  /**
   * Active people whose name begins so, the shortest names first.
   * @throws DomainError INVALID_INPUT
   */
  async named(beginning: string): Promise<PersonRow[]> {
    const text = beginning.trim();
    const { min, max } = limits.nameLength;
    const { length } = Array.from(text);
    if (length < min || length > max || text.includes('\0')) throw invalidInput('name', `${min}–${max}`);
    return this.database.rows<PersonRow>(PEOPLE_NAMED, [text, CHOICES]);
  }

  /** The delegates of each leader, in the order of `leaderIds`. */
  async delegatesOf(leaderIds: readonly StaffId[]): Promise<PersonRow[][]> {
    const rows = await this.database.rows<PersonRow & { leaderId: StaffId }>(DELEGATES, [leaderIds]);
    const of = (leader: StaffId) => rows.filter(({ leaderId }) => leaderId === leader);
    return leaderIds.map((leader) => of(leader).map(({ id, name, title, unitId }) => ({ id, name, title, unitId })));
  }

  /** The loader of this request: any number of people in one statement. */
  loader(context: ApiContext): DataLoader<StaffId, PersonRow | null> {
    return loaderOf<StaffId, PersonRow | null>(context, PEOPLE, (ids) => this.byIds(ids));
  }
}
