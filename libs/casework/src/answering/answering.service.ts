import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseStatus } from '#contracts';
import { factsOf, OfficialReplies, Threads } from '#forum';
import type { PostAddress } from '#forum';
import { Clock, Database, DomainError, invalidInput } from '#platform';
import type { Viewer } from '#platform';
import { capacitiesOf } from '../casework.policy.js';
import { actorIn } from '../ledger/actor.js';
import { CaseLog } from '../ledger/case-log.js';
import type { HeldCase } from '../ledger/case-log.js';
import { standingOf } from '../reading/cases.js';
import { moveBetween, refusalOf } from '../status/case-moves.js';
import type { OfficialReplyInput } from './answering.inputs.js';

@Injectable()
export class Answering {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly threads: Threads,
    private readonly replies: OfficialReplies,
    private readonly log: CaseLog,
  ) {}

  /**
   * Answers on record; if the thread has a case, the case moves in the same transaction or nothing happens.
   * @throws NOT_FOUND, NOT_A_LEADER_HERE, THREAD_LOCKED, ILLEGAL_TRANSITION, INVALID_INPUT
   */
  replyOfficially(viewer: Viewer, input: OfficialReplyInput): Promise<PostAddress> {
    return this.database.transaction(async (tx) => {
      const published = await this.replies.publish(tx, viewer, input);
      if (!published.repeated) await this.moveCase(tx, viewer, published, input.status ?? null);
      return published;
    });
  }

  private async moveCase(
    tx: EntityManager,
    viewer: Viewer,
    { threadId, seq }: PostAddress,
    wanted: CaseStatus | null,
  ): Promise<void> {
    const held = await this.log.holdOfThread(tx, threadId);
    if (held === null) {
      if (wanted !== null) throw invalidInput('status', 'The thread has no case.');
      return;
    }
    const thread = await this.threads.getFor(viewer, threadId, tx);
    const facts = { thread: factsOf(thread), unitLineage: [] };
    const status = wanted ?? statusAfterReply(held);
    const standing = { ...standingOf(held.status, thread), officiallyAnswered: true };
    const refusal = status === held.status ? undefined : refusalOf(standing, status, capacitiesOf(viewer, facts));
    if (refusal !== undefined) throw new DomainError('ILLEGAL_TRANSITION', { from: held.status, to: status });
    await this.log.append(tx, { threadId, reachUnitId: thread.reachUnitId }, held, {
      type: 'answered',
      actor: actorIn('LEADER', viewer, facts),
      at: this.clock.now(),
      status,
      postSeq: seq,
    });
  }
}

function statusAfterReply({ status }: HeldCase): CaseStatus {
  return moveBetween(status, CaseStatus.ANSWERED) === undefined ? status : CaseStatus.ANSWERED;
}
