import { changeToday } from '../supports/support.queries.js';

/** $1 thread; $2–$4 leader, beginning, end; all null: none any more. */
export const SCHEDULE = `
  UPDATE forum.thread SET hour_leader_id = $2, hour_starts_at = $3, hour_ends_at = $4 WHERE id = $1`;

/** $1 thread, $2 the post that sums it up. */
export const CLOSE = 'UPDATE forum.thread SET hour_summary_seq = $2 WHERE id = $1';

const question = `FROM forum.post p WHERE p.thread_id = $1 AND p.seq > 1 AND p.parent_seq IS NULL AND p.kind = 'REPLY'
    AND p.state = 'VISIBLE'`;
const answered = `EXISTS (
    SELECT FROM forum.post o WHERE o.thread_id = p.thread_id AND o.root_seq = p.seq AND o.kind = 'OFFICIAL')`;

export const COUNT_QUESTIONS = `
  SELECT count(*)::int AS asked, count(*) FILTER (WHERE ${answered})::int AS answered ${question}`;

/** $1 thread, $2 answered or not, $3 how many, $4 and $5 the place to begin behind, or null. Most supported first. */
export const QUESTIONS = `
  SELECT seq, support FROM (
    SELECT p.seq, p.support_count + ${changeToday('p.thread_id', 'p.seq')} AS support ${question} AND ${answered} = $2
  ) q
  WHERE $4::int IS NULL OR (-support, seq) > (-$4::int, $5::int)
  ORDER BY support DESC, seq LIMIT $3`;
