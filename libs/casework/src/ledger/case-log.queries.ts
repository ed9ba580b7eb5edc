/** Held first and read after: a statement that waits for a row still sees other tables as they were before the wait. */
export const LOCK_CASE = `SELECT FROM casework.case WHERE id = $1 FOR UPDATE`;
export const CASE_ID_OF_THREAD = `SELECT id FROM casework.case WHERE thread_id = $1`;
export const HELD_CASE = `
  SELECT id, number, thread_id AS "threadId", unit_id AS "unitId", status, version,
    opened_at AS "openedAt", updated_at AS "updatedAt",
    ARRAY(SELECT tag_id FROM casework.case_tag WHERE case_id = c.id ORDER BY position) AS "tagIds"
  FROM casework.case c WHERE id = $1`;

/** A row lock until commit: a number is given out once, and a rolled-back opening gives it back. */
export const NEXT_NUMBER = `
  INSERT INTO casework.case_counter AS counter (year, last) VALUES ($1, 1)
    ON CONFLICT (year) DO UPDATE SET last = counter.last + 1 RETURNING last`;
