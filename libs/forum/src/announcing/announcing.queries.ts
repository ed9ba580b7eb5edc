import { ACKNOWLEDGED } from '../supports/support.entity.js';

/** Whoever belongs to the unit `$2` or one below it, and has an account in use. */
const recipients = `
  FROM identity.staff s JOIN identity.unit u ON u.id = s.unit_id
  WHERE $2::uuid = ANY(u.lineage) AND NOT s.suspended`;

/** $1 thread, $2 unit. */
export const COUNT_RECIPIENTS = `
  WITH said AS (
    SELECT staff_id FROM forum.support WHERE thread_id = $1 AND seq = ${ACKNOWLEDGED}
    UNION SELECT staff_id FROM forum.support_today WHERE thread_id = $1 AND seq = ${ACKNOWLEDGED} AND change = 1)
  SELECT count(*)::int AS recipients, count(said.staff_id)::int AS acknowledged
  FROM (SELECT s.id ${recipients}) recipient LEFT JOIN said ON said.staff_id = recipient.id`;

/** $1 thread, $2 unit, $3 how many, $4 and $5 the place to begin behind, or null. Of today's nothing is told. */
export const MISSING = `
  SELECT s.id, s.name, s.title, s.unit_id AS "unitId" ${recipients}
    AND NOT EXISTS (SELECT FROM forum.support a WHERE (a.thread_id, a.staff_id, a.seq) = ($1, s.id, ${ACKNOWLEDGED}))
    AND ($4::text IS NULL OR (s.name, s.id) > ($4, $5::uuid))
  ORDER BY s.name, s.id LIMIT $3`;

/** $1 thread, $2 the lineage of whoever is asked, $3 today. */
export const ASKED = `
  SELECT FROM forum.thread WHERE id = $1 AND announced_to_unit_id = ANY($2::uuid[]) AND announced_until >= $3
    AND announced_acknowledge AND hidden_by_trace IS NULL AND NOT withdrawn`;

/** $1 thread; $2, $3, $4: unit, last day, whether it is to be acknowledged; all null: no longer. */
export const ANNOUNCE = `
  UPDATE forum.thread SET announced_to_unit_id = $2, announced_until = $3, announced_acknowledge = $4 WHERE id = $1`;
