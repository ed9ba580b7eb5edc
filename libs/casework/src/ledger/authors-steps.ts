import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseMove, CaseStatus, Rating, Voice } from '#contracts';
import { Standings, ThreadHooks } from '#forum';
import type { AuthorsStep } from '#forum';
import { dayOf } from '#platform';
import { targetOf } from '../status/case-moves.js';
import { CaseLog } from './case-log.js';

/** What the author of a thread does with it, by name or not, moves its case in the same transaction. */
@Injectable()
export class AuthorsSteps implements OnModuleInit {
  constructor(
    private readonly hooks: ThreadHooks,
    private readonly log: CaseLog,
    private readonly standings: Standings,
  ) {}

  onModuleInit(): void {
    this.hooks.onWithdrawn((tx, step) => this.follow(tx, step, CaseMove.WITHDRAW));
    this.hooks.onReopened((tx, step) => this.follow(tx, step, CaseMove.REOPEN));
    this.hooks.onRated((tx, { rating, ...step }) => {
      const dissatisfied = rating === Rating.DISSATISFIED;
      return this.follow(tx, step, dissatisfied ? CaseMove.RATE_DISSATISFIED : CaseMove.RATE_SATISFIED);
    });
  }

  private async follow(
    tx: EntityManager,
    { threadId, reachUnitId, at, slot, note, postSeq }: AuthorsStep,
    type: CaseMove,
  ): Promise<void> {
    const held = await this.log.holdOfThread(tx, threadId);
    if (held === null) return;
    const status = targetOf(type, held.status);
    // Whoever rates or reopens what is at work speaks of the thread; a withdrawal is for the log wherever the matter stands.
    if (status === null && type !== CaseMove.WITHDRAW) return;
    const actor = { capacity: 'AUTHOR', staffId: null, unitId: null } as const;
    const entry = { type, actor, at, slot, note, postSeq, status: status ?? held.status };
    await this.log.append(tx, { threadId, reachUnitId }, held, entry);
    // Only whether the author is anonymous matters there, and that is what `slot` says.
    const thread = { id: threadId, voice: slot ? Voice.ANONYMOUS : Voice.NAMED };
    if (status === CaseStatus.CLOSED) await this.standings.settle(tx, thread, dayOf(at));
  }
}
