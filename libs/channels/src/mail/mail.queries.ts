/**
 * What is to be mailed now: $1 whether the hour for digests has come, $2 today, $3 whether it is Monday, $4 not before.
 * The id follows from what it is about: asked again, the same mail is the same job.
 */
export const DUE = `
  SELECT md5(staff_id || ' code ' || code)::uuid AS id, staff_id AS "staffId", 'code' AS what
  FROM channels.choice WHERE NOT code_mailed AND pending_address IS NOT NULL
  UNION ALL
  SELECT md5(c.staff_id || string_agg(concat_ws(' ', '', n.thread_id, n.kind, n.version), '' ORDER BY n.thread_id, n.kind))::uuid,
    c.staff_id, 'news'
  FROM channels.choice c
  JOIN channels.notice n ON n.staff_id = c.staff_id AND n.version > n.mailed_version
  WHERE c.address IS NOT NULL AND (
    c.pace = 'SOON'
    OR c.pace = 'DAILY' AND $1 AND c.digest_on IS DISTINCT FROM $2::date
    OR c.pace = 'WEEKLY' AND $1 AND $3 AND c.digest_on IS DISTINCT FROM $2::date)
  GROUP BY c.staff_id, c.pace HAVING c.pace <> 'SOON' OR min(n.at) <= $4
  UNION ALL
  SELECT md5(concat_ws(' ', staff_id, 'bulletin', date_trunc('week', $2::date)::date))::uuid, staff_id, 'bulletin'
  FROM channels.choice
  WHERE bulletin AND address IS NOT NULL AND $1 AND bulletin_on IS DISTINCT FROM date_trunc('week', $2::date)::date`;

export const RECIPIENT = `
  SELECT c.language, c.address, c.pending_address AS "pendingAddress", c.code, c.code_mailed AS "codeMailed"
  FROM channels.choice c JOIN identity.staff s ON s.id = c.staff_id AND NOT s.suspended WHERE c.staff_id = $1`;

export const CODE_MAILED = 'UPDATE channels.choice SET code_mailed = true WHERE staff_id = $1 AND code = $2';

export const UNMAILED = `
  SELECT thread_id AS "threadId", kind, version, version - mailed_version AS count, post_seq AS "postSeq", at, slot
  FROM channels.notice WHERE staff_id = $1 AND version > mailed_version
  ORDER BY at DESC, thread_id, kind LIMIT $2`;

/** $1 person, $2 any day of the week in which it came. */
export const BULLETIN_MAILED = `
  UPDATE channels.choice SET bulletin_on = date_trunc('week', $2::date) WHERE staff_id = $1`;

/** $1 person; $2, $3, $4: thread, kind and version of what was mailed; $5 today. */
export const MAILED = `
  WITH told AS (
    UPDATE channels.notice n SET mailed_version = seen.version
    FROM unnest($2::uuid[], $3::text[], $4::int[]) AS seen (thread_id, kind, version)
    WHERE n.staff_id = $1 AND n.thread_id = seen.thread_id AND n.kind = seen.kind AND n.mailed_version < seen.version)
  UPDATE channels.choice SET digest_on = $5::date WHERE staff_id = $1`;
