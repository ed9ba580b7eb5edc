import { Injectable } from '@nestjs/common';
import type DataLoader from 'dataloader';
import { isUuid } from '#contracts';
import type { CaseId, ThreadId } from '#contracts';
import { factsOf, Threads } from '#forum';
import type { ThreadRow } from '#forum';
import { Database, loaderOf, notFound } from '#platform';
import type { ApiContext, Viewer } from '#platform';
import type { CaseFacts } from '../casework.policy.js';
import { ALL_TAGS, CASE_BY_ID, CASE_BY_NUMBER, CASES_OF_THREADS, EVENTS_OF_CASES } from '../case.queries.js';
import type { Draft } from '../ledger/case-log.js';
import { DRAFT_OF_CASE } from '../ledger/case-log.queries.js';
import type { Standing } from '../status/case-guards.js';
import type { CaseEventRow, CaseRow, TagRow } from '../case.row.js';

const BY_THREAD = Symbol('cases by thread');
const EVENTS = Symbol('events of cases');

export interface ReadableCase {
  readonly row: CaseRow;
  readonly thread: ThreadRow;
}

export function caseFactsOf(row: CaseRow, thread: ThreadRow): CaseFacts {
  return { thread: factsOf(thread), unitLineage: row.unitLineage };
}

type Held = Pick<CaseRow, 'status' | 'reworks' | 'replied' | 'returns' | 'route' | 'drafterId'>;

/** What decides, beside the capacities of who asks, what may be done with a case. */
export function standingOf(held: Held, { officialCount, withdrawn }: ThreadRow, viewer: Viewer): Standing {
  const { status, reworks, replied, returns, route, drafterId } = held;
  const officiallyAnswered = reworks > 0 ? replied : officialCount > 0;
  return { status, officiallyAnswered, withdrawn, returns, route, ownDraft: drafterId === viewer.staffId };
}

/** The only way to a case. It is read by whoever reads its thread; for everyone else it is absent. */
@Injectable()
export class Cases {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
  ) {}

  /** @throws DomainError NOT_FOUND */
  async getFor(viewer: Viewer, id: string): Promise<ReadableCase> {
    if (!isUuid(id)) throw notFound();
    const [row] = await this.database.rows<CaseRow>(CASE_BY_ID, [id]);
    if (!row) throw notFound();
    return { row, thread: await this.threads.getFor(viewer, row.threadId) };
  }

  /** Null when there is none, or the viewer may not read its thread. */
  findByNumber(viewer: Viewer, number: string): Promise<ReadableCase | null> {
    return this.find(viewer, CASE_BY_NUMBER, number);
  }

  /** The same, by id. */
  findFor(viewer: Viewer, id: CaseId): Promise<ReadableCase | null> {
    return this.find(viewer, CASE_BY_ID, id);
  }

  /** The caller asked whether the viewer handles it. */
  async draftOf(id: CaseId): Promise<Draft | null> {
    const [draft] = await this.database.rows<Draft>(DRAFT_OF_CASE, [id]);
    return draft ?? null;
  }

  private async find(viewer: Viewer, sql: string, value: string): Promise<ReadableCase | null> {
    const [row] = await this.database.rows<CaseRow>(sql, [value]);
    if (!row) return null;
    const [thread] = await this.threads.manyFor(viewer, [row.threadId]);
    return thread ? { row, thread } : null;
  }

  tags(): Promise<TagRow[]> {
    return this.database.rows<TagRow>(ALL_TAGS);
  }

  /** For threads the viewer was let into: the cases of a whole page in one statement. */
  loaderByThread(context: ApiContext): DataLoader<ThreadId, CaseRow | null> {
    return loaderOf<ThreadId, CaseRow | null>(context, BY_THREAD, async (ids) => {
      const rows = await this.database.prepared<CaseRow>('casework.cases-of-threads', CASES_OF_THREADS, [ids]);
      const byThread = new Map(rows.map((row) => [row.threadId, row]));
      return ids.map((id) => byThread.get(id) ?? null);
    });
  }

  eventsLoader(context: ApiContext): DataLoader<CaseId, readonly CaseEventRow[]> {
    return loaderOf<CaseId, readonly CaseEventRow[]>(context, EVENTS, async (ids) => {
      const rows = await this.database.rows<CaseEventRow>(EVENTS_OF_CASES, [ids]);
      return ids.map((id) => rows.filter(({ caseId }) => caseId === id));
    });
  }
}
