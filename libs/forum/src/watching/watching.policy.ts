import { Role } from '#contracts';
import { holds } from '#platform';
import type { Viewer } from '#platform';

/** The list holds for everybody, so it is kept by administrators of the whole organisation: at the root of its units. */
export function mayKeepWords(viewer: Viewer): boolean {
  return holds(viewer, Role.ADMINISTRATOR, { lineage: viewer.lineage.slice(0, 1) });
}
