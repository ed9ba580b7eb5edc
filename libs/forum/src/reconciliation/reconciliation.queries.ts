import { hotRankSql } from '../rank.rules.js';
import { THE_MATTER } from '../supports/support.entity.js';

/** What the counters of each thread `t` should say. */
const truthOfThread = `
  SELECT max(p.seq) AS last_seq, max(p.posted_at) AS last_activity_at,
    count(*) FILTER (WHERE p.seq > 1 AND p.state = 'VISIBLE')::int AS post_count,
    count(*) FILTER (WHERE p.kind = 'OFFICIAL')::int AS official_count,
    (SELECT count(*)::int FROM forum.support s WHERE s.thread_id = t.id AND s.seq = ${THE_MATTER}) AS me_too_count
  FROM forum.post p WHERE p.thread_id = t.id`;

const differs = `(t.last_seq, t.last_activity_at, t.post_count, t.official_count, t.me_too_count)
  IS DISTINCT FROM (truth.last_seq, truth.last_activity_at, truth.post_count, truth.official_count, truth.me_too_count)`;

/** What the counters of each post `p` of the threads in $1 should say: a branch counts at its root, an answer at its parent. */
const truthOfPosts = `
  WITH standing AS (
    SELECT thread_id, parent_seq, root_seq FROM forum.post
    WHERE thread_id = ANY($1::uuid[]) AND state = 'VISIBLE' AND parent_seq IS NOT NULL
  ), answers AS (
    SELECT thread_id, root_seq AS seq, count(*)::int AS number FROM standing GROUP BY thread_id, root_seq
    UNION ALL
    SELECT thread_id, parent_seq, count(*)::int FROM standing WHERE parent_seq <> root_seq GROUP BY thread_id, parent_seq
  ), supports AS (
    SELECT thread_id, seq, count(*)::int AS number FROM forum.support
    WHERE thread_id = ANY($1::uuid[]) GROUP BY thread_id, seq
  ), truth AS (
    SELECT p.thread_id, p.seq, coalesce(answers.number, 0) AS reply_count, coalesce(supports.number, 0) AS support_count
    FROM forum.post p LEFT JOIN answers USING (thread_id, seq) LEFT JOIN supports USING (thread_id, seq)
    WHERE p.thread_id = ANY($1::uuid[])
      AND (p.reply_count, p.support_count) <> (coalesce(answers.number, 0), coalesce(supports.number, 0))
  )`;

/** $1: the id to go on after, $2: how many. In order of ids, each with whether its counters are right. */
export const NEXT_THREADS = `
  SELECT t.id, ${differs} AS wrong
  FROM (SELECT * FROM forum.thread WHERE id > $1 ORDER BY id LIMIT $2) t CROSS JOIN LATERAL (${truthOfThread}) truth
  ORDER BY t.id`;

/** $1: threads. The posts in them whose counters are wrong. */
export const WRONG_POSTS = `${truthOfPosts} SELECT truth.thread_id AS "threadId", truth.seq FROM truth`;

export const HOLD_THREAD = 'SELECT FROM forum.thread WHERE id = $1 FOR UPDATE';

/** $1: the thread, held. */
export const REPAIR_THREAD = `
  UPDATE forum.thread t SET last_seq = truth.last_seq, last_activity_at = truth.last_activity_at,
    post_count = truth.post_count, official_count = truth.official_count, me_too_count = truth.me_too_count,
    hot_rank = ${hotRankSql('truth.post_count', 'truth.me_too_count')}
  FROM (SELECT t.id, truth.* FROM forum.thread t CROSS JOIN LATERAL (${truthOfThread}) truth WHERE t.id = $1) truth
  WHERE t.id = truth.id AND ${differs}`;

/** $1: the thread, held, as an array; $2: its posts. */
export const REPAIR_POSTS = `${truthOfPosts}
  UPDATE forum.post p SET reply_count = truth.reply_count, support_count = truth.support_count
  FROM truth WHERE p.thread_id = truth.thread_id AND p.seq = truth.seq AND p.seq = ANY($2::int[])`;

const truthOfBoards = `
  SELECT b.id, (SELECT count(*)::int FROM forum.thread t WHERE t.board_id = b.id) AS number FROM forum.board b`;
export const WRONG_BOARDS = `
  SELECT b.id FROM forum.board b JOIN (${truthOfBoards}) truth USING (id) WHERE b.thread_count <> truth.number`;
/** $1: boards. */
export const HOLD_BOARDS = 'SELECT FROM forum.board WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE';
/** $1: boards, held. */
export const REPAIR_BOARDS = `
  UPDATE forum.board b SET thread_count = truth.number FROM (${truthOfBoards}) truth
  WHERE b.id = truth.id AND b.id = ANY($1::uuid[]) AND b.thread_count <> truth.number`;
