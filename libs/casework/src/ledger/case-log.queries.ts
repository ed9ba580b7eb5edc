/** Held first and read after: a statement that waits for a row still sees other tables as they were before the wait. */
export const LOCK_CASE = `SELECT FROM casework.case WHERE id = $1 FOR UPDATE`;
export const CASE_ID_OF_THREAD = `SELECT id FROM casework.case WHERE thread_id = $1`;
/** Who wrote the draft that waits for approval. */
export const DRAFTER = `CASE c.status WHEN 'PENDING_APPROVAL' THEN (
    SELECT draft.actor_id FROM casework.case_event draft
    WHERE draft.case_id = c.id AND draft.type = 'DRAFT_REPLY' ORDER BY draft.seq DESC LIMIT 1) END`;
export const HELD_CASE = `
  SELECT id, number, thread_id AS "threadId", unit_id AS "unitId", assisting_unit_ids AS "assistingUnitIds", status,
    category, disposition, route, into_id AS "intoId", returns, reworks, replied, version,
    opened_at AS "openedAt", updated_at AS "updatedAt", status_since AS "statusSince", ${DRAFTER} AS "drafterId",
    ARRAY(SELECT tag_id FROM casework.case_tag WHERE case_id = c.id ORDER BY position) AS "tagIds"
  FROM casework.case c WHERE id = $1`;

/** The draft that waits for approval. */
export const DRAFT_OF_CASE = `
  SELECT body, disposition FROM casework.case_event
  WHERE case_id = $1 AND type = 'DRAFT_REPLY' ORDER BY seq DESC LIMIT 1`;

/** A row lock until commit: a number is given out once, and a rolled-back opening gives it back. */
export const NEXT_NUMBER = `
  INSERT INTO casework.case_counter AS counter (year, last) VALUES ($1, 1)
    ON CONFLICT (year) DO UPDATE SET last = counter.last + 1 RETURNING last`;
