import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid } from '#contracts';
import { Database, DomainError, notFound, together } from '#platform';
import type { Viewer } from '#platform';
import { mayRead } from './thread.policy.js';
import type { ThreadFacts } from './thread.policy.js';
import { THREAD_BY_ID, THREADS_ASKED } from './thread.queries.js';
import { factsOf } from './thread.row.js';
import type { ThreadRow } from './thread.row.js';

/** A thread with what is this person's own in it. */
interface Asked {
  readonly staffId: string;
  readonly id: string;
}

/** The only way to a thread. What a viewer may not read is absent, here and for everyone who asks. */
@Injectable()
export class Threads {
  private readonly rowOf = together((asked: readonly Asked[]) => this.rowsOf(asked));

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

  /**
   * Changes a thread in a transaction that holds it, if the viewer may.
   * @throws DomainError NOT_FOUND, FORBIDDEN, and whatever `make` refuses; then nothing is written
   */
  change<T>(
    viewer: Viewer,
    id: string,
    may: (viewer: Viewer, thread: ThreadFacts) => boolean,
    make: (tx: EntityManager, thread: ThreadRow) => Promise<T>,
  ): Promise<T> {
    return this.database.transaction(async (tx) => {
      const thread = await this.getForChange(viewer, id, tx);
      if (!may(viewer, factsOf(thread))) throw new DomainError('FORBIDDEN');
      return make(tx, thread);
    });
  }

  async mayRead(viewer: Viewer, id: string): Promise<boolean> {
    return (await this.findFor(viewer, id)) !== null;
  }

  /** The version for a viewer who may read it, else null: what the live app asks before letting someone into a room. */
  async versionFor(viewer: Viewer, id: string): Promise<number | null> {
    return (await this.findFor(viewer, id))?.version ?? null;
  }

  /** Many together, in the order of `ids`; null where there is none that the viewer may read. */
  async manyFor(viewer: Viewer, ids: readonly string[]): Promise<(ThreadRow | null)[]> {
    return Promise.all(ids.map((id) => this.findFor(viewer, id)));
  }

  /** Null instead of NOT_FOUND. */
  async findFor(viewer: Viewer, id: string, within?: EntityManager): Promise<ThreadRow | null> {
    if (!isUuid(id)) return null;
    const row = within ? await this.rowWithin(within, viewer, id) : await this.rowOf({ staffId: viewer.staffId, id });
    return row != null && mayRead(viewer, factsOf(row)) ? row : null;
  }

  private async rowWithin(tx: EntityManager, viewer: Viewer, id: string): Promise<ThreadRow | undefined> {
    const [row] = await tx.query<ThreadRow[]>(THREAD_BY_ID, [viewer.staffId, id]);
    return row;
  }

  private async rowsOf(asked: readonly Asked[]): Promise<(ThreadRow | null)[]> {
    const values = [asked.map(({ staffId }) => staffId), asked.map(({ id }) => id)];
    const [found] = await this.database.prepared<{ threads: (ThreadRow | null)[] }>(
      'forum.threads',
      THREADS_ASKED,
      values,
    );
    return found?.threads ?? [];
  }
}
