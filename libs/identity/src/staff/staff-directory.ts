import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import type { StaffId, UnitId } from '#contracts';
import { isUuid, limits } from '#contracts';
import {
  type ApiContext,
  type CountedConnection,
  Database,
  decodeCursor,
  encodeCursor,
  loaderOf,
  notFound,
  toConnection,
  type Viewer,
} from '#platform';
import { ROLES_OF, type RoleRow, STAFF_BY_ID, STAFF_COUNT, STAFF_PAGE, type StaffRow } from './staff.queries.js';

const ROLES = Symbol('roles of staff');

export interface StaffSearch {
  readonly search: string | null;
  readonly unitId: UnitId | null;
  readonly first: number;
  readonly after: string | null;
}

/** Reads of people with their accounts' state and roles: for administrators, and for oneself. */
@Injectable()
export class StaffDirectory {
  constructor(private readonly database: Database) {}

  /** By login name, only from the subtrees the viewer administers. */
  async page(viewer: Viewer, { search, unitId, first, after }: StaffSearch): Promise<CountedConnection<StaffRow>> {
    if (unitId !== null && !isUuid(unitId)) throw notFound();
    const limit = Math.min(Math.max(first, 1), limits.pageSize.max);
    const [from] = after === null ? [''] : decodeCursor(after, 1);
    const administered = viewer.roles.filter(({ role }) => role === 'ADMINISTRATOR').map((held) => held.unitId);
    const listed = [administered, search?.trim() ? `%${escaped(search.trim())}%` : null, unitId];
    const rows = await this.database.rows<StaffRow>(STAFF_PAGE, [...listed, String(from), limit + 1]);
    const [counted] = await this.database.rows<{ total: number }>(STAFF_COUNT, listed);
    const page = { limit, backwards: false, more: after !== null };
    const toEdge = (node: StaffRow) => ({ cursor: encodeCursor(node.loginName), node });
    return { ...toConnection(rows, page, toEdge), totalCount: counted?.total ?? 0 };
  }

  /** @throws NOT_FOUND */
  async get(id: StaffId): Promise<StaffRow> {
    const [row] = await this.database.rows<StaffRow>(STAFF_BY_ID, [[id]]);
    if (!row) throw notFound();
    return row;
  }

  /** The roles of each, in the order of `ids`. */
  async rolesOf(ids: readonly StaffId[]): Promise<RoleRow[][]> {
    const rows = await this.database.rows<RoleRow>(ROLES_OF, [ids]);
    return ids.map((id) => rows.filter(({ staffId }) => staffId === id));
  }

  rolesLoader(context: ApiContext): DataLoader<StaffId, RoleRow[]> {
    return loaderOf<StaffId, RoleRow[]>(context, ROLES, (ids) => this.rolesOf(ids));
  }
}

/** What a person types is text to find, never a pattern. */
function escaped(text: string): string {
  return text.replace(/[\\%_]/g, '\\$&');
}
