import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ThreadHooks } from '#forum';
import type { PublishedThread } from '#forum';
import { CaseLog } from '../ledger/case-log.js';

/** 请求答复: a thread whose author asks for an answer is on the ledger from the moment it is published. */
@Injectable()
export class RequestedReplies implements OnModuleInit {
  constructor(
    private readonly hooks: ThreadHooks,
    private readonly log: CaseLog,
  ) {}

  onModuleInit(): void {
    this.hooks.onReplyRequested((tx, thread) => this.openCase(tx, thread));
  }

  private async openCase(tx: EntityManager, thread: PublishedThread): Promise<void> {
    const { threadId, reachUnitId, postedAt: at, slot, answerUnitId: unitId } = thread;
    const actor = { capacity: 'AUTHOR', staffId: null, unitId: null } as const;
    await this.log.open(tx, { threadId, reachUnitId }, { actor, at, slot, unitId });
  }
}
