import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { InboxRating, InboxReopening, InboxWithdrawal } from '#contracts';
import { CONFIG, DomainError, notFound } from '#platform';
import type { Config } from '#platform';
import { RatingThreads } from '../dialogue/rating.service.js';
import { Reopened } from '../dialogue/reopened.js';
import { Withdrawal } from '../dialogue/withdrawal.js';
import type { Speaker } from '../posts/post-writer.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { findHeld, refuseClosedBefore } from './inbox-threads.js';
import { Personas } from './personas.js';

export type DialogueItem = InboxRating | InboxWithdrawal | InboxReopening;

/** What the anonymous opener of a thread does with it beside speaking. */
@Injectable()
export class InboxDialogue {
  constructor(
    private readonly personas: Personas,
    private readonly rating: RatingThreads,
    private readonly withdrawal: Withdrawal,
    private readonly reopened: Reopened,
    @Inject(CONFIG) private readonly config: Pick<Config, 'windowSeconds'>,
  ) {}

  /**
   * @param slot the end of the window: the only time it will ever have
   * @returns the seq of the post it became; null when it became none
   * @throws DomainError whose code becomes the outcome under the author's receipt
   */
  async publish(tx: EntityManager, item: DialogueItem, slot: Date): Promise<number | null> {
    const thread = await findHeld(tx, item.threadId);
    const speaker = await this.openerOf(tx, thread, item);
    if (item.type === 'withdraw') {
      await this.withdrawal.put(tx, thread, item.reason, slot);
      return null;
    }
    if (item.type === 'rate') {
      await this.rating.put(tx, thread, item, slot);
      return null;
    }
    // By this very author, perhaps in the same window: others' words still pass then, theirs contradict it.
    if (thread.withdrawn) throw new DomainError('THREAD_WITHDRAWN');
    refuseClosedBefore(thread, slot, this.config.windowSeconds);
    return (await this.reopened.put(tx, thread, { ...speaker, body: item.body, at: slot })).seq;
  }

  /** A block stops talk; it does not hold anyone's words. */
  private async openerOf(tx: EntityManager, thread: ThreadRow, item: DialogueItem): Promise<Speaker> {
    const known = await this.personas.known(tx, thread.id, item.authorKey);
    if (known === null || known.speaker.personaId !== thread.personaId) throw notFound();
    if (known.blocked && item.type !== 'withdraw') throw new DomainError('AUTHOR_BLOCKED');
    return known.speaker;
  }
}
