import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Voice } from '#contracts';

@InputType({ description: 'A board as it shall be.' })
export class BoardInput {
  @Field({ description: 'Its place in addresses: 2 to 40 lower-case letters, digits and hyphens; unique.' })
  slug!: string;

  @Field({ description: 'What people call it.' })
  name!: string;

  @Field({ description: 'What it is for, in a sentence or two.' })
  description!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What a new thread begins with, in Markdown. Left out: as it was, and a new board has none.',
  })
  template?: string | null;

  @Field(() => ID, { description: 'The unit that keeps it.' })
  unitId!: string;

  @Field(() => ID, {
    description:
      'Whose subtree reads it. A change holds for threads opened afterwards: nobody reads what was not meant for them.',
  })
  readUnitId!: string;

  @Field(() => ID, { description: 'Whose subtree writes on it. The whole organisation, where it offers ANONYMOUS.' })
  postUnitId!: string;

  @Field(() => ID, { description: 'Whose leaders answer what is addressed to nobody in particular.' })
  answerUnitId!: string;

  @Field(() => ID, { description: 'Whose moderators keep order.' })
  moderateUnitId!: string;

  @Field(() => [Voice], { description: 'The ways to speak it offers, at least one. A change never works backwards.' })
  voices!: Voice[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      '先审后发: what is said waits for a moderator. Of a board there is it holds from tomorrow, so that nobody is taken ' +
      'by surprise; what waits when it ends still waits. Left out: as it was, and a new board does not.',
  })
  checksFirst?: boolean | null;

  @Field(() => Int, { description: 'Its place in the list of boards.' })
  position!: number;

  @Field({ description: 'Readable, closed for new threads.' })
  archived!: boolean;
}
