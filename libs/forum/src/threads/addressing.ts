import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audience, isUuid, ThreadKind } from '#contracts';
import type { StaffId, UnitId } from '#contracts';
import { Database, DomainError, invalidInput, notFound } from '#platform';
import { BOARD_BY_SLUG } from '../boards/board.queries.js';
import type { BoardRow } from '../boards/board.queries.js';
import { narrower } from '../reach.rules.js';

/** Where something is to be said and to whom, as it was asked for: from a form or from the anonymous inbox. */
export interface AddressAsked {
  readonly board?: string | null;
  readonly kind?: ThreadKind;
  readonly audience: Audience;
  readonly unitId?: string | null;
  readonly addresseeUnitId?: string | null;
  readonly addresseeId?: string | null;
  readonly requestReply?: boolean | null;
}

/** The same, looked up and found to make sense. */
export interface Address {
  readonly board: BoardRow | null;
  readonly reachUnitId: UnitId | null;
  readonly reachLineage: readonly UnitId[] | null;
  readonly addresseeUnitId: UnitId | null;
  readonly addresseeId: StaffId | null;
  /** The unit that owes the answer when one is asked for; null for a letter. */
  readonly answerUnitId: UnitId | null;
  readonly requestReply: boolean;
}

interface Place {
  readonly id: UnitId;
  readonly lineage: readonly UnitId[];
}

const UNIT = 'SELECT id, lineage FROM identity.unit WHERE id = $1 AND NOT retired';
const LEADER = `
  SELECT s.id, s.unit_id AS "unitId" FROM identity.staff s
  WHERE s.id = $1 AND NOT s.suspended
    AND EXISTS (SELECT FROM identity.role_binding b WHERE b.staff_id = s.id AND b.role = 'LEADER')`;

@Injectable()
export class Addressing {
  constructor(private readonly database: Database) {}

  /** @throws DomainError INVALID_INPUT, NOT_FOUND (board), HEARTFELT_ASKS_NO_ACTION */
  resolve(asked: AddressAsked, within: EntityManager = this.database.manager): Promise<Address> {
    return resolve(asked, within);
  }
}

async function resolve(asked: AddressAsked, db: EntityManager): Promise<Address> {
  const requestReply = asked.requestReply === true;
  if (requestReply && asked.kind === ThreadKind.HEARTFELT) throw new DomainError('HEARTFELT_ASKS_NO_ACTION');
  if (asked.audience === Audience.LETTER) return letterTo(db, asked, requestReply);
  const board = await boardOf(db, asked.board);
  if (asked.addresseeId != null && asked.addresseeUnitId != null)
    throw invalidInput('addresseeId', 'either a unit or a leader');
  const leader = asked.addresseeId == null ? null : await leaderOf(db, asked.addresseeId);
  const unit = asked.addresseeUnitId == null ? null : await unitOf(db, 'addresseeUnitId', asked.addresseeUnitId);
  const reach = await reachOf(db, board, asked);
  return {
    board,
    reachUnitId: reach.id,
    reachLineage: reach.lineage,
    addresseeUnitId: unit?.id ?? null,
    addresseeId: leader?.id ?? null,
    answerUnitId: unit?.id ?? leader?.unitId ?? board.answerUnitId,
    requestReply,
  };
}

/** A letter asks for nothing on the ledger: its addressee may hand it over later. */
async function letterTo(db: EntityManager, asked: AddressAsked, requestReply: boolean): Promise<Address> {
  if (asked.board != null) throw invalidInput('board', 'a letter stands on no board');
  if (asked.addresseeId == null) throw invalidInput('addresseeId', 'a letter needs an addressee');
  if (requestReply) throw invalidInput('requestReply', 'a letter is handed over by its addressee');
  const { id } = await leaderOf(db, asked.addresseeId);
  return {
    board: null,
    reachUnitId: null,
    reachLineage: null,
    addresseeUnitId: null,
    addresseeId: id,
    answerUnitId: null,
    requestReply,
  };
}

async function reachOf(db: EntityManager, board: BoardRow, { audience, unitId }: AddressAsked): Promise<Place> {
  const whole = { id: board.readUnitId, lineage: board.readLineage };
  if (audience === Audience.ORGANISATION) return whole;
  if (unitId == null) throw invalidInput('unitId', 'needed with audience UNIT');
  const reach = narrower(await unitOf(db, 'unitId', unitId), whole);
  if (reach === null) throw invalidInput('unitId', 'outside the readers of the board');
  return reach;
}

async function boardOf(db: EntityManager, slug: string | null | undefined): Promise<BoardRow> {
  if (slug == null) throw invalidInput('board', 'needed unless it is a letter');
  const [row] = await db.query<BoardRow[]>(BOARD_BY_SLUG, [slug]);
  if (row === undefined) throw notFound();
  return row;
}

async function unitOf(db: EntityManager, field: string, id: string): Promise<Place> {
  const [row] = isUuid(id) ? await db.query<Place[]>(UNIT, [id]) : [];
  if (row === undefined) throw invalidInput(field, 'no such unit');
  return row;
}

async function leaderOf(db: EntityManager, id: string): Promise<{ id: StaffId; unitId: UnitId }> {
  const [row] = isUuid(id) ? await db.query<{ id: StaffId; unitId: UnitId }[]>(LEADER, [id]) : [];
  if (row === undefined) throw invalidInput('addresseeId', 'no such leader');
  return row;
}
