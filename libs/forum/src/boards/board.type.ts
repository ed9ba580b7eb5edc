import { Field, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type { UnitId } from '#contracts';
import { Voice } from '#contracts';
import type { Viewer } from '#platform';
import { mayConfigure, mayModerateBoard, mayOpenThread } from './board.policy.js';
import { boardFactsOf } from './board.queries.js';
import type { BoardRow } from './board.queries.js';

@ObjectType({ description: 'What the viewer may do on a board.' })
export class BoardViewerCan {
  @Field({ description: 'Open a thread by name.' })
  openThread!: boolean;

  @Field({ description: 'Hide, restore, lock and pin.' })
  moderate!: boolean;

  @Field({ description: 'Change the board.' })
  configure!: boolean;
}

/** The units of a board, by id; the resolver shows them. */
export interface BoardUnits {
  readonly unit: UnitId;
  readonly readUnit: UnitId;
  readonly postUnit: UnitId;
  readonly answerUnit: UnitId;
  readonly moderateUnit: UnitId;
}

@ObjectType('Board', { description: 'A place to speak (版块).' })
export class BoardType {
  @Field(() => ID, { description: 'Id of the board.' })
  id!: string;

  @Field({ description: 'Its place in addresses: lower-case letters, digits and hyphens.' })
  slug!: string;

  @Field({ description: 'What people call it.' })
  name!: string;

  @Field({ description: 'What it is for.' })
  description!: string;

  @Field(() => [Voice], { description: 'The ways to speak it offers.' })
  voices!: Voice[];

  @Field(() => Int, { description: 'Its place in the list of boards.' })
  position!: number;

  @Field({ description: 'Readable, closed for new threads.' })
  archived!: boolean;

  @Field(() => Int, { description: 'Threads ever opened on it.' })
  threadCount!: number;

  @Field(() => BoardViewerCan, { description: 'What the viewer may do on it.' })
  viewerCan!: BoardViewerCan;

  @HideField()
  units!: BoardUnits;
}

export function toBoard(row: BoardRow, viewer: Viewer): BoardType {
  const { id, slug, name, description, position, archived, threadCount } = row;
  const facts = boardFactsOf(row);
  return {
    id,
    slug,
    name,
    description,
    voices: [...row.voices],
    position,
    archived,
    threadCount,
    viewerCan: {
      openThread: mayOpenThread(viewer, facts),
      moderate: mayModerateBoard(viewer, facts),
      configure: mayConfigure(viewer, facts),
    },
    units: {
      unit: row.unitId,
      readUnit: row.readUnitId,
      postUnit: row.postUnitId,
      answerUnit: row.answerUnitId,
      moderateUnit: row.moderateUnitId,
    },
  };
}
