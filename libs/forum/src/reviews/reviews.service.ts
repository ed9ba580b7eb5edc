import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isUuid, ReviewState } from '#contracts';
import { Clock, Database, DomainError, notFound } from '#platform';
import type { Viewer } from '#platform';
import { Hiding } from '../moderation/hiding.js';
import { refuseParty } from '../moderation/impartiality.js';
import { Keeping } from '../moderation/keeping.js';
import { checkReason } from '../text.rules.js';
import { mayModerate } from '../threads/thread.policy.js';
import { factsOf } from '../threads/thread.row.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import type { DecideReviewInput } from './review.inputs.js';
import { CLAIM, RELEASE, REVIEW_BY_ID } from './review.queries.js';
import type { ReviewRow } from './review.queries.js';
import { Settling } from './settling.js';

/** What moderators do with a flagged post: one takes it on and decides, and both sides are told why. */
@Injectable()
export class Reviews {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly hiding: Hiding,
    private readonly keeping: Keeping,
    private readonly settling: Settling,
    private readonly clock: Clock,
  ) {}

  /**
   * Takes it on, or leaves it to others. Absolute: a repeat changes nothing.
   * @throws DomainError NOT_FOUND, NOT_IMPARTIAL, CONFLICT when somebody else took it on today or it is decided
   */
  async claim(viewer: Viewer, id: string, on: boolean): Promise<void> {
    await this.judge(viewer, id, async (tx, thread, { state, claimedBy }) => {
      if (state !== ReviewState.WAITING) throw new DomainError('CONFLICT');
      if ((claimedBy === viewer.staffId) === on) return;
      const values = on ? [id, viewer.staffId, this.clock.today()] : [id, viewer.staffId];
      const [changed] = await tx.query<[{ id: string }[], number]>(on ? CLAIM : RELEASE, values);
      if (changed.length === 0) throw new DomainError('CONFLICT');
      await this.settling.tellModerators(tx, thread);
    });
  }

  /**
   * Hides the post, or lets it stand, for a reason everybody sees.
   * @throws DomainError NOT_FOUND, NOT_IMPARTIAL, REVIEW_NOT_CLAIMED, INVALID_INPUT, CONFLICT when it was decided or the
   * post is gone
   */
  async decide(viewer: Viewer, input: DecideReviewInput): Promise<void> {
    const reason = checkReason(input.reason);
    await this.judge(viewer, input.reviewId, async (tx, thread, { seq, state, claimedBy, held }) => {
      if (state !== ReviewState.WAITING) throw new DomainError('CONFLICT');
      if (claimedBy !== viewer.staffId) throw new DomainError('REVIEW_NOT_CLAIMED');
      // The opening is hidden with its thread.
      const what = { seq: seq === 1 ? null : seq, reason };
      if (held) return this.hiding.put(tx, viewer, thread, { ...what, action: input.uphold ? 'REJECT' : 'RESTORE' });
      if (!input.uphold) return this.keeping.put(tx, viewer, thread, { seq, reason });
      return this.hiding.put(tx, viewer, thread, { ...what, action: 'HIDE' });
    });
  }

  private async judge(
    viewer: Viewer,
    id: string,
    act: (tx: EntityManager, thread: ThreadRow, review: ReviewRow) => Promise<void>,
  ): Promise<void> {
    await this.database.transaction(async (tx) => {
      const before = await reviewOf(tx, id);
      const thread = await this.threads.getForChange(viewer, before.threadId, tx);
      if (!mayModerate(viewer, factsOf(thread))) throw notFound();
      await refuseParty(tx, viewer, thread);
      // Read again: the thread is held only now.
      await act(tx, thread, await reviewOf(tx, id));
    });
  }
}

async function reviewOf(tx: EntityManager, id: string): Promise<ReviewRow> {
  const [row] = isUuid(id) ? await tx.query<ReviewRow[]>(REVIEW_BY_ID, [id]) : [];
  if (row === undefined) throw notFound();
  return row;
}
