import { Role } from '#contracts';
import type { UnitId } from '#contracts';
import { holds } from '#platform';
import type { InTree, Viewer } from '#platform';
import { mayModerate } from '../threads/thread.policy.js';
import type { ThreadFacts } from '../threads/thread.policy.js';

/** A matter that stands; a letter is nobody's to announce. */
export function mayAnnounce(viewer: Viewer, thread: ThreadFacts): boolean {
  return mayModerate(viewer, thread) && !thread.hidden && !thread.withdrawn;
}

/** Whoever puts something before a unit keeps order over all of it. */
export const mayAnnounceTo = (viewer: Viewer, unit: InTree): boolean => holds(viewer, Role.MODERATOR, unit);

/** Everybody of the unit reads the thread. */
export const isReadBy = (unit: InTree, reachUnitId: UnitId | null): boolean =>
  reachUnitId !== null && unit.lineage.includes(reachUnitId);
