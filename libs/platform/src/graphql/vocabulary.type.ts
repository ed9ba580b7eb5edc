/** Words that both sides say in GraphQL, the one that knows people and the one that knows nobody. */
import { registerEnumType } from '@nestjs/graphql';
import { Audience, PostKind, Rating, ThreadKind } from '#contracts';

const word = (description: string): { description: string } => ({ description });

registerEnumType(ThreadKind, {
  name: 'ThreadKind',
  description: 'What an author wants with a thread.',
  valuesMap: {
    SUGGESTION: word('建议'),
    PROBLEM: word('问题'),
    QUESTION: word('咨询'),
    HEARTFELT: word('心里话: asks for no action and never becomes a case.'),
  },
});
registerEnumType(Audience, {
  name: 'Audience',
  description: 'Who reads a thread.',
  valuesMap: {
    ORGANISATION: word('全员可见: everyone who reads the board.'),
    UNIT: word("本单位可见: a unit's subtree."),
    LETTER: word('给领导的信: the addressee, their delegates and the author.'),
  },
});
registerEnumType(PostKind, {
  name: 'PostKind',
  description: 'What a post is.',
  valuesMap: {
    OPENING: word('主帖: seq 1.'),
    REPLY: word('回复'),
    OFFICIAL: word('官方答复: speaks for the leadership; never edited, only corrected.'),
    CORRECTION: word('更正: of an official reply.'),
    QUESTION: word('追问: the leadership asks the author back; answered by the author’s post under it.'),
  },
});
registerEnumType(Rating, {
  name: 'Rating',
  description: 'How the author found the handling.',
  valuesMap: {
    SATISFIED: word('满意'),
    FAIRLY_SATISFIED: word('基本满意'),
    DISSATISFIED: word('不满意: with a reason.'),
  },
});
