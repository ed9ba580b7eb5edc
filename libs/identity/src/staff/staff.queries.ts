import type { Role, StaffId, UnitId } from '#contracts';

/** What any member may know of a colleague. */
export interface PersonRow {
  readonly id: StaffId;
  readonly name: string;
  readonly title: string | null;
  readonly unitId: UnitId;
}

/** What administrators see on top of that. */
export interface StaffRow extends PersonRow {
  readonly loginName: string;
  readonly suspended: boolean;
}

export interface RoleRow {
  readonly id: string;
  readonly staffId: StaffId;
  readonly role: Role;
  readonly unitId: UnitId;
  readonly onBehalfOfId: StaffId | null;
}

const PERSON = `SELECT s.id, s.name, s.title, s.unit_id AS "unitId" FROM identity.staff s`;
const STAFF = `SELECT s.id, s.login_name AS "loginName", s.name, s.title, s.unit_id AS "unitId", s.suspended
  FROM identity.staff s JOIN identity.unit home ON home.id = s.unit_id`;

export const PEOPLE_BY_ID = `${PERSON} WHERE s.id = ANY($1::uuid[])`;
export const STAFF_BY_ID = `${STAFF} WHERE s.id = ANY($1::uuid[])`;

/**
 * Holders of one of the roles $1 at a unit covering $2 (or anywhere when null), each once, those bound highest first.
 * Suspended people hold nothing.
 */
export const HOLDERS = `
  SELECT s.id, s.name, s.title, s.unit_id AS "unitId"
  FROM identity.role_binding b
  JOIN identity.staff s ON s.id = b.staff_id AND NOT s.suspended
  JOIN identity.unit bound ON bound.id = b.unit_id
  WHERE b.role = ANY($1::text[])
    AND ($2::uuid IS NULL OR b.unit_id = ANY((SELECT lineage FROM identity.unit WHERE id = $2)::uuid[]))
  GROUP BY s.id
  ORDER BY min(cardinality(bound.lineage)), min(bound.code), s.login_name`;

/** Who reads and drafts for the leaders $1. */
export const DELEGATES = `
  SELECT b.on_behalf_of_id AS "leaderId", s.id, s.name, s.title, s.unit_id AS "unitId"
  FROM identity.role_binding b JOIN identity.staff s ON s.id = b.staff_id AND NOT s.suspended
  WHERE b.role = 'DELEGATE' AND b.on_behalf_of_id = ANY($1::uuid[])
  ORDER BY s.login_name`;

export const ROLES_OF = `
  SELECT b.id, b.staff_id AS "staffId", b.role, b.unit_id AS "unitId", b.on_behalf_of_id AS "onBehalfOfId"
  FROM identity.role_binding b JOIN identity.unit u ON u.id = b.unit_id
  WHERE b.staff_id = ANY($1::uuid[])
  ORDER BY b.role, cardinality(u.lineage), u.code`;

/** $1: units administered. $2: text to find or null. $3: a unit's subtree or null. */
const LISTED = `
  home.lineage && $1::uuid[]
  AND ($2::text IS NULL OR s.name ILIKE $2 OR s.login_name ILIKE $2)
  AND ($3::uuid IS NULL OR $3 = ANY(home.lineage))`;
export const STAFF_PAGE = `${STAFF} WHERE ${LISTED} AND s.login_name > $4 ORDER BY s.login_name LIMIT $5`;
export const STAFF_COUNT = `
  SELECT count(*)::int AS total FROM identity.staff s JOIN identity.unit home ON home.id = s.unit_id WHERE ${LISTED}`;

/** Active people whose name begins so, for whoever speaks to them in a text. */
export const PEOPLE_NAMED = `
  ${PERSON} WHERE starts_with(lower(s.name), lower($1)) AND NOT s.suspended
  ORDER BY length(s.name), s.name, s.login_name LIMIT $2`;
