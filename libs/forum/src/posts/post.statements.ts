import { DISCARD_DOCUMENTS } from '../attachments/post-documents.js';
import { hotRankSql } from '../rank.rules.js';

/** Row and text in one statement. */
export const INSERT_POST = `
  WITH made AS (
    INSERT INTO forum.post (thread_id, seq, id, parent_seq, root_seq, depth, kind, voice, author_id, persona_id,
      avatar_seed, posted_at, office_unit_name, office_title, office_date, corrects_seq, client_id, input_hash, image_count,
      document_count)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $20, $21)
    RETURNING thread_id, seq
  )
  INSERT INTO forum.post_body (thread_id, seq, body) SELECT thread_id, seq, $19 FROM made`;

/**
 * Takes the next number of the thread. $3: 1 for an official reply; $4: whether a closed thread takes it too; $5: it asks
 * the author back; $6: the post its author answers; $7: the day, when it is an answer to the author.
 */
export const NUMBER_POST = `
  UPDATE forum.thread t
  SET last_seq = last_seq + 1, post_count = post_count + 1, official_count = official_count + $3,
    version = version + 1, last_activity_at = greatest(last_activity_at, $2::timestamptz),
    hot_rank = ${hotRankSql('t.post_count + 1', 't.me_too_count')},
    open_question_seq = CASE WHEN $5 THEN last_seq + 1 ELSE nullif(open_question_seq, $6) END,
    answered_on = coalesce($7::date, answered_on)
  WHERE id = $1 AND ($4 OR (locked_by_trace IS NULL AND hidden_by_trace IS NULL AND NOT withdrawn))
  RETURNING last_seq AS seq, post_count AS "postCount", version`;

export const COUNT_ANSWER = `
  UPDATE forum.post SET reply_count = reply_count + 1
  WHERE thread_id = $1 AND seq = $2 AND state = 'VISIBLE'
  RETURNING root_seq AS "rootSeq", depth`;
export const COUNT_IN_BRANCH = 'UPDATE forum.post SET reply_count = reply_count + 1 WHERE thread_id = $1 AND seq = $2';

/** $2: 1 or -1. $3: the seqs whose counters move; parent and root may be one. */
export const RECOUNT_BRANCH =
  'UPDATE forum.post SET reply_count = reply_count + $2 WHERE thread_id = $1 AND seq = ANY($3::int[])';
export const RECOUNT_THREAD = `
  UPDATE forum.thread t
  SET post_count = post_count + $2, hot_rank = ${hotRankSql('t.post_count + $2', 't.me_too_count')}
  WHERE id = $1`;
export const RAISE_VERSION = 'UPDATE forum.thread SET version = version + 1 WHERE id = $1 RETURNING version';

export const KEEP_VERSION = `
  INSERT INTO forum.post_revision (thread_id, seq, revision, body, at)
  SELECT p.thread_id, p.seq, p.revision, x.body, coalesce(p.edited_at, p.posted_at)
  FROM forum.post p JOIN forum.post_body x ON x.thread_id = p.thread_id AND x.seq = p.seq
  WHERE p.thread_id = $1 AND p.seq = $2`;
export const EDIT_TEXT = 'UPDATE forum.post_body SET body = $3 WHERE thread_id = $1 AND seq = $2';
export const EDIT_POST =
  'UPDATE forum.post SET revision = revision + 1, edited_at = $3 WHERE thread_id = $1 AND seq = $2';

/** Whatever a post says. Documents lie elsewhere: the store gives up their bytes after the commit. */
export const DELETE_TEXT = [
  DISCARD_DOCUMENTS,
  'DELETE FROM forum.post_search WHERE thread_id = $1 AND seq = $2',
  'DELETE FROM forum.image WHERE thread_id = $1 AND seq = $2',
  'DELETE FROM forum.post_revision WHERE thread_id = $1 AND seq = $2',
  'DELETE FROM forum.post_body WHERE thread_id = $1 AND seq = $2',
];
export const ENTOMB = `UPDATE forum.post SET state = 'DELETED', input_hash = NULL, image_count = 0,
    document_count = 0 WHERE thread_id = $1 AND seq = $2`;
export const WITHDRAW_THREAD = `
  UPDATE forum.thread SET withdrawn = true, title = '', excerpt = '', withdrawal_reason = $2, open_question_seq = NULL,
    closed_at = coalesce(closed_at, $3)
  WHERE id = $1`;
