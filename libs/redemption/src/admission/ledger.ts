import type { OutcomeState, Rating } from '#contracts';
import { together, type Database } from '#platform';
import { toBase64Url } from '#tokens';
import { stepKey, type HeldStep } from '../window/held-step.js';

/** What the database knows of an author key. */
export interface KnownAuthor {
  readonly threadId: string;
  readonly letter: boolean;
  readonly lastSeq: number;
  readonly followUpDay: string | null;
  readonly followUpCount: number;
  readonly blocked: string | null;
}

export interface KnownStep {
  readonly seq: number;
  readonly slot: number;
  /** base64url. */
  readonly requestHash: string;
  readonly state: OutcomeState;
  readonly postSeq: number | null;
  readonly refusal: string | null;
}

interface StepRow extends Omit<KnownStep, 'slot' | 'requestHash'> {
  readonly slot: string;
  readonly requestHash: Buffer;
}

/** Where a thread stands, as the forum wrote it for its anonymous author. */
export interface Standing {
  readonly openQuestion: number | null;
  readonly rating: { readonly solved: boolean; readonly rating: Rating; readonly reason: string | null } | null;
  readonly withdrawn: boolean;
  readonly canReopenUntil: string | null;
}

const nothingYet: Standing = { openQuestion: null, rating: null, withdrawn: false, canReopenUntil: null };

export interface LetterRow {
  readonly seq: number;
  readonly voice: 'AUTHOR' | 'ADDRESSEE';
  readonly kind: string;
  readonly body: string | null;
  readonly officeUnit: string | null;
  readonly officeTitle: string | null;
  readonly day: string;
}

/** An image of a letter, beside the entry of the same `seq`. */
export interface LetterImageRow {
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly bytes: Buffer;
}

const STEP = 'seq, slot, request_hash AS "requestHash", state, post_seq AS "postSeq", refusal';

type StepPlace = Pick<HeldStep, 'authorKey' | 'seq'>;

/**
 * Reads of the schema `anonymous`. Reading leaves nothing behind. What each submission asks is read together with what
 * the others ask just then: the questions cost more than the signatures.
 */
export class Ledger {
  constructor(private readonly database: Database) {}

  readonly author = together(async (authorKeys: readonly string[]) => {
    const rows = await this.database.rows<KnownAuthor & { authorKey: string }>(
      `SELECT author_key AS "authorKey", thread_id AS "threadId", letter, last_seq AS "lastSeq",
              follow_up_day::text AS "followUpDay", follow_up_count AS "followUpCount", blocked
         FROM anonymous.author WHERE author_key = ANY($1)`,
      [authorKeys],
    );
    const known = new Map(rows.map(({ authorKey, ...author }): [string, KnownAuthor] => [authorKey, author]));
    return authorKeys.map((authorKey) => known.get(authorKey));
  });

  readonly step = together(async (places: readonly StepPlace[]) => {
    const rows = await this.database.rows<StepRow & { authorKey: string }>(
      `SELECT author_key AS "authorKey", ${STEP} FROM anonymous.outcome
        WHERE (author_key, seq) IN (SELECT * FROM unnest($1::text[], $2::int[]))`,
      [places.map(({ authorKey }) => authorKey), places.map(({ seq }) => seq)],
    );
    const known = new Map(rows.map(({ authorKey, ...row }) => [stepKey({ authorKey, seq: row.seq }), knownStep(row)]));
    return places.map((place) => known.get(stepKey(place)));
  });

  readonly isSpent = together(async (nonces: readonly Uint8Array[]) => {
    const rows = await this.database.rows<{ nonce: Buffer }>(
      'SELECT nonce FROM anonymous.spent WHERE nonce = ANY($1)',
      [nonces.map((nonce) => Buffer.from(nonce))],
    );
    const spent = new Set(rows.map(({ nonce }) => toBase64Url(nonce)));
    return nonces.map((nonce) => spent.has(toBase64Url(nonce)));
  });

  async steps(authorKey: string): Promise<KnownStep[]> {
    const rows = await this.database.rows<StepRow>(
      `SELECT ${STEP} FROM anonymous.outcome WHERE author_key = $1 ORDER BY seq`,
      [authorKey],
    );
    return rows.map(knownStep);
  }

  async standing(threadId: string): Promise<Standing> {
    const [row] = await this.database.rows<Standing>(
      `SELECT open_question AS "openQuestion", withdrawn, reopen_until::text AS "canReopenUntil",
              CASE WHEN rating IS NOT NULL
                THEN json_build_object('solved', solved, 'rating', rating, 'reason', reason) END AS rating
         FROM anonymous.standing WHERE thread_id = $1`,
      [threadId],
    );
    return row ?? nothingYet;
  }

  letter(threadId: string): Promise<LetterRow[]> {
    return this.database.rows<LetterRow>(
      `SELECT seq, voice, kind, body, office_unit AS "officeUnit", office_title AS "officeTitle", day::text
         FROM anonymous.letter_entry WHERE thread_id = $1 ORDER BY seq`,
      [threadId],
    );
  }

  letterImages(threadId: string): Promise<LetterImageRow[]> {
    return this.database.rows<LetterImageRow>(
      `SELECT seq, id, type, width, height, alt, bytes
         FROM anonymous.letter_image WHERE thread_id = $1 ORDER BY seq, ordinal`,
      [threadId],
    );
  }
}

const knownStep = ({ slot, requestHash, ...row }: StepRow): KnownStep => ({
  ...row,
  slot: Number(slot),
  requestHash: requestHash.toString('base64url'),
});
