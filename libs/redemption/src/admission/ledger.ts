import type { Database } from '#platform';
import type { OutcomeState, Rating } from '#contracts';

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

/** Reads of the schema `anonymous`. Reading leaves nothing behind. */
export class Ledger {
  constructor(private readonly database: Database) {}

  async author(authorKey: string): Promise<KnownAuthor | undefined> {
    const [row] = await this.database.rows<KnownAuthor>(
      `SELECT thread_id AS "threadId", letter, last_seq AS "lastSeq", follow_up_day::text AS "followUpDay",
              follow_up_count AS "followUpCount", blocked
         FROM anonymous.author WHERE author_key = $1`,
      [authorKey],
    );
    return row;
  }

  async steps(authorKey: string): Promise<KnownStep[]> {
    const rows = await this.database.rows<StepRow>(
      `SELECT seq, slot, request_hash AS "requestHash", state, post_seq AS "postSeq", refusal
         FROM anonymous.outcome WHERE author_key = $1 ORDER BY seq`,
      [authorKey],
    );
    return rows.map(known);
  }

  async step(authorKey: string, seq: number): Promise<KnownStep | undefined> {
    const [row] = await this.database.rows<StepRow>(
      `SELECT seq, slot, request_hash AS "requestHash", state, post_seq AS "postSeq", refusal
         FROM anonymous.outcome WHERE author_key = $1 AND seq = $2`,
      [authorKey, seq],
    );
    return row === undefined ? undefined : known(row);
  }

  async isSpent(nonce: Uint8Array): Promise<boolean> {
    const found = await this.database.rows('SELECT 1 FROM anonymous.spent WHERE nonce = $1', [Buffer.from(nonce)]);
    return found.length > 0;
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

const known = ({ slot, requestHash, ...row }: StepRow): KnownStep => ({
  ...row,
  slot: Number(slot),
  requestHash: requestHash.toString('base64url'),
});
