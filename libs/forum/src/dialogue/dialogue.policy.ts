import { Audience } from '#contracts';
import type { Viewer } from '#platform';
import { isAddressee, isAuthor, isClosed, mayModerate, mayReplyOfficially } from '../threads/thread.policy.js';
import type { ThreadFacts } from '../threads/thread.policy.js';

/** Whoever may answer may ask its author back; nobody asks themselves. */
export function mayAskAuthor(viewer: Viewer, thread: ThreadFacts): boolean {
  return mayReplyOfficially(viewer, thread) && !isAuthor(viewer, thread);
}

/** Also in a locked thread: a lock stops talk, it does not keep anyone from saying how it was handled. */
export function mayRate(viewer: Viewer, thread: ThreadFacts): boolean {
  return isAuthor(viewer, thread) && thread.answered && !thread.withdrawn && !thread.hidden;
}

/** Hidden text stays for those who judge it. */
export function mayWithdraw(viewer: Viewer, thread: ThreadFacts): boolean {
  return isAuthor(viewer, thread) && !thread.withdrawn && !thread.hidden;
}

/** Whether it is not too late is for the day to say. */
export function mayReopen(viewer: Viewer, thread: ThreadFacts): boolean {
  return isAuthor(viewer, thread) && thread.answered && !isClosed(thread);
}

/** The board's moderators; in a letter, which nobody moderates, whoever it is addressed to. */
export function mayBlock(viewer: Viewer, thread: ThreadFacts): boolean {
  return thread.audience === Audience.LETTER ? isAddressee(viewer, thread) : mayModerate(viewer, thread);
}
