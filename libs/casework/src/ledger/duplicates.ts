import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { ThreadHooks } from '#forum';
import { DomainError } from '#platform';
import { openStatuses } from '../status/case-moves.js';
import { CaseLog } from './case-log.js';

/** No matter goes under with a duplicate: its thread is closed as one only when its case is. */
@Injectable()
export class Duplicates implements OnModuleInit {
  constructor(
    private readonly hooks: ThreadHooks,
    private readonly log: CaseLog,
  ) {}

  onModuleInit(): void {
    this.hooks.onDuplicateClosed(async (tx, { threadId }) => {
      const held = await this.log.holdOfThread(tx, threadId);
      if (held !== null && openStatuses.includes(held.status)) throw new DomainError('CASE_IS_OPEN');
    });
  }
}
