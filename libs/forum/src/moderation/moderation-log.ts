import { Injectable } from '@nestjs/common';
import { isUuid } from '#contracts';
import type { ThreadId } from '#contracts';
import { Database, decodeCursor, encodeCursor, invalidInput, isDay, toConnection } from '#platform';
import type { Connection, Viewer } from '#platform';
import { Parameters } from '../parameters.js';
import { sizeOf } from '../posts/post-window.rules.js';
import { toThread } from '../threads/present-thread.js';
import { readableBy } from '../threads/thread-lists.js';
import { readable, threadJoins } from '../threads/thread.queries.js';
import { Threads } from '../threads/threads.js';
import { isParty } from './impartiality.js';
import type { LogEntry, LogFilter } from './moderation-log.type.js';
import { toStep } from './moderation-step.type.js';
import { traceColumns } from './traces.js';
import type { TraceLine } from './traces.js';

type LoggedLine = TraceLine & { readonly id: string; readonly threadId: ThreadId };

/** 版务记录: what moderators did in every thread the viewer may read. Within a day in no order that means anything. */
@Injectable()
export class ModerationLog {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
  ) {}

  /**
   * The latest day first. What is internal comes for moderators of the board who are no party in the thread.
   * @throws DomainError INVALID_INPUT, BAD_REQUEST (cursor)
   */
  async page(
    viewer: Viewer,
    filter: LogFilter,
    { first, after }: { readonly first: number; readonly after: string | null },
  ): Promise<Connection<LogEntry>> {
    const limit = sizeOf('first', first);
    const parameters = new Parameters();
    const where = seenBy(viewer, parameters);
    where.push(...filtersOf(filter, parameters));
    if (after !== null) {
      const [day, id] = placeOf(after).map((key) => parameters.bind(key));
      where.push(`(m."on", m.id) < (${day}::date, ${id}::uuid)`);
    }
    const rows = await this.database.rows<LoggedLine>(
      `SELECT m.id, m.thread_id AS "threadId", ${traceColumns} FROM forum.moderation_trace m
       JOIN forum.thread t ON t.id = m.thread_id ${threadJoins}
       WHERE ${where.join(' AND ')} ORDER BY m."on" DESC, m.id DESC LIMIT ${limit + 1}`,
      parameters.values,
    );
    const threads = await this.threads.manyFor(
      viewer,
      rows.map(({ threadId }) => threadId),
    );
    const entries = rows.flatMap((row, at) => {
      const thread = threads[at];
      return thread == null
        ? []
        : [{ row, node: { id: row.id, step: toStep(row, thread.audience, viewer), thread: toThread(thread, viewer) } }];
    });
    return toConnection(entries, { limit, backwards: false, more: after !== null }, ({ row, node }) => ({
      cursor: encodeCursor(row.on, row.id),
      node,
    }));
  }

  /** The offices that ever acted in what the viewer may read, by name: what the filter offers. */
  async offices(viewer: Viewer): Promise<string[]> {
    const parameters = new Parameters();
    const where = seenBy(viewer, parameters);
    const rows = await this.database.rows<{ name: string }>(
      `SELECT DISTINCT m.office_unit_name AS name FROM forum.moderation_trace m
       JOIN forum.thread t ON t.id = m.thread_id ${threadJoins} WHERE ${where.join(' AND ')} ORDER BY name`,
      parameters.values,
    );
    return rows.map(({ name }) => name);
  }
}

function seenBy(viewer: Viewer, parameters: Parameters): string[] {
  const by = readableBy(viewer, parameters);
  const moderated = `(SELECT lineage FROM identity.unit WHERE id = b.moderate_unit_id) && ${by.moderates}::uuid[]`;
  return [readable(by), `(m.step > 0 OR (${moderated} AND NOT ${isParty('$1')}))`];
}

function filtersOf({ board, actions, office, since, until }: LogFilter, parameters: Parameters): string[] {
  const filters: string[] = [];
  if (board != null) filters.push(`b.slug = ${parameters.bind(board)}`);
  if (actions != null) filters.push(`m.action = ANY(${parameters.bind(actions)}::text[])`);
  if (office != null) filters.push(`m.office_unit_name = ${parameters.bind(office)}`);
  if (since != null) filters.push(`m."on" >= ${parameters.bind(since)}::date`);
  if (until != null) filters.push(`m."on" <= ${parameters.bind(until)}::date`);
  return filters;
}

function placeOf(cursor: string): string[] {
  const [day, id] = decodeCursor(cursor, 2);
  if (!isDay(day) || !isUuid(id)) throw invalidInput('after', 'a cursor of another list');
  return [day, id];
}
