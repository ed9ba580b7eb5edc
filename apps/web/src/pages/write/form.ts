import { limits, type Audience, type ThreadKind, type Voice } from '#contracts';
import { fits } from '../../design/text-length.js';
import type { AddressesQuery, BoardsQuery, ReadersInput } from '../../gql/graphql.js';

export type BoardChoice = BoardsQuery['boards'][number];
export type UnitChoice = AddressesQuery['units'][number];

/** Where the draft of a new thread is kept. */
export const PLACE = 'new';

/** What is asked of the author besides how to speak. */
export interface Form {
  readonly letter: boolean;
  readonly board: string | null;
  readonly kind: ThreadKind;
  readonly title: string;
  readonly body: string;
  /** What the board lets the text begin with; it says nothing yet. */
  readonly template: string;
  readonly addresseeUnitId: string | null;
  readonly addresseeId: string | null;
  /** Readers narrowed to this unit's subtree; null leaves it to the board. */
  readonly readUnitId: string | null;
  readonly requestReply: boolean;
}

export type Fault = 'board' | 'addressee' | 'title' | 'body' | 'asksWhom';

export function audienceOf(form: Form): Audience {
  if (form.letter) return 'LETTER';
  return form.readUnitId === null ? 'ORGANISATION' : 'UNIT';
}

/** Boards that take new threads in this voice. */
export function boardsFor(boards: readonly BoardChoice[], voice: Voice): BoardChoice[] {
  return boards.filter((board) => !board.archived && board.viewerCan.openThread && board.voices.includes(voice));
}

/** Every voice that some board offers, in the order of the three honest ways. */
export function voicesOf(boards: readonly BoardChoice[]): Voice[] {
  const all: readonly Voice[] = ['NAMED', 'CONFIDENTIAL', 'ANONYMOUS'];
  return all.filter((voice) => boardsFor(boards, voice).length > 0);
}

/** The unit and what lies beneath it. */
export function subtree(units: readonly UnitChoice[], rootId: string): UnitChoice[] {
  const inside = new Set([rootId]);
  // Parents come before their children.
  for (const unit of units) if (unit.parentId != null && inside.has(unit.parentId)) inside.add(unit.id);
  return units.filter((unit) => inside.has(unit.id) && !unit.retired);
}

/** What is still missing, the first first. */
export function faultsOf(form: Form): Fault[] {
  const faults: Fault[] = [];
  if (!form.letter && form.board === null) faults.push('board');
  if (form.letter && form.addresseeId === null) faults.push('addressee');
  if (!fits(form.title, limits.titleLength)) faults.push('title');
  if (!fits(form.body, limits.bodyLength) || saysNothing(form)) faults.push('body');
  if (asks(form) && !form.letter && form.addresseeUnitId === null && form.addresseeId === null) faults.push('asksWhom');
  return faults;
}

const saysNothing = ({ body, template }: Form): boolean => template !== '' && body.trim() === template.trim();

/** A heartfelt word asks for nothing, whatever was ticked before its kind was chosen; a letter is not on the ledger. */
export function asks(form: Form): boolean {
  return form.requestReply && form.kind !== 'HEARTFELT' && !form.letter;
}

export function readersInput(form: Form): ReadersInput {
  if (form.letter) return { audience: 'LETTER', addresseeId: form.addresseeId };
  const audience = audienceOf(form);
  return { board: form.board, audience, ...(audience === 'UNIT' ? { unitId: form.readUnitId } : {}) };
}

/** How many could have written it, as its readers will think: the unit it is for, or everybody. */
export function crowdOf(form: Form, units: readonly UnitChoice[]): number {
  const unitId = form.letter ? null : form.readUnitId;
  return units.find((unit) => (unitId === null ? unit.parentId == null : unit.id === unitId))?.memberCount ?? 0;
}
