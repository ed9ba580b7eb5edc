import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { FlagReason } from '#contracts';
import { Clock, Database, DomainError } from '#platform';
import type { Viewer } from '#platform';
import type { PostRef } from '../posts/post.inputs.js';
import { mayFlag } from '../posts/post.policy.js';
import { PostReader } from '../posts/post-reader.js';
import { checkNote } from '../text.rules.js';
import { factsOf } from '../threads/thread.row.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import type { FlagInput } from './review.inputs.js';
import type { OwnFlag } from './review.type.js';
import { Settling } from './settling.js';

const MINE = `
  SELECT f.reason, f.note, r.state FROM forum.flag f JOIN forum.review r ON r.id = f.review_id
  WHERE f.thread_id = $1 AND f.seq = $2 AND f.staff_id = $3`;
/** The review that waits for the post; a new one under $1 when none does. */
const OPEN = `
  WITH opened AS (
    INSERT INTO forum.review (id, thread_id, seq, since) VALUES ($1, $2, $3, $4)
    ON CONFLICT (thread_id, seq) WHERE state = 'WAITING' DO NOTHING RETURNING id
  )
  SELECT id FROM opened UNION ALL
  SELECT id FROM forum.review WHERE thread_id = $2 AND seq = $3 AND state = 'WAITING'`;
const PUT = `
  INSERT INTO forum.flag (thread_id, seq, staff_id, review_id, reason, note) VALUES ($1, $2, $3, $4, $5, $6)
  ON CONFLICT (thread_id, seq, staff_id) DO UPDATE SET reason = $5, note = $6`;
const TAKE_BACK = 'DELETE FROM forum.flag WHERE thread_id = $1 AND seq = $2 AND staff_id = $3';
const CLOSE_WITHOUT_FLAGS = `
  DELETE FROM forum.review r WHERE r.thread_id = $1 AND r.seq = $2 AND r.state = 'WAITING'
    AND r.words = '{}' AND NOT EXISTS (SELECT FROM forum.flag f WHERE f.review_id = r.id)`;

/** 举报: what members ask moderators to look at. Nobody is ever shown who asked. */
@Injectable()
export class Flags {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly posts: PostReader,
    private readonly settling: Settling,
    private readonly clock: Clock,
  ) {}

  /** The viewer's own flag on a post, or null. @throws DomainError NOT_FOUND */
  async mine(viewer: Viewer, { threadId, seq }: PostRef): Promise<OwnFlag | null> {
    const thread = await this.threads.getFor(viewer, threadId);
    const [mine] = await this.database.rows<OwnFlag>(MINE, [thread.id, seq, viewer.staffId]);
    return mine ?? null;
  }

  /**
   * Flags a post; flagged again while it waits, the later reason counts.
   * @throws DomainError NOT_FOUND, FORBIDDEN, INVALID_INPUT, FLAG_SETTLED
   */
  async flag(viewer: Viewer, input: FlagInput): Promise<void> {
    const { reason, seq } = input;
    const note = noteOf(input);
    await this.change(viewer, input, async (tx, thread) => {
      const post = await this.posts.find(thread.id, seq, tx);
      if (!mayFlag(viewer, factsOf(thread), post)) throw new DomainError('FORBIDDEN');
      const before = await mineWithin(tx, viewer, input);
      if (before?.reason === reason && before.note === note) return false;
      const values = [randomUUID(), thread.id, seq, this.clock.today()];
      const [review] = await tx.query<{ id: string }[]>(OPEN, values);
      await tx.query(PUT, [thread.id, seq, viewer.staffId, review?.id, reason, note]);
      return true;
    });
  }

  /** A repeat changes nothing. @throws DomainError NOT_FOUND, FLAG_SETTLED */
  async takeBack(viewer: Viewer, ref: PostRef): Promise<void> {
    await this.change(viewer, ref, async (tx, thread) => {
      if ((await mineWithin(tx, viewer, ref)) === undefined) return false;
      await tx.query(TAKE_BACK, [thread.id, ref.seq, viewer.staffId]);
      await tx.query(CLOSE_WITHOUT_FLAGS, [thread.id, ref.seq]);
      return true;
    });
  }

  private async change(
    viewer: Viewer,
    { threadId }: PostRef,
    make: (tx: EntityManager, thread: ThreadRow) => Promise<boolean>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const thread = await this.threads.getForChange(viewer, threadId, tx);
      if (await make(tx, thread)) await this.settling.tellModerators(tx, thread);
    });
  }
}

async function mineWithin(tx: EntityManager, { staffId }: Viewer, ref: PostRef): Promise<OwnFlag | undefined> {
  const [mine] = await tx.query<OwnFlag[]>(MINE, [ref.threadId, ref.seq, staffId]);
  if (mine !== undefined && mine.state !== 'WAITING') throw new DomainError('FLAG_SETTLED');
  return mine;
}

/** 其他 says nothing by itself. */
function noteOf({ reason, note }: FlagInput): string {
  const empty = note == null || note.trim() === '';
  return empty && reason !== FlagReason.OTHER ? '' : checkNote('note', note ?? '');
}
