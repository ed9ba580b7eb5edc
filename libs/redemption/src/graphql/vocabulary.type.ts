import { registerEnumType } from '@nestjs/graphql';
import { LetterVoice, OutcomeState } from '#contracts';

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
