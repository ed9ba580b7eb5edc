import type { Viewer } from './viewer.js';

/**
 * Who may do one thing. `mayCall` is asked before the operation runs and knows only the viewer; `may` is asked by the
 * service about one subject, and again for `viewerCan`, so that the button and the refusal can never disagree.
 */
export interface Policy<Subject = void> {
  readonly name: string;
  /** One line for docs/permissions.md. */
  readonly who: string;
  readonly openToGuests: boolean;
  /** The few things a person may still do before the initial password is changed. */
  readonly beforePasswordChange: boolean;
  mayCall(viewer: Viewer | null): boolean;
  may(viewer: Viewer, subject: Subject): boolean;
}

interface Definition<Subject> {
  readonly who: string;
  readonly openToGuests?: boolean;
  readonly beforePasswordChange?: boolean;
  /** Defaults to every signed-in person. */
  readonly mayCall?: (viewer: Viewer) => boolean;
  /** Defaults to `mayCall`. */
  readonly may?: (viewer: Viewer, subject: Subject) => boolean;
}

export function policy<Subject = void>(name: string, definition: Definition<Subject>): Policy<Subject> {
  const { who, openToGuests = false, beforePasswordChange = openToGuests } = definition;
  const call = definition.mayCall ?? (() => true);
  return {
    name,
    who,
    openToGuests,
    beforePasswordChange,
    mayCall: (viewer) => (viewer === null ? openToGuests : call(viewer)),
    may: definition.may ?? call,
  };
}

export const anyone = policy('anyone', { who: 'anyone, signed in or not', openToGuests: true });
export const members = policy('members', { who: 'every signed-in member' });

/** For fields of an object that was itself loaded for this viewer: reaching the object was the check. */
export const withItsParent = policy('withItsParent', {
  who: 'whoever may read the object it belongs to',
  openToGuests: true,
});
