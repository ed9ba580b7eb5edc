import { policy } from '#platform';

export const issuancePolicy = {
  seeAnonymity: policy('seeAnonymity', { who: 'every signed-in member, the same for all' }),
  requestTokens: policy('requestTokens', { who: 'every member who is not suspended, three lots a week' }),
};
