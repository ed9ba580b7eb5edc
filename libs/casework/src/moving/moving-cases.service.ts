import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CaseId } from '#contracts';
import { checkBody, checkNote, Leading, OfficialReplies, Threads } from '#forum';
import type { ThreadRow } from '#forum';
import { Clock, Database, DomainError, invalidInput, notFound } from '#platform';
import type { Viewer } from '#platform';
import { capacitiesOf } from '../casework.policy.js';
import { actorIn } from '../ledger/actor.js';
import { CaseLog } from '../ledger/case-log.js';
import type { Entry, HeldCase } from '../ledger/case-log.js';
import { Cases, caseFactsOf, standingOf } from '../reading/cases.js';
import { judgeChoice } from '../status/case-guards.js';
import { caseMoves, openStatuses } from '../status/case-moves.js';
import { checkDetails } from './move-details.js';
import type { MoveDetails } from './move-details.js';
import type { MoveCaseInput } from './moving.inputs.js';
import { NamedUnits } from './named-units.js';

/** Everything that people choose to do with a case, beside answering it in the thread. */
@Injectable()
export class MovingCases {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly cases: Cases,
    private readonly log: CaseLog,
    private readonly threads: Threads,
    private readonly units: NamedUnits,
    private readonly leading: Leading,
    private readonly replies: OfficialReplies,
  ) {}

  /** @throws NOT_FOUND, CONFLICT, FORBIDDEN, ILLEGAL_TRANSITION, INVALID_INPUT and those of the guards; then nothing is written */
  async move(viewer: Viewer, input: MoveCaseInput): Promise<CaseId> {
    const { row } = await this.cases.getFor(viewer, input.caseId);
    return this.database.transaction(async (tx) => {
      // The thread before its case, as everywhere: two who change both must not wait for one another.
      const thread = await this.threads.getForChange(viewer, row.threadId, tx);
      const intoId = input.into == null ? null : await this.target(tx, viewer, row.id, input.into);
      const held = await this.log.hold(tx, row.id);
      if (held === null) throw notFound();
      if (held.version !== input.version) throw new DomainError('CONFLICT');
      const facts = caseFactsOf(row, thread);
      const verdict = judgeChoice(input.move, standingOf(held, thread, viewer), capacitiesOf(viewer, facts));
      if (verdict.to === null) throw new DomainError(verdict.refusal, { from: held.status, move: input.move });
      checkDetails(caseMoves[input.move], input);
      const details = await this.detailsOf(input, intoId, row.unitLineage.length);
      const done = await this.alongside(tx, viewer, thread, held, { type: input.move, ...details });
      await this.log.append(tx, { threadId: thread.id, reachUnitId: thread.reachUnitId }, held, {
        ...done,
        actor: actorIn(verdict.capacity, viewer, facts),
        status: verdict.to,
        at: this.clock.now(),
      });
      return held.id;
    });
  }

  /** What a move does beside the case itself, and what the log will say of it. */
  private async alongside(
    tx: EntityManager,
    viewer: Viewer,
    thread: ThreadRow,
    held: HeldCase,
    entry: Pick<Entry, 'type'> & MoveDetails,
  ): Promise<Omit<Entry, 'actor' | 'at' | 'status'>> {
    if (entry.unitId !== null) await this.leading.handTo(tx, thread.id, entry.unitId);
    if (entry.type !== 'APPROVE') return entry;
    const draft = await this.log.draftOf(tx, held.id);
    if (draft === null) throw notFound();
    const reply = { clientId: randomUUID(), threadId: thread.id, body: draft.body };
    const { seq } = await this.replies.publish(tx, viewer, reply);
    return { ...entry, disposition: draft.disposition, postSeq: seq };
  }

  private async detailsOf(input: MoveCaseInput, intoId: CaseId | null, depth: number): Promise<MoveDetails> {
    const { category = null, rejection = null, disposition = null, route = null } = input;
    if (route === 'SUPERIOR_COORDINATION' && depth < 2) throw invalidInput('route', 'The lead unit has none above it.');
    const note = input.note == null ? null : checkNote('note', input.note);
    const body = input.body == null ? null : checkBody(input.body);
    const unitId = input.unitId == null ? null : (await this.units.lead(input.unitId)).id;
    const assistingUnitIds = unitId === null ? null : await this.units.assisting(input.assistingUnitIds ?? [], unitId);
    return { note, category, rejection, unitId, assistingUnitIds, disposition, body, route, intoId };
  }

  /** Holds both cases, always in the same order: two that are merged into one another at once must not become a ring. */
  private async target(tx: EntityManager, viewer: Viewer, id: CaseId, number: string): Promise<CaseId> {
    const found = await this.cases.findByNumber(viewer, number);
    if (found === null || found.row.id === id) throw new DomainError('MERGED_INTO_CLOSED');
    for (const each of [id, found.row.id].sort()) await this.log.hold(tx, each);
    const target = await this.log.hold(tx, found.row.id);
    if (target === null || !openStatuses.includes(target.status)) throw new DomainError('MERGED_INTO_CLOSED');
    return target.id;
  }
}
