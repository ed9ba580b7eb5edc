/** $1 people, $2 thread, $3 kind, $4 post, $5 at, $6 slot. In one order, so that two writers never wait for each other. */
export const RAISE = `
  INSERT INTO channels.notice AS known (staff_id, thread_id, kind, version, count, post_seq, at, slot, unread)
  SELECT s.id, $2, $3, 1, 1, $4, $5, $6, true
  FROM identity.staff s LEFT JOIN channels.choice c ON c.staff_id = s.id
  WHERE s.id = ANY($1::uuid[]) AND NOT s.suspended AND NOT ($3 = ANY(coalesce(c.silenced, '{}')))
  ORDER BY s.id
  ON CONFLICT (staff_id, thread_id, kind) DO UPDATE SET
    version = known.version + 1,
    count = CASE WHEN known.unread THEN known.count + 1 ELSE 1 END,
    post_seq = CASE WHEN known.unread THEN known.post_seq ELSE excluded.post_seq END,
    at = excluded.at, slot = excluded.slot, unread = true
  RETURNING staff_id AS "staffId"`;

const NOTICE = `SELECT thread_id AS "threadId", kind, version, count, post_seq AS "postSeq", at, slot, unread
  FROM channels.notice`;

/** $1 person, $2 how many, $3–$5 the place to begin behind, or null. */
export const NOTICES = `${NOTICE} WHERE staff_id = $1
    AND ($3::timestamptz IS NULL OR (at, thread_id, kind) < ($3::timestamptz, $4::uuid, $5))
  ORDER BY at DESC, thread_id DESC, kind DESC LIMIT $2`;

/** $1 person, $2 how many at most. */
export const UNREAD_THREADS = `SELECT thread_id AS "threadId" FROM channels.notice WHERE staff_id = $1 AND unread LIMIT $2`;

/** $1 person; $2, $3, $4: thread, kind and version of what was seen. */
export const READ = `
  UPDATE channels.notice n SET unread = false
  FROM unnest($2::uuid[], $3::text[], $4::int[]) AS seen (thread_id, kind, version)
  WHERE n.staff_id = $1 AND n.thread_id = seen.thread_id AND n.kind = seen.kind AND n.version <= seen.version AND n.unread
  RETURNING n.thread_id AS "threadId"`;
