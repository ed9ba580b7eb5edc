/** A world of the size the figures are about: written by plain SQL, because thousands of posts are only ballast here. */
import { randomUUID } from 'node:crypto';

export const THREADS = 300;
export const LONG_THREAD_POSTS = 5_000;
const STAFF = 200;

const SENTENCE =
  '从村口到国道的三公里，坑最深的地方能没过脚踝，雨天更看不清，孩子上学、老人看病都从这里过，大家盼着早一点修好。';

export async function fill(pool) {
  const county = randomUUID();
  const units = [county, ...Array.from({ length: 12 }, () => randomUUID())];
  for (const [n, id] of units.entries())
    await pool.query('INSERT INTO identity.unit (id, code, name, parent_id, lineage) VALUES ($1, $2, $3, $4, $5)', [
      id,
      `U${n}`,
      n === 0 ? '清河县' : `第${n}镇`,
      n === 0 ? null : county,
      n === 0 ? [id] : [county, id],
    ]);
  const staff = Array.from({ length: STAFF }, () => randomUUID());
  await pool.query(
    `INSERT INTO identity.staff (id, login_name, name, title, unit_id)
     SELECT id, 'staff' || n, '职工' || n, '科员', ($2::uuid[])[1 + n % cardinality($2::uuid[])]
     FROM unnest($1::uuid[]) WITH ORDINALITY AS s (id, n)`,
    [staff, units],
  );
  await pool.query(`INSERT INTO identity.account (staff_id, must_change) SELECT id, false FROM identity.staff`);
  const board = randomUUID();
  await pool.query(
    `INSERT INTO forum.board (id, slug, name, description, unit_id, read_unit_id, post_unit_id, answer_unit_id,
       moderate_unit_id, voices) VALUES ($1, 'roads', '路桥与出行', '出门的事说这里。', $2, $2, $2, $2, $2, '{NAMED}')`,
    [board, county],
  );
  const threads = Array.from({ length: THREADS }, () => randomUUID());
  await pool.query(
    `INSERT INTO forum.thread (id, board_id, kind, title, audience, reach_unit_id, voice, author_id, avatar_seed,
       posted_at, last_activity_at, last_seq, post_count, hot_rank, excerpt)
     SELECT id, $2, 'PROBLEM', '村口到国道的路被运煤车压坏了（第' || n || '处）', 'ORGANISATION', $3, 'NAMED',
       ($4::uuid[])[1 + n % cardinality($4::uuid[])], n, now() - n * interval '1 hour', now() - n * interval '1 minute',
       CASE n WHEN 1 THEN $5::int ELSE 21 END, CASE n WHEN 1 THEN $5::int ELSE 21 END - 1, -n, $6
     FROM unnest($1::uuid[]) WITH ORDINALITY AS t (id, n)`,
    [threads, board, county, staff, LONG_THREAD_POSTS, SENTENCE],
  );
  await pool.query(`UPDATE forum.board SET thread_count = $1`, [THREADS]);
  // Every third post answers the one before the last, so that there is nesting to show.
  await pool.query(
    `INSERT INTO forum.post (thread_id, seq, id, parent_seq, root_seq, depth, kind, voice, author_id, avatar_seed, posted_at)
     SELECT t.id, seq, gen_random_uuid(), CASE WHEN nested THEN seq - 1 END,
       CASE WHEN nested THEN seq - 1 ELSE seq END, CASE WHEN nested THEN 1 ELSE 0 END,
       CASE seq WHEN 1 THEN 'OPENING' ELSE 'REPLY' END, 'NAMED',
       ($1::uuid[])[1 + seq % cardinality($1::uuid[])], seq, now() - interval '30 days' + seq * interval '1 minute'
     FROM forum.thread t CROSS JOIN LATERAL generate_series(1, t.last_seq) AS seq
     CROSS JOIN LATERAL (SELECT seq > 2 AND seq % 3 = 0 AS nested) AS shape`,
    [staff],
  );
  await pool.query(
    `INSERT INTO forum.post_body (thread_id, seq, body)
     SELECT thread_id, seq, repeat($1, 1 + seq % 3) || ' #' || seq FROM forum.post`,
    [SENTENCE],
  );
  // What is measured is how fast a reply is written, and not how many one person may write.
  await pool.query('INSERT INTO forum.speaking_limits VALUES (true, 1000000, 1000000, 1000000, 1000000)');
  await pool.query('VACUUM ANALYZE');
  return { county, board, staff, threads, longThread: threads[0] };
}
