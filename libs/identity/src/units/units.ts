import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { UnitId } from '#contracts';
import { type ApiContext, Database, loaderOf, notFound } from '#platform';
import { ALL_UNITS, MEMBER_COUNTS, UNITS_BY_ID, UNITS_WITHIN, type UnitRow } from './unit.queries.js';

const ROWS = Symbol('units');
const MEMBERS = Symbol('members of units');

/** Reads of the unit tree, batched: other rooms show units through this and never touch the table. */
@Injectable()
export class Units {
  constructor(private readonly database: Database) {}

  /** The whole tree, parents first. */
  all(): Promise<UnitRow[]> {
    return this.database.rows<UnitRow>(ALL_UNITS);
  }

  /** In the order of `ids`; null where there is none. */
  async byIds(ids: readonly UnitId[]): Promise<(UnitRow | null)[]> {
    const rows = await this.database.rows<UnitRow>(UNITS_BY_ID, [ids]);
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ids.map((id) => byId.get(id) ?? null);
  }

  /** @throws DomainError NOT_FOUND */
  async get(id: UnitId): Promise<UnitRow> {
    const [row] = await this.byIds([id]);
    if (!row) throw notFound();
    return row;
  }

  /** Every unit in the subtrees of `roots`, themselves included. */
  async within(roots: readonly UnitId[]): Promise<UnitId[]> {
    const rows = await this.database.rows<{ id: UnitId }>(UNITS_WITHIN, [roots]);
    return rows.map(({ id }) => id);
  }

  /** How many who may sign in are at home in the subtree of each, in the order of `ids`. */
  async memberCounts(ids: readonly UnitId[]): Promise<number[]> {
    const rows = await this.database.rows<{ id: UnitId; members: number }>(MEMBER_COUNTS, [ids]);
    const counts = new Map(rows.map(({ id, members }) => [id, members]));
    return ids.map((id) => counts.get(id) ?? 0);
  }

  /** The loader of this request: any number of units in one statement. */
  loader(context: ApiContext): DataLoader<UnitId, UnitRow | null> {
    return loaderOf<UnitId, UnitRow | null>(context, ROWS, (ids) => this.byIds(ids));
  }

  membersLoader(context: ApiContext): DataLoader<UnitId, number> {
    return loaderOf<UnitId, number>(context, MEMBERS, (ids) => this.memberCounts(ids));
  }
}
