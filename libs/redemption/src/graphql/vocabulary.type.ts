import { registerEnumType } from '@nestjs/graphql';
import { Audience, LetterVoice, OutcomeState, PostKind, ThreadKind } from '#contracts';

registerEnumType(ThreadKind, { name: 'ThreadKind', description: '建议 · 问题 · 咨询 · 心里话.' });
registerEnumType(Audience, {
  name: 'Audience',
  description: 'Who may read: everyone, a unit’s subtree, an addressee.',
});
registerEnumType(PostKind, { name: 'PostKind', description: 'What a post is in its thread.' });
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
