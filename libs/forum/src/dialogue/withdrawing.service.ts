import { Injectable } from '@nestjs/common';
import { Clock, Database, notFound } from '#platform';
import type { Viewer } from '#platform';
import { isAuthor } from '../threads/thread.policy.js';
import { factsOf } from '../threads/thread.row.js';
import { Threads } from '../threads/threads.js';
import type { WithdrawThreadInput } from './dialogue.inputs.js';
import { Withdrawal } from './withdrawal.js';

/** 撤回: an author takes the whole matter back. What others and the leadership said stays. */
@Injectable()
export class Withdrawing {
  constructor(
    private readonly database: Database,
    private readonly threads: Threads,
    private readonly withdrawal: Withdrawal,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError NOT_FOUND to all but its author, FORBIDDEN while it is hidden, INVALID_INPUT */
  async withdraw(viewer: Viewer, { threadId, reason }: WithdrawThreadInput): Promise<void> {
    await this.database.transaction(async (tx) => {
      const thread = await this.threads.getForChange(viewer, threadId, tx);
      if (!isAuthor(viewer, factsOf(thread))) throw notFound();
      await this.withdrawal.put(tx, thread, reason ?? null, this.clock.now());
    });
  }
}
