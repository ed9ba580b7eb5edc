/** Cases and their logs as they are stored, for specs that rebuild the one from the other. */
import type { DataSource } from 'typeorm';
import type { LoggedEvent } from './status/case-projection.js';

export const HELD_CASES = `
  SELECT id, status, unit_id AS "unitId", assisting_unit_ids AS "assistingUnitIds", category, disposition, route,
    into_id AS "intoId", returns, reworks, replied, version,
    opened_at AS "openedAt", updated_at AS "updatedAt", status_since AS "statusSince",
    ARRAY(SELECT tag_id FROM casework.case_tag WHERE case_id = c.id ORDER BY position) AS "tagIds"
  FROM casework.case c`;

export function logOf(source: DataSource, id: string): Promise<LoggedEvent[]> {
  return source.query(
    `SELECT seq, type, status, unit_id AS "unitId", assisting_unit_ids AS "assistingUnitIds", tag_ids AS "tagIds",
       category, disposition, route, into_id AS "intoId", at
     FROM casework.case_event WHERE case_id = $1 ORDER BY seq`,
    [id],
  );
}
