import { policy } from '#platform';

export const filesPolicy = {
  upload: policy('upload', {
    who: 'every signed-in member, their own alone (the cookie is read by the operation itself)',
    openToGuests: true,
  }),
} as const;
