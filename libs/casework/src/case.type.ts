import { Field, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import { CaseStatus } from '#contracts';
import type { CaseId } from '#contracts';
import { ThreadRating } from '#forum';
import { countedConnectionOf, Instant } from '#platform';
import type { ThreadRow } from '#forum';
import type { CaseRow } from './case.row.js';
import './vocabulary.type.js';

@ObjectType({ description: 'What a matter is about, in the words of the ledger.' })
export class ActionTag {
  @Field(() => ID, { description: 'A UUID.' })
  id!: string;

  @Field({ description: 'Short and stable; the filter takes it.' })
  slug!: string;

  @Field({ description: 'Its Chinese name.' })
  nameZh!: string;

  @Field({ description: 'Its English name.' })
  nameEn!: string;
}

@ObjectType({ description: 'What the viewer may do with a case. The server asks the same rule again.' })
export class CaseViewerCan {
  @Field(() => [CaseStatus], { description: 'Every status the viewer could move it to now.' })
  changeStatus!: CaseStatus[];

  @Field({ description: 'Add tags, or name another unit.' })
  retag!: boolean;
}

@ObjectType({ description: 'A matter on the ledger (台账): a thread that asks for an answer, and what became of it.' })
export class Case {
  @Field(() => ID, { description: 'A UUID.' })
  id!: CaseId;

  @Field({ description: '编号, such as AJ-2026-0001.' })
  number!: string;

  @Field(() => CaseStatus, { description: 'Where it is.' })
  status!: CaseStatus;

  @Field(() => Instant, { description: "Of an anonymous author's matter: the publication slot." })
  openedAt!: Date;

  @Field(() => Instant, { description: 'When it last moved; of an anonymous step, the publication slot.' })
  updatedAt!: Date;

  @Field(() => Int, { description: 'Rises with each event. Hand it back with a change: a lost race is CONFLICT.' })
  version!: number;

  @Field(() => ThreadRating, { nullable: true, description: 'How its author found the handling; null: not said.' })
  rating!: ThreadRating | null;

  @Field(() => CaseViewerCan, { description: 'What the viewer may do with it now.' })
  viewerCan!: CaseViewerCan;

  /** What it was made from. */
  @HideField()
  row!: CaseRow;

  @HideField()
  threadRow!: ThreadRow;
}

@ObjectType({ description: 'One line of the log of a case. Lines are only ever added.' })
export class CaseEvent {
  @Field(() => Int, { description: 'Counts up from 1 within the case.' })
  seq!: number;

  @Field({ description: 'opened, tagged, moved, answered, withdrawn or reopened.' })
  type!: string;

  @Field(() => CaseStatus, { description: 'The status after it.' })
  status!: CaseStatus;

  @Field(() => Instant, { description: 'When it happened.' })
  at!: Date;

  @Field({ description: '`at` is only a publication slot: show 「10:20 前后」.' })
  slot!: boolean;

  @Field({ description: 'The office that acted (版主 · 县委宣传部), or the author; never an account.' })
  actor!: string;

  @Field(() => String, { nullable: true, description: 'Why, in the words of whoever acted.' })
  note!: string | null;

  @Field(() => [ActionTag], { description: 'The tags it added.' })
  tags!: ActionTag[];

  @Field(() => Int, { nullable: true, description: 'The official reply it tells of.' })
  postSeq!: number | null;

  @HideField()
  unitId!: string | null;
}

export const CaseConnection = countedConnectionOf(Case, 'Case');
