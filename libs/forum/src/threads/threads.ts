import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid } from '#contracts';
import { Database, notFound } from '#platform';
import type { Viewer } from '#platform';
import { mayRead } from './thread.policy.js';
import { THREAD_BY_ID, THREADS_BY_ID } from './thread.queries.js';
import { factsOf } from './thread.row.js';
import type { ThreadRow } from './thread.row.js';

/** The only way to a thread. What a viewer may not read is absent, here and for everyone who asks. */
@Injectable()
export class Threads {
  constructor(private readonly database: Database) {}

  /** @throws DomainError NOT_FOUND, also when it exists and the viewer may not read it */
  async getFor(viewer: Viewer, id: string, within?: EntityManager): Promise<ThreadRow> {
    const row = await this.findFor(viewer, id, within);
    if (row === null) throw notFound();
    return row;
  }

  /**
   * The same, holding the thread's row until the transaction ends. Every change of content takes this lock first, so
   * what is read after it stays true.
   */
  async getForChange(viewer: Viewer, id: string, tx: EntityManager): Promise<ThreadRow> {
    if (isUuid(id)) await tx.query('SELECT FROM forum.thread WHERE id = $1 FOR UPDATE', [id]);
    return this.getFor(viewer, id, tx);
  }

  async mayRead(viewer: Viewer, id: string): Promise<boolean> {
    return (await this.findFor(viewer, id)) !== null;
  }

  /** The version for a viewer who may read it, else null: what the live app asks before letting someone into a room. */
  async versionFor(viewer: Viewer, id: string): Promise<number | null> {
    return (await this.findFor(viewer, id))?.version ?? null;
  }

  /** Many in one statement, in the order of `ids`; null where there is none that the viewer may read. */
  async manyFor(viewer: Viewer, ids: readonly string[]): Promise<(ThreadRow | null)[]> {
    const asked = [viewer.staffId, ids.filter(isUuid)];
    const rows = await this.database.prepared<ThreadRow>('forum.threads-by-id', THREADS_BY_ID, asked);
    const readable = new Map<string, ThreadRow>();
    for (const row of rows) if (mayRead(viewer, factsOf(row))) readable.set(row.id, row);
    return ids.map((id) => readable.get(id) ?? null);
  }

  /** Null instead of NOT_FOUND. */
  async findFor(viewer: Viewer, id: string, within?: EntityManager): Promise<ThreadRow | null> {
    if (!isUuid(id)) return null;
    const parameters = [viewer.staffId, id];
    const [row] = within
      ? await within.query<ThreadRow[]>(THREAD_BY_ID, parameters)
      : await this.database.prepared<ThreadRow>('forum.thread-by-id', THREAD_BY_ID, parameters);
    return row !== undefined && mayRead(viewer, factsOf(row)) ? row : null;
  }
}
