import { policy } from '#platform';

export const channelsPolicy = {
  readNotices: policy('readNotices', { who: 'every signed-in member, their own' }),
  chooseNotices: policy('chooseNotices', { who: 'every signed-in member, for themselves' }),
} as const;
