import { registerEnumType } from '@nestjs/graphql';
import { Audience, LetterVoice, OutcomeState, PostKind, Rating, ThreadKind } from '#contracts';

registerEnumType(ThreadKind, {
  name: 'ThreadKind',
  description: 'What an author wants with a thread.',
  valuesMap: {
    SUGGESTION: { description: '建议' },
    PROBLEM: { description: '问题' },
    QUESTION: { description: '咨询' },
    HEARTFELT: { description: '心里话: asks for no action.' },
  },
});
registerEnumType(Audience, {
  name: 'Audience',
  description: 'Who reads a thread.',
  valuesMap: {
    ORGANISATION: { description: '全员可见' },
    UNIT: { description: '本单位可见: a unit’s subtree.' },
    LETTER: { description: '给领导的信: the addressee and their delegates.' },
  },
});
registerEnumType(PostKind, {
  name: 'PostKind',
  description: 'What a post is in its thread.',
  valuesMap: {
    OPENING: { description: '主帖' },
    REPLY: { description: '回复' },
    OFFICIAL: { description: '官方答复' },
    CORRECTION: { description: '更正' },
    QUESTION: { description: '追问: the other side asks the author back.' },
  },
});
registerEnumType(OutcomeState, {
  name: 'OutcomeState',
  description: 'What became of a signed step.',
  valuesMap: {
    PENDING: { description: 'Accepted, not yet published.' },
    PUBLISHED: { description: 'Stands in the thread.' },
    REFUSED: { description: 'Could not be placed; `refusal` says why.' },
  },
});
registerEnumType(LetterVoice, {
  name: 'LetterVoice',
  description: 'Who speaks in a letter.',
  valuesMap: {
    AUTHOR: { description: 'Whoever holds the receipt.' },
    ADDRESSEE: { description: 'The addressee, or someone who answers for them.' },
  },
});
registerEnumType(Rating, {
  name: 'Rating',
  description: 'How the author found the handling.',
  valuesMap: {
    SATISFIED: { description: '满意' },
    FAIRLY_SATISFIED: { description: '基本满意' },
    DISSATISFIED: { description: '不满意: with a reason.' },
  },
});
