import type { UnitId } from '#contracts';

/** A unit as reads see it. */
export interface UnitRow {
  readonly id: UnitId;
  readonly code: string;
  readonly name: string;
  readonly parentId: UnitId | null;
  readonly lineage: readonly UnitId[];
  /** Names of the lineage, the root's first. */
  readonly path: readonly string[];
  readonly retired: boolean;
}

const UNIT = `
  SELECT u.id, u.code, u.name, u.parent_id AS "parentId", u.lineage, u.retired,
    ARRAY(SELECT a.name FROM unnest(u.lineage) WITH ORDINALITY AS l (id, place)
          JOIN identity.unit a ON a.id = l.id ORDER BY l.place) AS path
  FROM identity.unit u`;

export const UNITS_BY_ID = `${UNIT} WHERE u.id = ANY($1::uuid[])`;

export const UNITS_WITHIN = `SELECT id FROM identity.unit WHERE lineage && $1::uuid[]`;

/** Parents first, brothers by code: the order in which a tree is drawn level by level. */
export const ALL_UNITS = `${UNIT} ORDER BY cardinality(u.lineage), u.code`;

/** Everyone at home in the subtree who may sign in. */
export const MEMBER_COUNTS = `
  SELECT place.id, count(*)::int AS members
  FROM identity.staff s JOIN identity.unit home ON home.id = s.unit_id
  CROSS JOIN LATERAL unnest(home.lineage) AS place (id)
  WHERE NOT s.suspended AND place.id = ANY($1::uuid[])
  GROUP BY place.id`;
