import { Field, HideField, ID, Int, ObjectType } from '@nestjs/graphql';
import {
  CaseCategory,
  CaseDetail,
  CaseMove,
  CaseStatus,
  CaseStep,
  Disposition,
  EscalationRoute,
  RejectionReason,
} from '#contracts';
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

@ObjectType({ description: 'A move that the viewer could make now.' })
export class OfferedMove {
  @Field(() => CaseMove, { description: 'What would be done.' })
  move!: CaseMove;

  @Field(() => [CaseDetail], { description: 'What must be said with it.' })
  needs!: readonly CaseDetail[];

  @Field(() => [CaseDetail], { description: 'What may be said with it besides.' })
  takes!: readonly CaseDetail[];
}

@ObjectType({ description: 'What the viewer may do with a case. The server asks the same rule again.' })
export class CaseViewerCan {
  @Field(() => [OfferedMove], { description: 'Every move the viewer could make with `moveCase` now.' })
  moves!: OfferedMove[];

  @Field({ description: 'Settle it with an official reply that names a disposition.' })
  answer!: boolean;

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

  @Field(() => CaseCategory, { nullable: true, description: 'What kind of matter it is. Null until it is accepted.' })
  category!: CaseCategory | null;

  @Field(() => Disposition, { nullable: true, description: 'What came of it. Null unless it is answered or closed.' })
  disposition!: Disposition | null;

  @Field(() => EscalationRoute, { nullable: true, description: 'Who decides, or decided last.' })
  route!: EscalationRoute | null;

  @Field(() => Int, { description: 'How often a unit returned it.' })
  returns!: number;

  @Field(() => Int, { description: 'How often it was put back to work after an answer.' })
  reworks!: number;

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

  @Field(() => CaseStep, { description: 'What happened.' })
  type!: CaseStep;

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

  @Field(() => CaseCategory, { nullable: true, description: 'The category it set.' })
  category!: CaseCategory | null;

  @Field(() => Disposition, { nullable: true, description: 'What came of the matter, by this step.' })
  disposition!: Disposition | null;

  @Field(() => EscalationRoute, { nullable: true, description: 'Who is to decide.' })
  route!: EscalationRoute | null;

  @Field(() => RejectionReason, { nullable: true, description: 'Why it is not taken up.' })
  rejection!: RejectionReason | null;

  @Field(() => [ActionTag], { description: 'The tags it added.' })
  tags!: ActionTag[];

  @Field(() => Int, { nullable: true, description: 'The post that says it: a reply, a question, or an answer.' })
  postSeq!: number | null;

  @HideField()
  unitId!: string | null;

  @HideField()
  assistingUnitIds!: readonly string[];
}

@ObjectType({ description: 'A reply that waits for approval. Only those who handle the case read it.' })
export class CaseDraft {
  @Field({ description: 'Markdown.' })
  body!: string;

  @Field(() => Disposition, { description: 'What came of the matter, once it is approved.' })
  disposition!: Disposition;
}

export const CaseConnection = countedConnectionOf(Case, 'Case');
