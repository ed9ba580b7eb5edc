/** What the anonymous side of the browser keeps and passes about. Nothing here is ever sent to the session origin. */
import type { Audience, ErrorCode, ErrorParams, Rating, ThreadKind } from '#contracts';
import type { DirectoryFaultCode, SignedImage } from '#tokens';

/** What goes along beside the signed words. */
interface WithImages {
  readonly images?: readonly SignedImage[];
  /** Their bytes in the same order, base64. */
  readonly imageData?: readonly string[];
}

/** A new thread, or a letter when `audience` is LETTER. Only boards that everyone may post to are offered. */
export interface AnonymousThreadDraft extends WithImages {
  readonly type: 'thread';
  readonly board: string | null;
  readonly kind: ThreadKind;
  readonly title: string;
  readonly body: string;
  readonly audience: Audience;
  /** The unit whose subtree may read it, when the audience is UNIT. */
  readonly unitId: string | null;
  readonly addresseeUnitId: string | null;
  readonly addresseeId: string | null;
  readonly requestReply: boolean;
}

/** A reply to a thread that everyone may read. Where this browser holds the thread's receipt it is signed by that key. */
export interface AnonymousReplyDraft extends WithImages {
  readonly type: 'reply';
  readonly threadId: string;
  /** Shown in "my things" on this device only. */
  readonly threadTitle: string;
  readonly parentSeq: number | null;
  readonly body: string;
}

/** How the opener found the handling. */
export interface RatingDraft {
  readonly type: 'rate';
  readonly threadId: string;
  readonly solved: boolean;
  readonly rating: Rating;
  readonly reason: string | null;
}

/** The opener takes the matter back. */
export interface WithdrawalDraft {
  readonly type: 'withdraw';
  readonly threadId: string;
  readonly reason: string | null;
}

/** The opener is not content with the answer, and says why. */
export interface ReopeningDraft {
  readonly type: 'reopen';
  readonly threadId: string;
  readonly body: string;
}

/** What a key that spoke before may do; needs no token. */
export type NextDraft = AnonymousReplyDraft | RatingDraft | WithdrawalDraft | ReopeningDraft;
export type AnonymousDraft = AnonymousThreadDraft | NextDraft;

/** What is going on in the thread of a receipt, as the digest that everybody downloads tells it. */
export interface News {
  /** Answers of the other side so far: official replies, in a letter every word. */
  readonly answers: number;
  /** The post that asks the author something; null when nothing is asked. */
  readonly question: number | null;
  readonly blocked: boolean;
  /** Own posts that wait for a moderator, and own posts that moderators keep from sight. */
  readonly held: number;
  readonly hidden: number;
}

/** What was wrong with the key directory. */
export interface DirectoryFinding {
  readonly code: DirectoryFaultCode;
  /** The first entry that is wrong. */
  readonly index: number;
  /** Fingerprint of what the forum showed then; '' when it showed nothing. */
  readonly seen: string;
}

/** What this browser has found out about the key directory. */
export interface DirectoryStanding {
  readonly length: number;
  /** What two people compare; null before anything was seen. */
  readonly fingerprint: string | null;
  /** Set once something was wrong, and until the person says that it was explained. */
  readonly finding: DirectoryFinding | null;
  /** One origin still lacks what the other shows. */
  readonly waiting: boolean;
}

/** Why anonymous speech is not offered, or that it is. The wording of each is in ui/Availability.tsx. */
export type Availability =
  | { readonly state: 'starting' }
  /** Plain HTTP from another machine, or a browser without WebCrypto. */
  | { readonly state: 'insecure' }
  /** The organisation must know names: the word 匿名 then appears nowhere. */
  | { readonly state: 'off' }
  | { readonly state: 'unreachable' }
  /** The key directory is not what it must be: nothing anonymous before that is explained. */
  | { readonly state: 'untrusted'; readonly finding: DirectoryFinding }
  /** What is held lies under a passphrase that was not typed yet. */
  | { readonly state: 'locked' }
  /** Tokens are held, or will be, but the first key is spendable only from this day (yyyy-mm-dd). */
  | { readonly state: 'early'; readonly from: string | null; readonly holders: number; readonly needed: number }
  | { readonly state: 'too-few'; readonly holders: number; readonly needed: number }
  /** Other browsers of the same person took every lot there is for now. */
  | { readonly state: 'elsewhere'; readonly from: string | null }
  | { readonly state: 'spent'; readonly from: string | null }
  | {
      readonly state: 'ready';
      readonly tokensLeft: number;
      readonly holders: number;
      readonly needed: number;
      /** The last day (yyyy-mm-dd) of the key that would be spent. */
      readonly until: string;
      readonly windowSeconds: number;
    };

/** One author key of this device: a receipt, and what it leads to. */
export interface KeptReceipt {
  /** base64url of the author's public key. */
  readonly id: string;
  /** "ABCD-EFGH-…": 128 bits of seed and a checksum. The only way back to the thread. */
  readonly receipt: string;
  readonly threadId: string;
  readonly letter: boolean;
  /** True when this key opened the thread, false when it replied in somebody else's. */
  readonly isOpener: boolean;
  /** As the author wrote it; null when the receipt was typed in on this device. */
  readonly title: string | null;
  /** Signed steps so far: the next is one more, so that nothing signed can be played again. */
  readonly lastStep: number;
  /** The person said they have copied it. Until then the receipt screen stands in the way. */
  readonly copied: boolean;
  readonly published: boolean;
  readonly news: News;
  /** Of `news.answers`, those that were looked at on this device. */
  readonly seenAnswers: number;
  /** ISO time of the end of the window in which this device last spoke with it; absent before anything was accepted. */
  readonly publishedBy?: string;
}

export const noNews: News = { answers: 0, question: null, blocked: false, held: 0, hidden: 0 };

export type PostingState =
  /** Kept here for a while, as its author asked: just acted by name, the two would tell of each other. */
  | 'waiting'
  /** Kept here, not yet accepted: sent again by itself until it is. */
  | 'sending'
  /** The anonymous origin has it, durably. Public at the end of the window. */
  | 'accepted'
  | 'published'
  | 'refused';

/** One signed step of a receipt: an opening, a reply or a follow-up. */
export interface Posting {
  /** `receiptId#step` */
  readonly id: string;
  readonly receiptId: string;
  readonly step: number;
  /** Without the bytes of its images: those lie in the envelope alone. */
  readonly draft: AnonymousDraft;
  readonly state: PostingState;
  /** Where in the time of waiting it is sent, in [0, 1). */
  readonly chance: number;
  readonly threadId: string;
  /** ISO time of the end of the window it is published in; null until accepted. */
  readonly publishedBy: string | null;
  /** Its number in the thread; null until known. */
  readonly postSeq: number | null;
  readonly refusal: { readonly code: ErrorCode; readonly params: ErrorParams } | null;
}

/** The anonymous origin or the issuer said no, or could not be reached (`UNAVAILABLE`). */
export class AnonymousError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
  ) {
    super(code);
    this.name = 'AnonymousError';
  }
}
