import { Injectable } from '@nestjs/common';
import type { AnonymousDigestLine } from '#contracts';
import { Clock, Database } from '#platform';

/** How long a thread that rests stays in the digest. */
const DAYS = 60;
const LINES = 2_000;

/**
 * Only what the whole organisation reads: the digest is the same for everybody, so it may name nothing that somebody
 * may not see. Letters and narrowed threads answer their author at the anonymous origin.
 */
const DIGEST = `
  SELECT a.thread_id AS "threadId", a.author_key AS "authorKey", t.persona_id IS NOT DISTINCT FROM a.id AS "isOpener",
    coalesce((SELECT max(o.seq) FROM anonymous.outcome o WHERE o.author_key = a.author_key AND o.state = 'PUBLISHED'), 0)
      AS "lastStep",
    t.last_seq AS "lastSeq", t.official_count AS "officialCount"
  FROM forum.thread t
  JOIN forum.thread_author a ON a.thread_id = t.id
  JOIN identity.unit reach ON reach.id = t.reach_unit_id AND cardinality(reach.lineage) = 1
  WHERE t.audience = 'ORGANISATION' AND t.last_activity_at > $1
  ORDER BY t.last_activity_at DESC, t.id, a.id
  LIMIT ${LINES}`;

const DAY_MS = 86_400_000;

/** What everybody downloads so that authors recognise their own threads without asking for them. */
@Injectable()
export class AnonymousDigest {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  lines(): Promise<AnonymousDigestLine[]> {
    const since = new Date(this.clock.now().getTime() - DAYS * DAY_MS);
    return this.database.prepared<AnonymousDigestLine>('forum.anonymous-digest', DIGEST, [since]);
  }
}
