import { Injectable } from '@nestjs/common';
import { isUuid, limits } from '#contracts';
import type { CaseStatus } from '#contracts';
import { Parameters, Threads } from '#forum';
import type { CountedConnection, Viewer } from '#platform';
import { Database, decodeCursor, encodeCursor, invalidInput, isInstant, toConnection } from '#platform';
import { caseCount, caseFilters, caseList, readableCases } from '../case.queries.js';
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
    const { first: limit } = question;
    if (limit < 1 || limit > limits.pageSize.max) throw invalidInput('first', `1–${limits.pageSize.max}`);
    const parameters = new Parameters();
    const conditions = [readableCases(viewer, parameters), ...filtersOf(question, parameters)];
    const total = await this.count(conditions, parameters);
    const from = question.after === null ? [] : [placeAfter(question.after, parameters)];
    const sql = caseList([...conditions, ...from], parameters.bind(limit + 1));
    const rows = await this.database.rows<CaseRow>(sql, parameters.values);
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
      cursor: encodeCursor(node.row.updatedAt.toISOString(), node.row.id),
      node,
    }));
    return { ...connection, totalCount: total };
  }

  private async count(conditions: readonly string[], parameters: Parameters): Promise<number> {
    const [row] = await this.database.rows<{ total: number }>(caseCount(conditions), parameters.values);
    return row?.total ?? 0;
  }
}

function filtersOf({ status, tag, unitId }: CaseQuestion, parameters: Parameters): string[] {
  const filters: string[] = [];
  if (status !== null) filters.push(caseFilters.status(parameters.bind(status)));
  if (tag !== null) filters.push(caseFilters.tag(parameters.bind(tag)));
  if (unitId !== null && !isUuid(unitId)) throw invalidInput('unitId', 'UUID');
  if (unitId !== null) filters.push(caseFilters.unit(parameters.bind(unitId)));
  return filters;
}

/** A cursor is opaque, but anyone can send one: what PostgreSQL would not parse must not reach it. */
function placeAfter(cursor: string, parameters: Parameters): string {
  const [updated, id] = decodeCursor(cursor, 2);
  if (!isInstant(updated) || !isUuid(id)) throw invalidInput('after', 'a cursor of another list');
  return caseFilters.after(parameters.bind(updated), parameters.bind(id));
}
