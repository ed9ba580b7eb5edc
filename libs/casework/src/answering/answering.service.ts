import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Disposition } from '#contracts';
import { factsOf, OfficialReplies, Threads } from '#forum';
import type { PostAddress } from '#forum';
import { Clock, Database, DomainError, invalidInput } from '#platform';
import type { Viewer } from '#platform';
import { capacitiesOf } from '../casework.policy.js';
import { actorIn } from '../ledger/actor.js';
import { CaseLog } from '../ledger/case-log.js';
import { standingOf } from '../reading/cases.js';
import { answerWith } from '../status/case-guards.js';
import type { Capacity } from '../status/case-moves.js';
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
      if (!published.repeated) await this.moveCase(tx, viewer, published, input.disposition ?? null);
      return published;
    });
  }

  private async moveCase(
    tx: EntityManager,
    viewer: Viewer,
    { threadId, seq }: PostAddress,
    disposition: Disposition | null,
  ): Promise<void> {
    const held = await this.log.holdOfThread(tx, threadId);
    if (held === null) {
      if (disposition !== null) throw invalidInput('disposition', 'The thread has no case.');
      return;
    }
    const thread = await this.threads.getFor(viewer, threadId, tx);
    const facts = { thread: factsOf(thread), unitLineage: [] };
    const capacities = capacitiesOf(viewer, facts);
    const said = { actor: actorIn(officeOf(capacities), viewer, facts), at: this.clock.now(), postSeq: seq };
    const matter = { threadId, reachUnitId: thread.reachUnitId };
    if (disposition === null) {
      await this.log.append(tx, matter, held, { ...said, type: 'REPLY' });
      return;
    }
    const answer = answerWith(standingOf(held, thread, viewer), capacities);
    if (answer.to === null) throw new DomainError(answer.refusal, { from: held.status, move: answer.move });
    await this.log.append(tx, matter, held, { ...said, type: answer.move, status: answer.to, disposition });
  }
}

/** Whoever answers on record is one of them; the forum asked. */
const officeOf = (capacities: ReadonlySet<Capacity>): Capacity =>
  capacities.has('UNIT_HEAD') && !capacities.has('LEADER') ? 'UNIT_HEAD' : 'LEADER';
