import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseStatus, CaseStep, isUuid, ThreadKind } from '#contracts';
import type { CaseId, UnitId } from '#contracts';
import { checkNote, factsOf, Leading, Threads } from '#forum';
import type { ThreadRow } from '#forum';
import { Clock, Database, DomainError, invalidInput } from '#platform';
import type { Viewer } from '#platform';
import { capacitiesOf, caseworkPolicy } from '../casework.policy.js';
import { actorIn } from '../ledger/actor.js';
import { CaseLog } from '../ledger/case-log.js';
import type { Actor } from '../ledger/case-log.js';
import { NamedUnits } from '../moving/named-units.js';
import type { Capacity } from '../status/case-moves.js';
import type { TagForActionInput } from './tagging.inputs.js';

@Injectable()
export class Tagging {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly threads: Threads,
    private readonly units: NamedUnits,
    private readonly log: CaseLog,
    private readonly leading: Leading,
  ) {}

  /**
   * Puts a matter on the ledger, or says more about one that is there. Tagging adds; what was tagged stays in the log.
   * A unit that is named leads from now on: its leaders read the thread and answer officially. Once a unit was given the matter by
   * the status machine, only the machine gives it to another.
   * @throws NOT_FOUND, HEARTFELT_ASKS_NO_ACTION, FORBIDDEN, ILLEGAL_TRANSITION, INVALID_INPUT
   */
  async tagForAction(viewer: Viewer, input: TagForActionInput): Promise<CaseId> {
    const note = checkNote('note', input.note);
    const tagIds = await this.knownTags(input.tagIds);
    const unitId = input.unitId == null ? null : (await this.units.lead(input.unitId)).id;
    return this.database.transaction(async (tx) => {
      // The thread before its case, as everywhere: two who change both must not wait for one another.
      const thread = await this.threads.getForChange(viewer, input.threadId, tx);
      return this.write(tx, thread, { actor: actorFor(viewer, thread), tagIds, unitId, note });
    });
  }

  private async write(
    tx: EntityManager,
    thread: ThreadRow,
    what: { actor: Actor; tagIds: string[]; unitId: UnitId | null; note: string },
  ): Promise<CaseId> {
    const at = this.clock.now();
    const matter = { threadId: thread.id, reachUnitId: thread.reachUnitId };
    const held = await this.log.holdOfThread(tx, thread.id);
    if (held !== null && what.unitId !== null && !undecided.includes(held.status))
      throw new DomainError('ILLEGAL_TRANSITION', { from: held.status, move: 'ASSIGN' });
    if (what.unitId !== null) await this.leading.handTo(tx, thread.id, what.unitId);
    if (held !== null) return (await this.log.append(tx, matter, held, { type: CaseStep.TAG, at, ...what })).id;
    if (what.tagIds.length === 0) throw invalidInput('tagIds', 'A case is opened with at least one tag.');
    const unitId = what.unitId ?? thread.answerUnitId;
    return (await this.log.open(tx, matter, { ...what, unitId, at, slot: false })).id;
  }

  private async knownTags(ids: readonly string[]): Promise<string[]> {
    const wanted = [...new Set(ids)];
    const found = wanted.every(isUuid)
      ? await this.database.rows('SELECT FROM casework.action_tag WHERE id = ANY($1::uuid[])', [wanted])
      : [];
    if (found.length !== wanted.length) throw invalidInput('tagIds', 'There is no such tag.');
    return wanted;
  }
}

/** The most official first: it is the office the log shows. */
const tagging: readonly Capacity[] = ['LEADER', 'TRIAGE_OFFICER', 'MODERATOR'];

/** Nobody was given it yet, whoever it is meant for. */
const undecided: readonly CaseStatus[] = [CaseStatus.SUBMITTED, CaseStatus.ACCEPTED];

/** @throws HEARTFELT_ASKS_NO_ACTION, FORBIDDEN */
function actorFor(viewer: Viewer, thread: ThreadRow): Actor {
  if (thread.kind === ThreadKind.HEARTFELT) throw new DomainError('HEARTFELT_ASKS_NO_ACTION');
  const facts = { thread: factsOf(thread), unitLineage: [] };
  if (!caseworkPolicy.tagForAction.may(viewer, facts.thread)) throw new DomainError('FORBIDDEN');
  const held = capacitiesOf(viewer, facts);
  const capacity = tagging.find((each) => held.has(each));
  return actorIn(capacity ?? 'MODERATOR', viewer, facts);
}
