import { holds, policy, type InTree } from '#platform';

export const issuancePolicy = {
  seeAnonymity: policy('seeAnonymity', { who: 'every signed-in member, the same for all' }),
  requestTokens: policy('requestTokens', { who: 'every member who is not suspended, three lots a week' }),
  retireKeys: policy<InTree>('retireKeys', {
    who: 'administrators of the whole organisation',
    mayCall: (viewer) => holds(viewer, 'ADMINISTRATOR'),
    may: (viewer, root) => holds(viewer, 'ADMINISTRATOR', root),
  }),
};
