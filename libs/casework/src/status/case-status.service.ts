import { Injectable } from '@nestjs/common';
import { CaseStatus } from '#contracts';
import type { CaseId } from '#contracts';
import { checkNote, Standings, Threads } from '#forum';
import { Clock, Database, DomainError, notFound } from '#platform';
import type { Viewer } from '#platform';
import { capacitiesOf } from '../casework.policy.js';
import { actorIn } from '../ledger/actor.js';
import { CaseLog } from '../ledger/case-log.js';
import { Cases, caseFactsOf, standingOf } from '../reading/cases.js';
import { capacityFor, refusalOf } from './case-moves.js';
import type { ChangeStatusInput } from './change-status.inputs.js';

@Injectable()
export class CaseStatusService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly log: CaseLog,
    private readonly threads: Threads,
    private readonly standings: Standings,
  ) {}

  /** @throws NOT_FOUND, CONFLICT, FORBIDDEN, ILLEGAL_TRANSITION */
  async changeCaseStatus(viewer: Viewer, input: ChangeStatusInput): Promise<CaseId> {
    const { row } = await this.cases.getFor(viewer, input.caseId);
    const note = checkNote('note', input.note);
    return this.database.transaction(async (tx) => {
      // The thread before its case, as everywhere: two who change both must not wait for one another.
      const thread = await this.threads.getForChange(viewer, row.threadId, tx);
      const held = await this.log.hold(tx, row.id);
      if (held === null) throw notFound();
      if (held.version !== input.version) throw new DomainError('CONFLICT');
      const facts = caseFactsOf(row, thread);
      const capacities = capacitiesOf(viewer, facts);
      const standing = standingOf(held.status, thread);
      const refusal = refusalOf(standing, input.status, capacities);
      if (refusal === 'notYours') throw new DomainError('FORBIDDEN');
      const capacity = capacityFor(input.status, held.status, capacities);
      if (refusal !== undefined || capacity === undefined)
        throw new DomainError('ILLEGAL_TRANSITION', { from: held.status, to: input.status });
      await this.log.append(tx, { threadId: row.threadId, reachUnitId: thread.reachUnitId }, held, {
        type: 'moved',
        actor: actorIn(capacity, viewer, facts),
        status: input.status,
        at: this.clock.now(),
        note,
      });
      if (input.status === CaseStatus.CLOSED) await this.standings.settle(tx, thread, this.clock.today());
      return row.id;
    });
  }
}
