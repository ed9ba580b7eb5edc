import { Field, ID, InputType } from '@nestjs/graphql';
import { CaseStatus, ThreadKind } from '#contracts';
import { Day } from '#platform';

@InputType({ description: 'Narrows a search; what is left out does not restrict.' })
export class SearchFilter {
  @Field(() => String, { nullable: true, description: 'Slug of a board. Letters stand on none.' })
  board?: string | null;

  @Field(() => ThreadKind, { nullable: true, description: 'In threads of this kind.' })
  kind?: ThreadKind | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'In threads that concern this unit or one below it: addressed to it, or on its board and addressed to nobody.',
  })
  unitId?: string | null;

  @Field(() => [CaseStatus], { nullable: true, description: 'In matters in any of these statuses.' })
  status?: CaseStatus[] | null;

  @Field(() => String, { nullable: true, description: 'In matters with this action tag, by its slug.' })
  tag?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Said under a public name that holds this. Never what was said anonymously or to listed people only.',
  })
  author?: string | null;

  @Field(() => Day, { nullable: true, description: 'Said on this day or later.' })
  since?: string | null;

  @Field(() => Day, { nullable: true, description: 'Said on this day or earlier.' })
  until?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'In threads with an answer of the leadership, or without one.' })
  answered?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'true: only official replies and their corrections.' })
  official?: boolean | null;
}
