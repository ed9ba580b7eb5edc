import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid, limits, room } from '#contracts';
import type { NoticeKind, StaffId, ThreadId } from '#contracts';
import { Threads } from '#forum';
import type { ThreadRow } from '#forum';
import { Database, decodeCursor, encodeCursor, invalidInput, isInstant, Outbox, toConnection } from '#platform';
import type { Connection, Viewer } from '#platform';
import { NOTICES, RAISE } from './notice.queries.js';

/** What happened, and to whom it is told. */
export interface News {
  readonly kind: NoticeKind;
  readonly threadId: ThreadId;
  /** The post it is about, if it is about one. */
  readonly postSeq: number | null;
  readonly at: Date;
  /** `at` is only a publication slot. */
  readonly slot: boolean;
}

export interface NoticeRow extends News {
  /** How many things happened in all. */
  readonly version: number;
}

export interface ReadableNotice {
  readonly row: NoticeRow;
  readonly thread: ThreadRow;
}

/** The notification centre of each person. What they may no longer read is absent from it. */
@Injectable()
export class Notices {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly outbox: Outbox,
  ) {}

  /** Tells these people, if `tx` commits; nobody twice, and nobody who chose not to hear of this kind. */
  async tell(tx: EntityManager, news: News, staffIds: readonly (StaffId | null)[]): Promise<void> {
    const people = [...new Set(staffIds.filter((id) => id !== null))];
    if (people.length === 0) return;
    const { threadId, kind, postSeq, at, slot } = news;
    const told = await tx.query<{ staffId: StaffId }[]>(RAISE, [people, threadId, kind, postSeq, at, slot]);
    if (told.length === 0) return;
    const rooms = told.map(({ staffId }) => room.staff(staffId)).sort();
    await this.outbox.record(tx, { type: 'notices.changed', rooms, payload: { threadId } });
  }

  /** The latest first. @throws DomainError INVALID_INPUT */
  async page(viewer: Viewer, first: number, after: string | null): Promise<Connection<ReadableNotice>> {
    if (first < 1 || first > limits.pageSize.max) throw invalidInput('first', `1–${limits.pageSize.max}`);
    const place = after === null ? [null, null, null] : placeOf(after);
    const rows = await this.database.rows<NoticeRow>(NOTICES, [viewer.staffId, first + 1, ...place]);
    const page = toConnection(rows, { limit: first, backwards: false, more: after !== null }, (row) => ({
      cursor: encodeCursor(row.at.toISOString(), row.threadId, row.kind),
      node: row,
    }));
    const threads = await this.threads.manyFor(
      viewer,
      page.edges.map(({ node }) => node.threadId),
    );
    const edges = page.edges.flatMap(({ cursor, node: row }, at) => {
      const thread = threads[at];
      return thread ? [{ cursor, node: { row, thread } }] : [];
    });
    return { ...page, edges };
  }
}

function placeOf(cursor: string): unknown[] {
  const [at, threadId, kind] = decodeCursor(cursor, 3);
  if (!isInstant(at) || !isUuid(threadId) || typeof kind !== 'string')
    throw invalidInput('after', 'a cursor of another list');
  return [at, threadId, kind];
}
