import type { Viewer } from '#platform';
import { mayModerate } from '../threads/thread.policy.js';
import type { ThreadFacts } from '../threads/thread.policy.js';

/** Where questions can be asked and answered. */
export function mayScheduleHour(viewer: Viewer, thread: ThreadFacts): boolean {
  return mayModerate(viewer, thread) && !thread.hidden && !thread.withdrawn && !thread.locked;
}
