import { Injectable } from '@nestjs/common';
import type { AnonymousDigestLine } from '#contracts';
import { Clock, Database } from '#platform';
import { letterTag } from './letter-tag.js';

/** How long a thread that rests stays in the digest. */
const DAYS = 60;
const LINES = 2_000;

/**
 * What answers a thread answers those that were closed as its duplicates.
 * Only what the whole organisation reads: the digest is the same for everybody, so it may name nothing that somebody
 * may not see. Letters and narrowed threads answer their author at the anonymous origin.
 */
const DIGEST = `
  SELECT a.thread_id AS "threadId", a.author_key AS "authorKey", t.persona_id IS NOT DISTINCT FROM a.id AS "isOpener",
    coalesce((SELECT max(o.seq) FROM anonymous.outcome o WHERE o.author_key = a.author_key AND o.state = 'PUBLISHED'), 0)
      AS "lastStep",
    t.last_seq AS "lastSeq", t.official_count + coalesce(elsewhere.official_count, 0) AS "officialCount",
    CASE WHEN t.persona_id = a.id THEN t.open_question_seq END AS "openQuestionSeq",
    a.blocked_by_trace IS NOT NULL AS blocked, unseen.held, unseen.hidden, t.rating
  FROM forum.thread t
  JOIN forum.thread_author a ON a.thread_id = t.id
  JOIN identity.unit reach ON reach.id = t.reach_unit_id AND cardinality(reach.lineage) = 1
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE m.action = 'HOLD')::int AS held, count(*) FILTER (WHERE m.action <> 'HOLD')::int AS hidden
    FROM (
      SELECT p.last_trace AS trace FROM forum.post p
      WHERE p.thread_id = t.id AND p.persona_id = a.id AND p.state = 'HIDDEN'
      UNION ALL SELECT t.hidden_by_trace WHERE t.persona_id = a.id
    ) own JOIN forum.moderation_trace m ON m.id = own.trace
  ) unseen
  LEFT JOIN forum.thread elsewhere ON elsewhere.id = t.duplicate_of
  WHERE t.audience = 'ORGANISATION' AND t.last_activity_at > $1
  ORDER BY t.last_activity_at DESC, t.id, a.id
  LIMIT ${LINES}`;

/**
 * What answers the author of a letter or of a narrowed thread: in a letter everything the other side says, tombstones
 * included, elsewhere what speaks for an office.
 */
const ANSWERED = `
  SELECT a.author_key AS "authorKey", answers.n
  FROM forum.thread t
  JOIN forum.thread_author a ON a.id = t.persona_id
  LEFT JOIN identity.unit reach ON reach.id = t.reach_unit_id
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS n FROM forum.post p WHERE p.thread_id IN (t.id, t.duplicate_of) AND p.voice <> 'ANONYMOUS'
      AND (t.audience = 'LETTER' OR p.kind IN ('OFFICIAL', 'CORRECTION', 'QUESTION'))
  ) answers
  WHERE t.last_activity_at > $1 AND answers.n > 0 AND (t.audience <> 'ORGANISATION' OR cardinality(reach.lineage) > 1)`;

const DAY_MS = 86_400_000;

interface Answered {
  readonly authorKey: string;
  readonly n: number;
}

/** What everybody downloads so that authors recognise their own threads without asking for them. */
@Injectable()
export class AnonymousDigest {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  lines(): Promise<AnonymousDigestLine[]> {
    return this.database.prepared<AnonymousDigestLine>('forum.anonymous-digest', DIGEST, [this.since()]);
  }

  /** Sorted by themselves, so that no order tells which is newer. */
  async letterTags(): Promise<string[]> {
    const answered = await this.database.prepared<Answered>('forum.letter-tags', ANSWERED, [this.since()]);
    return answered.map(({ authorKey, n }) => letterTag(authorKey, n)).sort();
  }

  private since(): Date {
    return new Date(this.clock.now().getTime() - DAYS * DAY_MS);
  }
}
