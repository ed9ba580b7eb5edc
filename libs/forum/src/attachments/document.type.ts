import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'A document in a post by name.' })
export class PostDocument {
  @Field(() => ID, { description: 'Random.' })
  id!: string;

  @Field({ description: 'As its author called it, with its ending.' })
  name!: string;

  @Field(() => Int, { description: 'Bytes.' })
  size!: number;

  @Field({ description: 'Where its bytes are, on this origin, for whoever may read the post. Parts can be asked for.' })
  url!: string;
}
