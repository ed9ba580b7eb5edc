/** Until the commit: two that begin at once for one person are counted one after the other. */
export const HOLD_PERSON = 'SELECT pg_advisory_xact_lock(hashtextextended($1::text, 0))';
export const WAITING = `
  SELECT count(*)::int AS count, coalesce(sum(size), 0)::int AS bytes FROM files.upload WHERE staff_id = $1`;
export const BEGIN = 'INSERT INTO files.upload (id, staff_id, name, size, day) VALUES ($1, $2, $3, $4, $5)';
export const STANDING = 'SELECT name, size, received, type FROM files.upload WHERE id = $1 AND staff_id = $2';
export const ADD_PIECE = 'INSERT INTO files.piece (upload_id, at, bytes) VALUES ($1, $2, $3)';
export const COUNT = 'UPDATE files.upload SET received = $2 WHERE id = $1';

export const PIECES = 'SELECT bytes FROM files.piece WHERE upload_id = $1 ORDER BY at';
/** Only once: who comes second finds a type there already. */
export const COMPLETE = `
  UPDATE files.upload SET type = $2, width = $3, height = $4 WHERE id = $1 AND type IS NULL RETURNING id`;
export const DROP_PIECES = 'DELETE FROM files.piece WHERE upload_id = $1';

const discarded = (gone: string): string =>
  `WITH gone AS (${gone}) INSERT INTO files.discarded (id) SELECT id FROM gone ON CONFLICT DO NOTHING`;

export const CANCEL = discarded('DELETE FROM files.upload WHERE id = $1 AND staff_id = $2 RETURNING id');
export const REFUSE = 'DELETE FROM files.upload WHERE id = $1';
export const DISCARD_ONE = 'INSERT INTO files.discarded (id) VALUES ($1) ON CONFLICT DO NOTHING';
/** What was begun before the day $1. */
export const SWEEP = discarded('DELETE FROM files.upload WHERE day < $1 RETURNING id');
export const SOME_DISCARDED = 'SELECT id FROM files.discarded LIMIT 100';
export const GIVEN_UP = 'DELETE FROM files.discarded WHERE id = $1';

/** Held until the commit, so that neither a sweep nor another post takes them meanwhile. */
export const FINISHED = `
  SELECT id, name, size, type, width, height FROM files.upload
  WHERE id = ANY($1::uuid[]) AND staff_id = $2 AND type IS NOT NULL ORDER BY id FOR UPDATE`;
export const PICTURE = 'SELECT bytes FROM files.piece WHERE upload_id = $1 AND at = 0';
export const TAKE = 'DELETE FROM files.upload WHERE id = ANY($1::uuid[])';
