import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock, Database, DomainError } from '#platform';
import type { Viewer } from '#platform';
import type { PostAddress } from '../posts/once.js';
import type { PostRef } from '../posts/post.inputs.js';
import { maySupport } from '../posts/post.policy.js';
import { PostReader } from '../posts/post-reader.js';
import { ASKED } from '../announcing/announcing.queries.js';
import { maySayMeToo } from '../threads/thread.policy.js';
import { factsOf } from '../threads/thread.row.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import { ACKNOWLEDGED, THE_MATTER } from './support.entity.js';
import { WHILE_NOT_SETTLED } from './supports-of-the-day.js';

/** $4: 1 to give it, -1 to take it back. */
const UNSAY_THE_OPPOSITE = `
  DELETE FROM forum.support_today WHERE thread_id = $1 AND staff_id = $2 AND seq = $3 AND change = -$4::smallint`;
/** Unless it is so already. $5: the day. */
const SAY = `
  INSERT INTO forum.support_today (thread_id, staff_id, seq, change, day) SELECT $1, $2, $3, $4, $5
  WHERE ($4::smallint = -1) = EXISTS (
    SELECT FROM forum.support WHERE thread_id = $1 AND staff_id = $2 AND seq = $3)
  ON CONFLICT DO NOTHING`;

/**
 * Support for a post, 我也遇到, and 已阅 of an announcement. Absolute: asking for what is already so changes nothing. Nobody is told live: a row of
 * the outbox would say when, and tomorrow's `forum.support` who.
 */
@Injectable()
export class Supporting {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly posts: PostReader,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND, FORBIDDEN (one's own, hidden, deleted, a letter) */
  async support(viewer: Viewer, { threadId, seq }: PostRef, on: boolean): Promise<PostAddress> {
    return this.say(viewer, threadId, on, async (tx, thread) => {
      const post = await this.posts.find(thread.id, seq, tx);
      if (!maySupport(viewer, factsOf(thread), post)) throw new DomainError('FORBIDDEN');
      return seq;
    });
  }

  /** @throws DomainError NOT_FOUND, FORBIDDEN (one's own, hidden, a letter) */
  async meToo(viewer: Viewer, threadId: string, on: boolean): Promise<void> {
    await this.say(viewer, threadId, on, (_, thread) => {
      if (!maySayMeToo(viewer, factsOf(thread))) throw new DomainError('FORBIDDEN');
      return THE_MATTER;
    });
  }

  /** 已阅, which is not unsaid. @throws DomainError NOT_FOUND, FORBIDDEN (not asked of the viewer) */
  async acknowledge(viewer: Viewer, threadId: string): Promise<void> {
    await this.say(viewer, threadId, true, async (tx, thread) => {
      const [asked] = await tx.query<object[]>(ASKED, [thread.id, viewer.lineage, this.clock.today()]);
      if (asked === undefined) throw new DomainError('FORBIDDEN');
      return ACKNOWLEDGED;
    });
  }

  /** @param seqOf looks whether it may be said, and of what */
  private async say(
    viewer: Viewer,
    threadId: string,
    on: boolean,
    seqOf: (tx: EntityManager, thread: ThreadRow) => Promise<number> | number,
  ): Promise<PostAddress> {
    return this.database.transaction(async (tx) => {
      await tx.query(WHILE_NOT_SETTLED);
      const thread = await this.threads.getFor(viewer, threadId, tx);
      const seq = await seqOf(tx, thread);
      const said = [thread.id, viewer.staffId, seq, on ? 1 : -1];
      await tx.query(UNSAY_THE_OPPOSITE, said);
      await tx.query(SAY, [...said, this.clock.today()]);
      return { threadId: thread.id, seq };
    });
  }
}
