import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { HoldRule, WordAction } from '#contracts';

registerEnumType(WordAction, {
  name: 'WordAction',
  description: 'What happens to a text with a watched word.',
  valuesMap: {
    BLOCK: { description: '不许发布: it is refused, and its author told.' },
    HOLD: { description: '先审后发: it stands unseen until a moderator releases it.' },
    FLAG: { description: '发后复核: it stands, and moderators are asked to look.' },
  },
});

registerEnumType(HoldRule, {
  name: 'HoldRule',
  description: 'For what a text waits, unseen, until a moderator decides.',
  valuesMap: {
    WATCHED_WORD: { description: 'It holds a word that is looked at first.' },
    CHECKED_FIRST: { description: '先审后发: everything on its board is looked at first.' },
  },
});

@ObjectType('WatchedWord', { description: 'A word the organisation does not let pass unseen (敏感词).' })
export class WatchedWordType {
  @Field(() => ID, { description: 'Id of the word.' })
  id!: string;

  @Field({ description: 'As it was entered. Found also in traditional characters, full width, and spaced.' })
  word!: string;

  @Field(() => WordAction, { description: 'What happens to a text that holds it.' })
  action!: WordAction;
}
