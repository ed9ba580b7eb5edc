import type { Language } from '#contracts';
import { factsOf, mayReplyOfficially, maySeeHidden } from '#forum';
import type { ThreadRow } from '#forum';
import type { Viewer } from '#platform';
import { capacitiesOf, caseworkPolicy } from '../casework.policy.js';
import type { CaseEventRow } from '../case.row.js';
import type { Case, CaseEvent } from '../case.type.js';
import { answerWith, offeredMoves } from '../status/case-guards.js';
import { caseMoves } from '../status/case-moves.js';
import type { Capacity } from '../status/case-moves.js';
import { caseFactsOf, standingOf } from './cases.js';
import type { ReadableCase } from './cases.js';

/** Everything a client may know of a case, for this viewer. */
export function toCase({ row, thread }: ReadableCase, viewer: Viewer): Case {
  const facts = caseFactsOf(row, thread);
  const standing = standingOf(row, thread, viewer);
  const capacities = capacitiesOf(viewer, facts);
  const moves = offeredMoves(standing, capacities).map((move) => {
    const { needs, takes = [] } = caseMoves[move];
    return { move, needs, takes };
  });
  return {
    id: row.id,
    number: row.number,
    status: row.status,
    category: row.category,
    disposition: row.disposition,
    route: row.route,
    returns: row.returns,
    reworks: row.reworks,
    openedAt: row.openedAt,
    updatedAt: row.updatedAt,
    version: row.version,
    viewerCan: {
      moves,
      answer: answerWith(standing, capacities).to !== null && mayReplyOfficially(viewer, facts.thread),
      retag: caseworkPolicy.tagForAction.may(viewer, facts.thread),
    },
    rating: thread.rating && {
      ...thread.rating,
      reason: seesAuthorsWords(thread, viewer) ? thread.rating.reason : null,
    },
    row,
    threadRow: thread,
  };
}

const wording: Readonly<Record<Capacity, Readonly<Record<Language, string>>>> = {
  AUTHOR: { zh: '作者', en: 'The author' },
  MODERATOR: { zh: '版主', en: 'Moderator' },
  TRIAGE_OFFICER: { zh: '受理员', en: 'Triage officer' },
  LEADER: { zh: '领导', en: 'Leader' },
  UNIT_HEAD: { zh: '承办单位负责人', en: 'Head of unit' },
  LIAISON: { zh: '联络员', en: 'Liaison' },
  SUPERVISOR: { zh: '督办员', en: 'Supervisor' },
  COMMITTEE_SECRETARY: { zh: '委员会秘书', en: 'Committee secretary' },
  PARENT_UNIT: { zh: '上级单位', en: 'Unit above' },
  SYSTEM: { zh: '系统', en: 'The system' },
};

/** What the author of a hidden thread said about it is hidden with it. */
function seesAuthorsWords(thread: ThreadRow, viewer: Viewer): boolean {
  return thread.hidden === null || maySeeHidden(viewer, factsOf(thread), thread);
}

/** An office and never a person: whoever acted is kept for audit alone. */
export function toCaseEvent(row: CaseEventRow, thread: ThreadRow, viewer: Viewer, language: Language): CaseEvent {
  const office = wording[row.capacity][language];
  return {
    seq: row.seq,
    type: row.type,
    status: row.status,
    at: row.at,
    slot: row.slot,
    actor: row.actorUnitName === null ? office : `${office} · ${row.actorUnitName}`,
    note: row.capacity !== 'AUTHOR' || seesAuthorsWords(thread, viewer) ? row.note : null,
    category: row.category,
    // A draft's word counts once it is approved.
    disposition: row.type === 'DRAFT_REPLY' ? null : row.disposition,
    route: row.route,
    rejection: row.rejection,
    tags: [...row.tags],
    postSeq: row.postSeq,
    unitId: row.unitId,
    assistingUnitIds: row.assistingUnitIds ?? [],
  };
}
