import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Person } from '#identity';

@ObjectType({ description: 'Who reads it (「能看到」).' })
export class Readers {
  @Field({ description: 'The whole organisation.' })
  everyone!: boolean;

  @Field(() => [String], { description: 'Units whose whole subtree reads it.' })
  units!: string[];

  @Field(() => [Person], {
    description:
      'Of a letter: everyone who reads it but its author. Of a thread: those outside the units who read it by their office.',
  })
  people!: Person[];

  @Field(() => Int, { description: 'How many who may sign in, all together.' })
  count!: number;

  @Field(() => [Person], { description: 'The listed people, who see the name of what is said 实名不公开 here.' })
  nameSeenBy!: Person[];
}
