import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CaseStatus, CaseStep, room } from '#contracts';
import type {
  CaseCategory,
  CaseId,
  CaseMove,
  Disposition,
  EscalationRoute,
  RejectionReason,
  StaffId,
  ThreadId,
  UnitId,
} from '#contracts';
import { dayOf, Outbox } from '#platform';
import { CaseEventEntity } from '../entities/case-event.entity.js';
import { CaseTagEntity } from '../entities/case-tag.entity.js';
import { CaseEntity } from '../entities/case.entity.js';
import type { Capacity } from '../status/case-moves.js';
import { applyEvent, projectCase } from '../status/case-projection.js';
import type { CaseProjection, LoggedEvent } from '../status/case-projection.js';
import { CaseNews } from './case-news.js';
import { CASE_ID_OF_THREAD, DRAFT_OF_CASE, HELD_CASE, LOCK_CASE, NEXT_NUMBER } from './case-log.queries.js';

/** Who acts, as the log keeps it. Of an author neither person nor unit is kept. */
export interface Actor {
  readonly capacity: Capacity;
  readonly staffId: StaffId | null;
  readonly unitId: UnitId | null;
}

/** What is to be logged. Whatever is left out stays as it was. */
export interface Entry {
  readonly type: CaseMove | 'TAG' | 'REPLY';
  readonly actor: Actor;
  readonly at: Date;
  readonly status?: CaseStatus;
  readonly unitId?: UnitId | null;
  readonly assistingUnitIds?: readonly UnitId[] | null;
  readonly tagIds?: readonly string[];
  readonly category?: CaseCategory | null;
  readonly disposition?: Disposition | null;
  readonly route?: EscalationRoute | null;
  readonly rejection?: RejectionReason | null;
  readonly intoId?: CaseId | null;
  /** The draft of a reply. */
  readonly body?: string | null;
  readonly note?: string | null;
  readonly postSeq?: number | null | undefined;
  /** `at` is only a publication slot. */
  readonly slot?: boolean;
}

export interface Opening extends Omit<Entry, 'type' | 'status' | 'postSeq'> {
  /** `at` is only a publication slot. */
  readonly slot: boolean;
}

/** Of which thread, and who hears that its case changed. */
export interface Matter {
  readonly threadId: ThreadId;
  readonly reachUnitId: UnitId | null;
}

/** A case held until the transaction ends. */
export interface HeldCase extends CaseProjection {
  readonly id: CaseId;
  readonly number: string;
  readonly threadId: ThreadId;
  /** Who wrote the draft that waits for approval. */
  readonly drafterId: StaffId | null;
}

/** A reply that waits for approval. */
export interface Draft {
  readonly body: string;
  readonly disposition: Disposition;
}

/** The only writer of cases: event, projection, tags and live event go together or not at all. */
@Injectable()
export class CaseLog {
  constructor(
    private readonly outbox: Outbox,
    private readonly news: CaseNews,
  ) {}

  /**
   * Holds the case of a thread, or the right to open it: two who tag one thread at once open one case.
   * Null when it has none yet.
   */
  async holdOfThread(tx: EntityManager, threadId: ThreadId): Promise<HeldCase | null> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`case of ${threadId}`]);
    const [found] = await tx.query<{ id: CaseId }[]>(CASE_ID_OF_THREAD, [threadId]);
    return found ? this.hold(tx, found.id) : null;
  }

  async hold(tx: EntityManager, id: CaseId): Promise<HeldCase | null> {
    await tx.query(LOCK_CASE, [id]);
    const [held] = await tx.query<HeldCase[]>(HELD_CASE, [id]);
    return held ?? null;
  }

  async draftOf(tx: EntityManager, id: CaseId): Promise<Draft | null> {
    const [draft] = await tx.query<Draft[]>(DRAFT_OF_CASE, [id]);
    return draft ?? null;
  }

  async open(tx: EntityManager, matter: Matter, opening: Opening): Promise<HeldCase> {
    const event = { ...logged(opening, 1, CaseStatus.SUBMITTED), type: CaseStep.OPEN } as const;
    const id = randomUUID() as CaseId;
    const opened = { ...projectCase([event]), id, threadId: matter.threadId, drafterId: null };
    // As late as can be: whoever takes a number makes the other openings wait until commit.
    const number = await takeNumber(tx, opening.at);
    await tx.insert(CaseEntity, { ...rowOf(opened), id, threadId: matter.threadId, number, openedAt: opened.openedAt });
    await this.write(tx, matter, { before: null, after: { ...opened, number } }, event, opening);
    return { ...opened, number };
  }

  async append(tx: EntityManager, matter: Matter, held: HeldCase, entry: Entry): Promise<HeldCase> {
    const event = { ...logged(entry, held.version + 1, entry.status ?? held.status), type: entry.type };
    const after: HeldCase = { ...held, ...applyEvent(held, event) };
    await tx.update(CaseEntity, { id: held.id }, rowOf(after));
    await this.write(tx, matter, { before: held, after }, event, { ...entry, slot: entry.slot ?? false });
    return after;
  }

  private async write(
    tx: EntityManager,
    { threadId, reachUnitId }: Matter,
    { before, after }: { readonly before: HeldCase | null; readonly after: HeldCase },
    event: LoggedEvent,
    entry: Omit<Entry, 'type'> & { slot: boolean },
  ): Promise<void> {
    const tagsBefore = before?.tagIds ?? [];
    const { actor, slot, note = null, postSeq = null, rejection = null, body = null, intoId = null } = entry;
    await tx.insert(CaseEventEntity, {
      ...event,
      tagIds: [...event.tagIds],
      unitId: event.unitId as UnitId | null,
      assistingUnitIds: entry.assistingUnitIds == null ? null : [...entry.assistingUnitIds],
      intoId,
      rejection,
      body,
      caseId: after.id,
      capacity: actor.capacity,
      actorUnitId: actor.unitId,
      actorId: actor.staffId,
      slot,
      note,
      postSeq,
    });
    const added = after.tagIds.slice(tagsBefore.length);
    const tags = added.map((tagId, at) => ({ caseId: after.id, tagId, position: tagsBefore.length + at }));
    if (tags.length > 0) await tx.insert(CaseTagEntity, tags);
    await this.outbox.record(tx, {
      type: 'case.changed',
      rooms: [room.thread(threadId), ...(reachUnitId === null ? [] : [room.unit(reachUnitId)])],
      payload: { threadId, caseId: after.id, status: after.status, version: after.version },
    });
    await this.news.tell(tx, {
      threadId,
      tellsItself: postSeq !== null,
      actorId: actor.staffId,
      byAuthor: actor.capacity === 'AUTHOR',
      newUnitId: after.unitId === before?.unitId ? null : (after.unitId as UnitId | null),
      at: event.at,
      slot,
    });
  }
}

function logged(entry: Omit<Entry, 'type'>, seq: number, status: CaseStatus): Omit<LoggedEvent, 'type'> {
  const { unitId = null, assistingUnitIds = null, category = null, disposition = null, route = null } = entry;
  const tagIds = [...new Set(entry.tagIds ?? [])];
  const { intoId = null, at } = entry;
  return { seq, status, unitId, assistingUnitIds, tagIds, category, disposition, route, intoId, at };
}

function rowOf({ unitId, assistingUnitIds, intoId, ...rest }: CaseProjection) {
  const { status, category, disposition, route, returns, reworks, replied, version, updatedAt, statusSince } = rest;
  return {
    unitId: unitId as UnitId | null,
    assistingUnitIds: [...assistingUnitIds] as UnitId[],
    intoId: intoId as CaseId | null,
    ...{ status, category, disposition, route, returns, reworks, replied, version, updatedAt, statusSince },
  };
}

/** AJ (案件) · year · number within the year, at least four digits. */
async function takeNumber(tx: EntityManager, at: Date): Promise<string> {
  const year = dayOf(at).slice(0, 4);
  const [row] = await tx.query<{ last: number }[]>(NEXT_NUMBER, [Number(year)]);
  return `AJ-${year}-${String(row?.last ?? 1).padStart(4, '0')}`;
}
