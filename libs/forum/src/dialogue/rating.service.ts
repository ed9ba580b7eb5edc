import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Rating, Voice } from '#contracts';
import { Clock, Database, dayOf, DomainError, invalidInput, notFound } from '#platform';
import type { Viewer } from '#platform';
import { PostChanges } from '../posts/post-changes.js';
import { checkNote } from '../text.rules.js';
import { ThreadHooks } from '../threads/thread-hooks.js';
import { isAuthor } from '../threads/thread.policy.js';
import { factsOf } from '../threads/thread.row.js';
import type { ThreadRow } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import type { RateThreadInput } from './dialogue.inputs.js';
import { Standings } from './standings.js';

export interface Judgement {
  readonly solved: boolean;
  readonly rating: Rating;
  readonly reason?: string | null;
}

const RATE = `
  UPDATE forum.thread SET rating = $2, rated_solved = $3, rating_reason = $4, rated_on = $5 WHERE id = $1`;

/** 评价: whether a matter is settled is for its author to say, by name or not. */
@Injectable()
export class RatingThreads {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly changes: PostChanges,
    private readonly standings: Standings,
    private readonly hooks: ThreadHooks,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND to all but its author, THREAD_WITHDRAWN, NOT_YET_ANSWERED, FORBIDDEN, INVALID_INPUT */
  async rate(viewer: Viewer, { threadId, ...judgement }: RateThreadInput): Promise<void> {
    await this.database.transaction(async (tx) => {
      const thread = await this.threads.getForChange(viewer, threadId, tx);
      if (!isAuthor(viewer, factsOf(thread))) throw notFound();
      await this.put(tx, thread, judgement, this.clock.now());
    });
  }

  /**
   * The caller holds the thread and knows that its author speaks. The same again changes nothing in the thread; a matter that was
   * answered anew meanwhile is judged anew.
   * @param at of an anonymous author the slot; readers see its day
   */
  async put(tx: EntityManager, thread: ThreadRow, judgement: Judgement, at: Date): Promise<void> {
    const { solved, rating } = judgement;
    const reason = judgement.reason == null ? null : checkNote('reason', judgement.reason);
    if (rating === Rating.DISSATISFIED && reason === null) throw invalidInput('reason', 'needed when dissatisfied');
    if (thread.withdrawn) throw new DomainError('THREAD_WITHDRAWN');
    if (thread.hidden !== null) throw new DomainError('FORBIDDEN');
    const before = thread.rating;
    const same = before?.rating === rating && before.solved === solved && before.reason === reason;
    if (!same) {
      if (thread.answeredOn === null) throw new DomainError('NOT_YET_ANSWERED');
      await tx.query(RATE, [thread.id, rating, solved, reason, dayOf(at)]);
      await this.standings.copy(tx, thread);
      await this.changes.tellThread(tx, thread);
    }
    const { id: threadId, reachUnitId, voice } = thread;
    await this.hooks.rated(tx, { threadId, reachUnitId, at, slot: voice === Voice.ANONYMOUS, note: null, rating });
  }
}
