import { Field, InputType, ObjectType, registerEnumType } from '@nestjs/graphql';
import { MailPace, NoticeKind } from '#contracts';

registerEnumType(MailPace, {
  name: 'MailPace',
  description: 'How often mail comes.',
  valuesMap: {
    NEVER: { description: '不发邮件' },
    SOON: { description: '随时: soon after something happened, several things together.' },
    DAILY: { description: '每天一封: in the morning, if there is anything.' },
    WEEKLY: { description: '每周一封: on Monday morning, if there is anything.' },
  },
});

@ObjectType({ description: 'How the viewer wants to be told.' })
export class NoticeChoices {
  @Field(() => [NoticeKind], { description: 'What they do not want to hear of.' })
  silenced!: readonly NoticeKind[];

  @Field(() => MailPace, { description: 'How often mail comes.' })
  pace!: MailPace;

  @Field({ description: '「本周回音」 comes by mail on Monday morning.' })
  bulletin!: boolean;

  @Field(() => String, { nullable: true, description: 'Where mail goes: an address that was confirmed.' })
  address!: string | null;

  @Field(() => String, { nullable: true, description: 'Waits for the code that was mailed there.' })
  pendingAddress!: string | null;
}

@InputType({ description: 'How the viewer wants to be told from now on.' })
export class NoticeChoicesInput {
  @Field(() => [NoticeKind], { description: 'What they do not want to hear of.' })
  silenced!: NoticeKind[];

  @Field(() => MailPace, { description: 'How often mail comes; nothing comes before an address is confirmed.' })
  pace!: MailPace;

  @Field({ description: '「本周回音」 is to come by mail on Monday morning, from next Monday on.' })
  bulletin!: boolean;
}
