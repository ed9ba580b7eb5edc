import type { ModerationAction } from '../../gql/graphql.js';

/** What moderators do, as people look for it. */
export const acts = {
  judged: ['HIDE', 'RESTORE', 'KEEP', 'HOLD', 'REJECT', 'PURGE', 'ASK_PURGE', 'DROP_PURGE'],
  talk: ['LOCK', 'UNLOCK', 'SLOW', 'QUICKEN', 'BLOCK', 'UNBLOCK'],
  place: ['MOVE', 'MERGE', 'ABSORB', 'SEPARATE'],
  shown: ['PIN', 'UNPIN', 'ANNOUNCE', 'UNANNOUNCE', 'SCHEDULE', 'UNSCHEDULE'],
  people: ['MUTE', 'UNMUTE'],
} as const satisfies Readonly<Record<string, readonly ModerationAction[]>>;
type ActName = keyof typeof acts;
export const actNames = Object.keys(acts) as ActName[];

export function actionsOf(name: string | undefined): ModerationAction[] | undefined {
  const known = actNames.find((each) => each === name);
  return known && [...acts[known]];
}
