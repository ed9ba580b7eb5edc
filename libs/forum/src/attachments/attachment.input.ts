import { Field, ID, InputType } from '@nestjs/graphql';

@InputType({ description: 'A picture or document of a post by name.' })
export class AttachmentInput {
  @Field(() => ID, {
    description: 'A file sent to /uploads before, all of it; when a post is edited also one it already carries.',
  })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What a picture shows, for whoever cannot see it.' })
  alt?: string | null;
}

/** Of a field that makes a new post. */
export const ATTACHMENTS =
  'Pictures and documents, in order: at most 4 and 6. Documents only under the public name, and in no letter whose author is anonymous.';
