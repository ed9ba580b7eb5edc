import { holds, type InTree, policy } from '#platform';

const administrators = (name: string, who: string) =>
  policy<InTree>(name, {
    who,
    mayCall: (viewer) => holds(viewer, 'ADMINISTRATOR'),
    may: (viewer, unit) => holds(viewer, 'ADMINISTRATOR', unit),
  });

export const identityPolicy = {
  signIn: policy('signIn', { who: 'anyone, signed in or not', openToGuests: true }),
  ownAccount: policy('ownAccount', { who: 'every signed-in member, for themself', beforePasswordChange: true }),
  administerUnits: administrators('administerUnits', 'administrators of the unit or of one above it'),
  administerStaff: administrators('administerStaff', "administrators of the person's unit or of one above it"),
  grantRoles: administrators('grantRoles', "administrators of both the role's and the person's unit"),
} as const;
