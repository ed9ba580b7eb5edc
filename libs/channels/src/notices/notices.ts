import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid, limits, NoticeKind, room } from '#contracts';
import type { StaffId, ThreadId } from '#contracts';
import { Threads } from '#forum';
import type { ThreadRow } from '#forum';
import { Database, decodeCursor, encodeCursor, invalidInput, Outbox, toConnection } from '#platform';
import type { Connection, Viewer } from '#platform';
import { NOTICES, RAISE, READ, UNREAD_THREADS } from './notice.queries.js';

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
  readonly version: number;
  readonly count: number;
  readonly unread: boolean;
}

export interface ReadableNotice {
  readonly row: NoticeRow;
  readonly thread: ThreadRow;
}

const ISO = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

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

  /** How many are unread, counted up to `limits.noticesCounted`. */
  async unread(viewer: Viewer): Promise<number> {
    const rows = await this.database.rows<{ threadId: ThreadId }>(UNREAD_THREADS, [
      viewer.staffId,
      limits.noticesCounted,
    ]);
    const threads = await this.threads.manyFor(
      viewer,
      rows.map(({ threadId }) => threadId),
    );
    return threads.filter((thread) => thread !== null).length;
  }

  /** Marks what was seen; what happened to it since stays unread. A repeat changes nothing. @throws INVALID_INPUT */
  async markRead(viewer: Viewer, ids: readonly string[]): Promise<void> {
    if (ids.length > limits.noticesCounted) throw invalidInput('ids', `at most ${limits.noticesCounted}`);
    const seen = ids.map(noticeOf);
    await this.database.transaction(async (tx) => {
      const [read] = await tx.query<[{ threadId: ThreadId }[], number]>(READ, [
        viewer.staffId,
        seen.map(({ threadId }) => threadId),
        seen.map(({ kind }) => kind),
        seen.map(({ version }) => version),
      ]);
      const [first] = read;
      if (first === undefined) return;
      // Their other windows count again.
      const rooms = [room.staff(viewer.staffId)];
      await this.outbox.record(tx, { type: 'notices.changed', rooms, payload: { threadId: first.threadId } });
    });
  }
}

/** Names one state of a notice: when more happens the id is another. */
export function noticeId({ threadId, kind, version }: Pick<NoticeRow, 'threadId' | 'kind' | 'version'>): string {
  return `${threadId}.${kind}.${version}`;
}

function noticeOf(id: string): { threadId: string; kind: string; version: number } {
  const [threadId = '', kind = '', version = ''] = id.split('.');
  if (!isUuid(threadId) || !(kind in NoticeKind) || !/^[1-9]\d{0,8}$/.test(version))
    throw invalidInput('ids', 'ids of notices');
  return { threadId, kind, version: Number(version) };
}

function placeOf(cursor: string): unknown[] {
  const [at, threadId, kind] = decodeCursor(cursor, 3);
  if (typeof at !== 'string' || !ISO.test(at) || !isUuid(threadId) || typeof kind !== 'string')
    throw invalidInput('after', 'a cursor of another list');
  return [at, threadId, kind];
}
