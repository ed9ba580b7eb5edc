import type { HeldRole, Viewer } from '#platform';

export type ViewerRow = Omit<Viewer, 'roles'> & { readonly roles: readonly HeldRole[] };

export const VIEWER = `
  SELECT s.id AS "staffId", s.name, s.title, s.unit_id AS "homeUnitId", to_json(home.lineage) AS lineage,
    a.must_change AS "mustChangePassword",
    coalesce((SELECT json_agg(json_build_object('role', b.role, 'unitId', b.unit_id, 'onBehalfOf', b.on_behalf_of_id))
              FROM identity.role_binding b WHERE b.staff_id = s.id), '[]') AS roles
  FROM identity.staff s
  JOIN identity.unit home ON home.id = s.unit_id
  JOIN identity.account a ON a.staff_id = s.id`;

/**
 * $1: the SHA-256 of each cookie, $2: today. Asked with every request, so a right that is taken away is gone at once.
 * `place` is that of the cookie among those asked for.
 */
export const VIEWERS_OF_SESSIONS = `SELECT asked.place::int - 1 AS place, viewer.*
  FROM unnest($1::bytea[]) WITH ORDINALITY AS asked (token_hash, place)
  JOIN identity.session x USING (token_hash)
  JOIN LATERAL (${VIEWER} WHERE s.id = x.staff_id AND NOT s.suspended) viewer ON true
  WHERE x.expires_on > $2::date`;

export const VIEWER_OF_STAFF = `${VIEWER} WHERE s.id = $1 AND NOT s.suspended`;

/** The only read of a password's hash. */
export const ACCOUNT_BY_LOGIN_NAME = `
  SELECT s.id AS "staffId", s.login_name AS "loginName", s.suspended, a.password_hash AS "passwordHash"
  FROM identity.staff s JOIN identity.account a ON a.staff_id = s.id
  WHERE s.login_name = $1`;
export const ACCOUNT_BY_ID = `
  SELECT s.id AS "staffId", s.login_name AS "loginName", s.suspended, a.password_hash AS "passwordHash"
  FROM identity.staff s JOIN identity.account a ON a.staff_id = s.id
  WHERE s.id = $1`;
