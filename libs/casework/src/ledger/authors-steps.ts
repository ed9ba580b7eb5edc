import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseStatus } from '#contracts';
import { ThreadHooks } from '#forum';
import type { AuthorsStep } from '#forum';
import { moveBetween } from '../status/case-moves.js';
import { CaseLog } from './case-log.js';

/** What the author of a thread does with it, by name or not, moves its case in the same transaction. */
@Injectable()
export class AuthorsSteps implements OnModuleInit {
  constructor(
    private readonly hooks: ThreadHooks,
    private readonly log: CaseLog,
  ) {}

  onModuleInit(): void {
    this.hooks.onWithdrawn((tx, step) => this.follow(tx, step, 'withdrawn', CaseStatus.CLOSED));
    this.hooks.onReopened((tx, step) => this.follow(tx, step, 'reopened', CaseStatus.IN_PROGRESS));
  }

  private async follow(
    tx: EntityManager,
    { threadId, reachUnitId, at, slot, note, postSeq }: AuthorsStep,
    type: 'withdrawn' | 'reopened',
    status: CaseStatus,
  ): Promise<void> {
    const held = await this.log.holdOfThread(tx, threadId);
    if (held === null) return;
    // A matter that was never answered on the ledger is not opened again; the author's post says what there is to say.
    if (type === 'reopened' && moveBetween(held.status, status) === undefined) return;
    const actor = { capacity: 'AUTHOR', staffId: null, unitId: null } as const;
    await this.log.append(tx, { threadId, reachUnitId }, held, { type, actor, at, slot, status, note, postSeq });
  }
}
