import { Injectable } from '@nestjs/common';
import { isUuid, limits } from '#contracts';
import type { CaseStatus } from '#contracts';
import { readersFromAbove, Threads } from '#forum';
import type { CountedConnection, Viewer } from '#platform';
import { Database, decodeCursor, encodeCursor, invalidInput, toConnection } from '#platform';
import { caseCount, caseFilters, caseList } from '../case.queries.js';
import type { CaseRow } from '../case.row.js';
import type { ReadableCase } from './cases.js';

export interface CaseQuestion {
  readonly status: readonly CaseStatus[] | null;
  readonly tag: string | null;
  readonly unitId: string | null;
  readonly first: number;
  readonly after: string | null;
}

/** Lists of cases: only of threads the viewer may read, the latest first, never letters. */
@Injectable()
export class CaseList {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
  ) {}

  async page(viewer: Viewer, question: CaseQuestion): Promise<CountedConnection<ReadableCase>> {
    const limit = Math.min(Math.max(1, question.first), limits.pageSize.max);
    const conditions: string[] = [];
    const values: unknown[] = [viewer.staffId, viewer.lineage, readersFromAbove(viewer)];
    const bind = (...given: readonly unknown[]): number => values.push(...given) - given.length + 1;
    if (question.status !== null) conditions.push(caseFilters.status(bind(question.status)));
    if (question.tag !== null) conditions.push(caseFilters.tag(bind(question.tag)));
    if (question.unitId !== null) conditions.push(caseFilters.unit(bind(unitOf(question.unitId))));
    const counting = this.database.rows<{ total: number }>(caseCount(conditions), values);
    const [{ total } = { total: 0 }] = await counting;
    if (question.after !== null) conditions.push(caseFilters.after(bind(...keysOf(question.after))));
    const rows = await this.database.rows<CaseRow>(caseList(conditions, bind(limit + 1)), values);
    const threads = await this.threads.manyFor(
      viewer,
      rows.map(({ threadId }) => threadId),
    );
    const found = rows.flatMap((row, at) => {
      const thread = threads[at];
      return thread ? [{ row, thread }] : [];
    });
    const page = { limit, backwards: false, more: question.after !== null };
    const connection = toConnection(found, page, (node) => ({
      cursor: encodeCursor(node.row.updatedKey, node.row.id),
      node,
    }));
    return { ...connection, totalCount: total };
  }
}

function unitOf(id: string): string {
  if (!isUuid(id)) throw invalidInput('unitId', 'There is no such unit.');
  return id;
}

function keysOf(cursor: string): readonly (string | number)[] {
  const [updated, id] = decodeCursor(cursor, 2);
  // A date PostgreSQL cannot read would be an error of ours instead of the caller's.
  if (typeof updated !== 'string' || Number.isNaN(Date.parse(updated)) || !isUuid(id)) return decodeCursor('', 2);
  return [updated, id];
}
