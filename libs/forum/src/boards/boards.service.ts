import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { isUuid, limits, room, Voice } from '#contracts';
import type { BoardId, UnitId } from '#contracts';
import { Clock, Database, dayOf, DomainError, holds, invalidInput, notFound, Outbox, together } from '#platform';
import type { InTree, Viewer } from '#platform';
import { checkText } from '../text.rules.js';
import { BoardEntity } from './board.entity.js';
import type { BoardInput } from './board.inputs.js';
import { mayConfigure, mayReadBoard } from './board.policy.js';
import { ALL_BOARDS, ANONYMITY_OFFERED, BOARD_BY_ID, BOARD_BY_SLUG, boardFactsOf, TEMPLATES } from './board.queries.js';
import type { BoardRow } from './board.queries.js';

const SLUG = /^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$/;
const DAY_MS = 86_400_000;
type Place = InTree & { readonly id: UnitId };

@Injectable()
export class Boards {
  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** What a new thread on this board begins with. Apart from the rest, which stands beside every thread of a list. */
  readonly templateOf = together((ids: readonly BoardId[]) => this.templates(ids));

  /** The boards the viewer may read, in their order. */
  async list(viewer: Viewer): Promise<BoardRow[]> {
    const boards = await this.database.rows<BoardRow>(ALL_BOARDS);
    return boards.filter((board) => mayReadBoard(viewer, boardFactsOf(board)));
  }

  /** Null when it is absent or the viewer may not read it. */
  async find(viewer: Viewer, slug: string): Promise<BoardRow | null> {
    const [board] = await this.database.rows<BoardRow>(BOARD_BY_SLUG, [slug]);
    return board !== undefined && mayReadBoard(viewer, boardFactsOf(board)) ? board : null;
  }

  /** False where the organisation must know names: anonymous speech was taken off every board, and so off letters. */
  async offerAnonymity(): Promise<boolean> {
    return (await this.database.rows<object>(ANONYMITY_OFFERED)).length > 0;
  }

  /** @throws DomainError INVALID_INPUT, FORBIDDEN, ALREADY_EXISTS */
  create(viewer: Viewer, input: BoardInput): Promise<BoardRow> {
    return this.save(viewer, randomUUID() as BoardId, input, input.checksFirst === true ? this.clock.today() : null);
  }

  /** @throws DomainError NOT_FOUND, INVALID_INPUT, FORBIDDEN, ALREADY_EXISTS */
  async update(viewer: Viewer, id: string, input: BoardInput): Promise<BoardRow> {
    const [board] = isUuid(id) ? await this.database.rows<BoardRow>(BOARD_BY_ID, [id]) : [];
    if (board === undefined) throw notFound();
    if (!mayConfigure(viewer, boardFactsOf(board)))
      throw mayReadBoard(viewer, boardFactsOf(board)) ? new DomainError('FORBIDDEN') : notFound();
    return this.save(viewer, board.id, input, this.checkedFrom(board, input));
  }

  /** A change is announced ahead: whoever is writing today is held by nothing they were not told of. */
  private checkedFrom({ checkedFrom }: BoardRow, { checksFirst }: BoardInput): string | null {
    const wanted = checksFirst ?? checkedFrom !== null;
    if (!wanted) return null;
    return checkedFrom ?? dayOf(new Date(this.clock.now().getTime() + DAY_MS));
  }

  private async templates(ids: readonly BoardId[]): Promise<string[]> {
    const rows = await this.database.rows<{ id: BoardId; template: string }>(TEMPLATES, [ids]);
    const byId = new Map(rows.map(({ id, template }) => [id, template]));
    return ids.map((id) => byId.get(id) ?? '');
  }

  private async save(viewer: Viewer, id: BoardId, input: BoardInput, checkedFrom: string | null): Promise<BoardRow> {
    try {
      return await this.database.transaction(async (tx) => {
        const board = await checkBoard(tx, viewer, input);
        await tx.getRepository(BoardEntity).save({ id, checkedFrom, ...board });
        const rooms = [room.unit(board.readUnitId)];
        await this.outbox.record(tx, { type: 'board.changed', rooms, payload: { boardId: id } });
        const [row] = await tx.query<BoardRow[]>(BOARD_BY_ID, [id]);
        if (row === undefined) throw notFound();
        return row;
      });
    } catch (error) {
      if (isTakenSlug(error)) throw new DomainError('ALREADY_EXISTS', { what: input.slug });
      throw error;
    }
  }
}

async function checkBoard(tx: EntityManager, viewer: Viewer, input: BoardInput) {
  if (!SLUG.test(input.slug)) throw invalidInput('slug', 'a-z 0-9 -');
  const [unit, readUnit, postUnit, answerUnit, moderateUnit] = await places(tx, [
    ['unitId', input.unitId],
    ['readUnitId', input.readUnitId],
    ['postUnitId', input.postUnitId],
    ['answerUnitId', input.answerUnitId],
    ['moderateUnitId', input.moderateUnitId],
  ] as const);
  if (!holds(viewer, 'ADMINISTRATOR', unit)) throw new DomainError('FORBIDDEN');
  const voices = [...new Set(input.voices)];
  if (voices.length === 0) throw invalidInput('voices', 'at least one');
  // The anonymous app knows nobody, so it cannot check a unit.
  if (voices.includes(Voice.ANONYMOUS) && postUnit.lineage.length > 1)
    throw invalidInput('voices', 'ANONYMOUS only where the whole organisation may write');
  return {
    slug: input.slug,
    name: checkText('name', input.name, limits.nameLength),
    description: checkText('description', input.description, limits.descriptionLength),
    ...(input.template == null ? {} : { template: checkText('template', input.template, limits.templateLength) }),
    unitId: unit.id,
    readUnitId: readUnit.id,
    postUnitId: postUnit.id,
    answerUnitId: answerUnit.id,
    moderateUnitId: moderateUnit.id,
    voices,
    position: input.position,
    archived: input.archived,
  };
}

type Five<T> = [T, T, T, T, T];

async function places(tx: EntityManager, wanted: Readonly<Five<readonly [string, string]>>): Promise<Five<Place>> {
  const ids = wanted.map(([, id]) => id).filter(isUuid);
  const rows = await tx.query<Place[]>('SELECT id, lineage FROM identity.unit WHERE id = ANY($1::uuid[])', [ids]);
  return wanted.map(([field, id]) => {
    const place = rows.find((row) => row.id === id.toLowerCase());
    if (place === undefined) throw invalidInput(field, 'no such unit');
    return place;
  }) as Five<Place>;
}

function isTakenSlug(error: unknown): boolean {
  return (
    error instanceof QueryFailedError &&
    (error.driverError as { constraint?: string }).constraint === 'board_slug_unique'
  );
}
