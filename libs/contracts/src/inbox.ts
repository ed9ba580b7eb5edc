import type { ImageDescription } from './images.js';
import type { Audience, Rating, ThreadKind } from './vocabulary.js';

/**
 * The one table between the side that knows nobody and the side that knows people: `anonymous.inbox`, with the
 * columns `id uuid, slot bigint, ordinal integer, payload jsonb`. The anonymous app writes a whole window in one
 * transaction; the publisher reads it in the order (slot, ordinal), publishes every row of a slot in one transaction
 * of its own, says what became of each in `anonymous.outcome`, and deletes the rows in that same transaction.
 *
 * `slot` is the end of the window in Unix seconds and the only time there is: it becomes the post's time.
 * `ordinal` numbers the window after shuffling: it keeps one key's own items in order and tells nothing else.
 */
export interface InboxRow {
  readonly id: string;
  readonly slot: number;
  readonly ordinal: number;
  readonly payload: InboxPayload;
}

/** What an author asked to be published. Text is within `limits`, ids are UUIDs; whether they exist is not known yet. */
export type InboxPayload = InboxThread | InboxReply | InboxFollowUp | InboxRating | InboxWithdrawal | InboxReopening;

/** Proof of authorship without a name: the thread's own key, and which of its signed steps this is (the first is 1). */
interface Signed {
  /** Ed25519 public key, base64url without padding (43 characters). */
  readonly authorKey: string;
  readonly seq: number;
}

/** Words may come with images, whose bytes wait in `anonymous.image` under the same ids. */
interface Illustrated extends Signed {
  readonly images?: readonly ImageDescription[];
}

/** Opens a thread, or sends a letter when `audience` is LETTER. `threadId` is already decided: it follows from the key. */
export interface InboxThread extends Illustrated {
  readonly type: 'thread';
  readonly threadId: string;
  /** The board's slug; null for a letter. */
  readonly board: string | null;
  readonly kind: ThreadKind;
  readonly title: string;
  readonly body: string;
  readonly audience: Audience;
  readonly unitId: string | null;
  readonly addresseeUnitId: string | null;
  readonly addresseeId: string | null;
  readonly requestReply: boolean;
}

/** A first word in somebody else's thread, paid for with a token: only where everyone may read. */
export interface InboxReply extends Illustrated {
  readonly type: 'reply';
  readonly threadId: string;
  readonly parentSeq: number | null;
  readonly body: string;
}

/** A further word by a key that already spoke in this thread. `seq` is 2 or more. */
export interface InboxFollowUp extends Illustrated {
  readonly type: 'followUp';
  readonly threadId: string;
  readonly parentSeq: number | null;
  readonly body: string;
}

/** How the opener found the handling. A later one takes the place of an earlier one. */
export interface InboxRating extends Signed {
  readonly type: 'rate';
  readonly threadId: string;
  readonly solved: boolean;
  readonly rating: Rating;
  /** Needed with DISSATISFIED. */
  readonly reason: string | null;
}

/** The opener takes the matter back. */
export interface InboxWithdrawal extends Signed {
  readonly type: 'withdraw';
  readonly threadId: string;
  readonly reason: string | null;
}

/** The opener is not content with the answer; `body` says why and becomes their post. */
export interface InboxReopening extends Signed {
  readonly type: 'reopen';
  readonly threadId: string;
  readonly body: string;
}

/** What became of a signed step. PENDING until the publisher ran. */
export const OutcomeState = { PENDING: 'PENDING', PUBLISHED: 'PUBLISHED', REFUSED: 'REFUSED' } as const;
export type OutcomeState = (typeof OutcomeState)[keyof typeof OutcomeState];

/**
 * What the publisher sets on the row (author_key, seq) of `anonymous.outcome`, which the anonymous app made together
 * with the inbox row: columns `state text, post_seq integer, refusal text`.
 */
export type Outcome =
  | { readonly state: 'PUBLISHED'; readonly postSeq: number | null; readonly refusal: null }
  /** `refusal` is an ErrorCode, shown to the author under their receipt. */
  | { readonly state: 'REFUSED'; readonly postSeq: null; readonly refusal: string };

/** Who speaks in a letter, as its anonymous author sees it. */
export const LetterVoice = { AUTHOR: 'AUTHOR', ADDRESSEE: 'ADDRESSEE' } as const;
export type LetterVoice = (typeof LetterVoice)[keyof typeof LetterVoice];

/**
 * One post of an anonymous letter, copied by the forum into `anonymous.letter_entry` (thread_id uuid, seq integer,
 * voice text, kind text, body text, office_unit text, office_title text, day date) so that its author can read the
 * answer there with a signed request. Primary key (thread_id, seq); written again when a correction follows.
 */
export interface LetterEntry {
  readonly threadId: string;
  readonly seq: number;
  readonly voice: LetterVoice;
  /** A PostKind. */
  readonly kind: string;
  /** Markdown; null when hidden or deleted. */
  readonly body: string | null;
  readonly officeUnit: string | null;
  readonly officeTitle: string | null;
  /** yyyy-mm-dd: an answer's hour would help nobody but someone who watches the readers. */
  readonly day: string;
}

/** One line of the digest that everybody downloads and matches on their own device. Letters are never in it. */
export interface AnonymousDigestLine {
  readonly threadId: string;
  readonly authorKey: string;
  /** True for the key that opened the thread. */
  readonly isOpener: boolean;
  /** `seq` of the last signed step of this key that was published, so that its author's device can stop re-sending. */
  readonly lastStep: number;
  /** The thread's. */
  readonly lastSeq: number;
  readonly officialCount: number;
  /** Of the opener's line: the question they have not answered; null when there is none. */
  readonly openQuestionSeq: number | null;
  /** This key may not speak there any more. */
  readonly blocked: boolean;
  /** Posts of this key that wait for a moderator. */
  readonly held: number;
  /** Posts of this key that moderators hid or did not release, for a reason that stands in their place. */
  readonly hidden: number;
  /** The opener's judgement of the handling. */
  readonly rating: Rating | null;
}
