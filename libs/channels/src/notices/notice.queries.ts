/**
 * $1 people, $2 thread, $3 kind, $4 post, $5 at, $6 slot. In one order, so that two writers never wait for each other.
 * For whoever gets no mail it counts as mailed: whoever chooses mail later is not sent everything that ever happened.
 */
export const RAISE = `
  INSERT INTO channels.notice AS known (staff_id, thread_id, kind, version, post_seq, at, slot, mailed_version)
  SELECT s.id, $2, $3, 1, $4, $5, $6, CASE WHEN c.pace <> 'NEVER' AND c.address IS NOT NULL THEN 0 ELSE 1 END
  FROM identity.staff s LEFT JOIN channels.choice c ON c.staff_id = s.id
  WHERE s.id = ANY($1::uuid[]) AND NOT s.suspended AND NOT ($3 = ANY(coalesce(c.silenced, '{}')))
  ORDER BY s.id
  ON CONFLICT (staff_id, thread_id, kind) DO UPDATE SET
    version = known.version + 1, post_seq = excluded.post_seq, at = excluded.at, slot = excluded.slot,
    mailed_version = CASE excluded.mailed_version WHEN 0 THEN known.mailed_version ELSE known.version + 1 END
  RETURNING staff_id AS "staffId"`;

const NOTICE = `SELECT thread_id AS "threadId", kind, version, post_seq AS "postSeq", at, slot FROM channels.notice`;

/** $1 person, $2 how many, $3–$5 the place to begin behind, or null. */
export const NOTICES = `${NOTICE} WHERE staff_id = $1
    AND ($3::timestamptz IS NULL OR (at, thread_id, kind) < ($3::timestamptz, $4::uuid, $5))
  ORDER BY at DESC, thread_id DESC, kind DESC LIMIT $2`;
