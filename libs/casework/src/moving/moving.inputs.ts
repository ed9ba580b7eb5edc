import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { CaseCategory, CaseMove, Disposition, EscalationRoute, RejectionReason } from '#contracts';
import type { CaseId, UnitId } from '#contracts';

@InputType({
  description:
    'Moves a case. Which of the details a move needs, and which it takes besides, is in `viewerCan.moves`; what it does not take is refused.',
})
export class MoveCaseInput {
  @Field(() => ID, { description: 'The case to move.' })
  caseId!: CaseId;

  @Field(() => Int, { description: 'The version the person saw; when it has risen since, the answer is CONFLICT.' })
  version!: number;

  @Field(() => CaseMove, { description: 'What is done.' })
  move!: CaseMove;

  @Field(() => String, { nullable: true, description: 'Why, for everyone who reads the thread: 2 to 500 characters.' })
  note?: string | null;

  @Field(() => CaseCategory, { nullable: true, description: 'What kind of matter it is.' })
  category?: CaseCategory | null;

  @Field(() => RejectionReason, { nullable: true, description: 'Why it is not taken up.' })
  rejection?: RejectionReason | null;

  @Field(() => ID, { nullable: true, description: 'The unit that leads from now on (主办).' })
  unitId?: UnitId | null;

  @Field(() => [ID], { nullable: true, description: 'Units that help it (协办), at most 10; the lead unit is none.' })
  assistingUnitIds?: UnitId[] | null;

  @Field(() => Disposition, { nullable: true, description: 'What came of it.' })
  disposition?: Disposition | null;

  @Field(() => String, { nullable: true, description: 'The draft of the reply, Markdown.' })
  body?: string | null;

  @Field(() => EscalationRoute, { nullable: true, description: 'Who decides.' })
  route?: EscalationRoute | null;

  @Field(() => String, { nullable: true, description: '编号 of the open case it goes on in.' })
  into?: string | null;
}
