import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { limits, Role } from '#contracts';
import { Clock, Database, encodeCursor, invalidInput, toConnection } from '#platform';
import type { Connection, Viewer } from '#platform';
import type { BoardRow } from '../boards/board.queries.js';
import type { BoardType } from '../boards/board.type.js';
import { checkUuid, Parameters } from '../parameters.js';
import { LetterBox, ThreadOrder } from '../vocabulary.type.js';
import { toThread } from './present-thread.js';
import { hot, latest, newest, orderOf, pinnedFirst, placeAfter, scheduled } from './thread-keysets.js';
import type { Keyset } from './thread-keysets.js';
import { answersFor, readsFromAbove } from './thread.policy.js';
import {
  announcedTo,
  concerning,
  readable,
  readableThread,
  somethingIsLeft,
  threadList,
  withBoards,
} from './thread.queries.js';
import type { ListedThreads, ReadableBy } from './thread.queries.js';
import type { ThreadFilter } from './thread.inputs.js';
import type { ThreadType } from './thread.type.js';

export interface ListPage {
  readonly first?: number | null;
  readonly after?: string | null;
}

/** Lists of threads and letters: one statement a page, whatever it holds. */
@Injectable()
export class ThreadLists {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Threads the viewer may read; never letters. @throws DomainError INVALID_INPUT */
  threads(viewer: Viewer, filter: ThreadFilter, order: ThreadOrder, page: ListPage): Promise<Connection<ThreadType>> {
    const parameters = new Parameters();
    const where = [readable(readableBy(viewer, parameters)), ...filtersOf(filter, order, parameters)];
    if (filter.announced === true)
      where.push(announcedTo(parameters.bind(viewer.lineage), parameters.bind(this.clock.today())));
    const keyset = {
      LATEST: filter.board == null ? latest : pinnedFirst,
      NEWEST: newest,
      HOT: hot,
      UNANSWERED: newest,
      ANSWERED: latest,
      SCHEDULED: scheduled,
    };
    return this.page(viewer, where, keyset[order], page, parameters);
  }

  letters(viewer: Viewer, box: LetterBox, page: ListPage): Promise<Connection<ThreadType>> {
    const parameters = new Parameters();
    const me = parameters.bind(viewer.staffId);
    const mine =
      box === LetterBox.SENT
        ? `t.author_id = ${me}`
        : `t.addressee_id = ANY(${parameters.bind(leadersOf(viewer))}::uuid[])`;
    return this.page(viewer, ["t.audience = 'LETTER'", mine, somethingIsLeft], latest, page, parameters);
  }

  private async page(
    viewer: Viewer,
    where: readonly string[],
    keyset: Keyset,
    { first, after }: ListPage,
    parameters: Parameters,
  ): Promise<Connection<ThreadType>> {
    const limit = first ?? limits.pageSize.default;
    if (limit < 1 || limit > limits.pageSize.max) throw invalidInput('first', `1–${limits.pageSize.max}`);
    const from = after == null ? [] : [placeAfter(keyset, after, parameters)];
    const sql = threadList({ where: [...where, ...from], order: orderOf(keyset), limit: limit + 1 });
    const [found] = await this.database.prepared<ListedThreads>(nameOf(sql), sql, parameters.values);
    const rows = found === undefined ? [] : withBoards(found);
    const boards = new Map<BoardRow, BoardType>();
    return toConnection(rows, { limit, backwards: false, more: after != null }, (row) => ({
      cursor: encodeCursor(...keyset.placeOf(row)),
      node: toThread(row, viewer, boards),
    }));
  }
}

/** Planning a list costs more than running it. Filters and orders make a few hundred texts at most, never values. */
function nameOf(sql: string): string {
  return `forum.list-${createHash('sha256').update(sql).digest('base64url').slice(0, 22)}`;
}

/**
 * The rule of who reads a thread, for lists in other rooms: `EXISTS (${threadReadable(…)})`. Binds the viewer as $1,
 * so it comes before anything else is bound.
 */
export function threadReadable(viewer: Viewer, parameters: Parameters, idColumn: string): string {
  return readableThread(readableBy(viewer, parameters), idColumn);
}

export function readableBy(viewer: Viewer, parameters: Parameters): ReadableBy {
  // First, because the columns of every list name the viewer as $1.
  parameters.bind(viewer.staffId);
  return {
    lineage: parameters.bind(viewer.lineage),
    readsFromAbove: parameters.bind(unitsOf(viewer, readsFromAbove)),
    answersFor: parameters.bind(unitsOf(viewer, answersFor)),
    moderates: parameters.bind(unitsOf(viewer, [Role.MODERATOR])),
    leaders: parameters.bind(leadersOf(viewer)),
  };
}

function filtersOf(filter: ThreadFilter, order: ThreadOrder, parameters: Parameters): string[] {
  const filters: string[] = [];
  // Looked up first, so that the index that starts with the board serves both the filter and the order.
  if (filter.board != null)
    filters.push(`t.board_id = (SELECT id FROM forum.board WHERE slug = ${parameters.bind(filter.board)})`);
  if (filter.kind != null) filters.push(`t.kind = ${parameters.bind(filter.kind)}`);
  if (filter.mine === true) filters.push('t.author_id = $1');
  if (filter.ids != null) filters.push(`t.id = ANY(${parameters.bind(checkIds(filter.ids))}::uuid[])`);
  if (filter.unitId != null) filters.push(concerning(parameters.bind(checkUuid('unitId', filter.unitId))));
  if (order === ThreadOrder.UNANSWERED) filters.push("t.official_count = 0 AND t.kind <> 'HEARTFELT'");
  if (order === ThreadOrder.SCHEDULED) filters.push('t.hour_leader_id IS NOT NULL AND t.hidden_by_trace IS NULL');
  if (order === ThreadOrder.ANSWERED) filters.push('t.official_count > 0');
  return filters;
}

function checkIds(ids: readonly string[]): string[] {
  if (ids.length > limits.pageSize.max) throw invalidInput('ids', `0–${limits.pageSize.max}`);
  return ids.map((id) => checkUuid('ids', id));
}

function unitsOf(viewer: Viewer, roles: readonly Role[]): string[] {
  return viewer.roles.filter(({ role }) => roles.includes(role)).map(({ unitId }) => unitId);
}

/** The viewer, and the leaders they are a delegate of. */
function leadersOf(viewer: Viewer): string[] {
  return [viewer.staffId, ...viewer.roles.flatMap(({ onBehalfOf }) => (onBehalfOf === null ? [] : [onBehalfOf]))];
}
