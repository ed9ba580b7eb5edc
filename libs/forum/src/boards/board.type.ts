import { Field, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type { UnitId } from '#contracts';
import { Voice } from '#contracts';
import { Day, Instant } from '#platform';
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

@ObjectType({
  description: 'What waits for a moderator on a board, as far as whoever reads the board may read its threads.',
})
export class BoardHeld {
  @Field(() => Int, { description: 'How many posts and replies.' })
  count!: number;

  @Field(() => Instant, { nullable: true, description: 'Since when the longest waits; null: none does.' })
  since!: string | null;

  @Field(() => Int, { description: 'How many wait for longer than four working hours.' })
  overdue!: number;
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

  @Field(() => Day, {
    nullable: true,
    description:
      '先审后发: what is said from this day on waits for a moderator. It may be announced ahead. Null: 先发后审.',
  })
  checkedFrom!: string | null;

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
  const { id, slug, name, description, checkedFrom, position, archived, threadCount } = row;
  const facts = boardFactsOf(row);
  return {
    id,
    slug,
    name,
    description,
    voices: [...row.voices],
    checkedFrom,
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
