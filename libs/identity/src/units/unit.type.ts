import { Field, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import type { UnitId } from '#contracts';
import type { UnitRow } from './unit.queries.js';

@ObjectType({ description: 'A unit of the organisation (单位): a county, a bureau, a village, a group.' })
export class Unit {
  @Field(() => ID, { description: 'A UUID.' })
  id!: UnitId;

  @Field({ description: "The organisation's own number for it." })
  code!: string;

  @Field({ description: 'As it is written on letters.' })
  name!: string;

  @Field(() => ID, { nullable: true, description: 'Null for the one unit above all.' })
  parentId!: UnitId | null;

  @Field(() => Int, { description: '0 for the unit above all.' })
  depth!: number;

  @Field(() => [String], { description: 'Names from the top down to this unit.' })
  path!: string[];

  @Field({ description: 'Closed or merged away; kept because older threads and cases name it.' })
  retired!: boolean;

  /** For our own decisions; clients see `path`. */
  @HideField()
  lineage!: readonly UnitId[];
}

export function toUnit(row: UnitRow): Unit {
  const { id, code, name, parentId, retired, lineage } = row;
  return { id, code, name, parentId, depth: lineage.length - 1, path: [...row.path], retired, lineage };
}
