/**
 * The yardstick of reading and writing: node:http and pg, nothing else. It knows no viewer and checks no right; what it
 * costs is what moving this data costs.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { THREAD_LIST_SQL, THREAD_PAGE_SQL } from './queries.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

async function read(name, text, values) {
  const { rows } = await pool.query({ name, text, values });
  return rows[0].answer;
}

/** A reply as it must be written at least: the number, the post with its text, the parent's counter, the event. */
async function write({ threadId, authorId, parentSeq, body }) {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const { rows } = await client.query({
      name: 'number',
      text: `UPDATE forum.thread SET last_seq = last_seq + 1, post_count = post_count + 1, version = version + 1,
               last_activity_at = now() WHERE id = $1 RETURNING last_seq AS seq, post_count, version`,
      values: [threadId],
    });
    const [{ seq, post_count: postCount, version }] = rows;
    await client.query({
      name: 'answered',
      text: 'UPDATE forum.post SET reply_count = reply_count + 1 WHERE thread_id = $1 AND seq = $2',
      values: [threadId, parentSeq],
    });
    await client.query({
      name: 'post',
      text: `WITH made AS (
               INSERT INTO forum.post (thread_id, seq, id, parent_seq, root_seq, depth, kind, voice, author_id, avatar_seed,
                 posted_at, client_id, input_hash)
               VALUES ($1, $2, $3, $4, $4, 1, 'REPLY', 'NAMED', $5, 1, now(), $6, 'x') RETURNING thread_id, seq
             )
             INSERT INTO forum.post_body (thread_id, seq, body) SELECT thread_id, seq, $7 FROM made`,
      values: [threadId, seq, randomUUID(), parentSeq, authorId, randomUUID(), body],
    });
    await client.query({
      name: 'event',
      text: `INSERT INTO platform.outbox (type, rooms, payload) VALUES ('post.added', $1, $2)`,
      values: [[`thread:${threadId}`], { threadId, seq, official: false, postCount, version }],
    });
    await client.query('COMMIT');
    return JSON.stringify({ seq });
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  } finally {
    client.release();
  }
}

async function answer(request) {
  const { pathname, searchParams } = new URL(request.url, 'http://bare');
  if (pathname === '/ready') return '{}';
  if (pathname === '/thread-page') return read('page', THREAD_PAGE_SQL, [searchParams.get('id')]);
  if (pathname === '/thread-list') return read('list', THREAD_LIST_SQL, []);
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return write(JSON.parse(Buffer.concat(chunks).toString()));
}

createServer((request, response) => {
  answer(request).then(
    (text) => response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(text),
    (error) => response.writeHead(500).end(error.message),
  );
}).listen(Number(process.env.PORT), '127.0.0.1');
