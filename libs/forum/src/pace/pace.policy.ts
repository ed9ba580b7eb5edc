import { Role } from '#contracts';
import { holds } from '#platform';
import type { Viewer } from '#platform';

/** The limits hold for everybody, so they are set by administrators of the whole organisation. */
export function maySetLimits(viewer: Viewer): boolean {
  return holds(viewer, Role.ADMINISTRATOR, { lineage: viewer.lineage.slice(0, 1) });
}
