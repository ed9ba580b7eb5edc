import type { Role, StaffId, UnitId } from '#contracts';

/** A role held by the viewer. It covers `unitId` and everything below it. */
export interface HeldRole {
  readonly role: Role;
  readonly unitId: UnitId;
  /** For a delegate: the leader whose letters they sort and draft. */
  readonly onBehalfOf: StaffId | null;
}

/** The person behind a request, as far as rights go. A guest is `null`. */
export interface Viewer {
  readonly staffId: StaffId;
  readonly name: string;
  readonly title: string | null;
  readonly homeUnitId: UnitId;
  /** Ancestors-or-self of the home unit, root first. */
  readonly lineage: readonly UnitId[];
  readonly roles: readonly HeldRole[];
  readonly mustChangePassword: boolean;
}

/** Anything that knows its place in the unit tree: ancestors-or-self, root first. */
export interface InTree {
  readonly lineage: readonly UnitId[];
}

/** A role at a unit holds for its whole subtree. */
export function holds(viewer: Viewer, role: Role, at?: InTree): boolean {
  return viewer.roles.some((held) => held.role === role && (at === undefined || at.lineage.includes(held.unitId)));
}

/** True when the viewer's home unit lies in the subtree of `unitId`. */
export function belongsTo(viewer: Viewer, unitId: UnitId): boolean {
  return viewer.lineage.includes(unitId);
}

/** Turns what a request carries (a Cookie header) into a viewer. Implemented by identity, used by every transport. */
export abstract class ViewerSource {
  abstract fromCookieHeader(cookie: string | undefined): Promise<Viewer | null>;
}
