import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'What a client needs to know before anyone signs in.' })
export class Site {
  @Field({ description: 'The name people see.' })
  name!: string;

  @Field({ description: 'True: this installation is a demonstration and not anonymous.' })
  demonstration!: boolean;

  @Field({ description: 'Origin of the anonymous app. It is never sent a cookie.' })
  anonymousOrigin!: string;

  @Field({ description: 'True: notices can also come by mail.' })
  mail!: boolean;

  @Field(() => Int, { description: 'How large one document in a post may be, in MiB; 0: none are taken.' })
  documentMib!: number;

  @Field({ description: 'Path of the socket of live events.' })
  livePath!: string;

  @Field(() => [String], { description: 'Languages in which errors are worded; choose with Accept-Language.' })
  languages!: string[];

  @Field({ description: 'Version of this installation.' })
  version!: string;
}
