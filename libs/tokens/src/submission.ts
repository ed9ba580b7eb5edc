import { fromBase64Url, toBase64Url } from './bytes.js';
import { authorFrom, signAs, threadIdOf, type Author } from './author.js';
import { stepBytes, type Action } from './action.js';
import type { HeldToken } from './blinding.js';
import { checkReply, checkThread, hashNothing, hashReply, hashThread, type Content } from './content.js';
import type { ReplyContent, ThreadContent } from './content.js';
import { checkRating, checkReopening, checkWithdrawal } from './dialogue-content.js';
import { hashRating, hashReopening, hashWithdrawal } from './dialogue-content.js';
import type { RatingContent, ReopeningContent, WithdrawalContent } from './dialogue-content.js';
import { daysBetween, type Day } from './epoch.js';
import { Malformed } from './malformed.js';
import { encodeReceipt, parseReceipt } from './receipt.js';

/** The input of `submit` at the anonymous origin. */
export interface Submission {
  readonly token: string;
  readonly authorKey: string;
  readonly signature: string;
  readonly openThread?: ThreadContent;
  readonly reply?: ReplyContent;
  /** The bytes of the content's images in their order, base64. */
  readonly imageData?: readonly string[];
}

/** What every step of a key that spoke before carries. */
interface Signed {
  readonly authorKey: string;
  readonly seq: number;
  readonly signature: string;
}

/** The input of `followUp`. */
export type FollowUp = ReplyContent & Signed & Pick<Submission, 'imageData'>;

/** The input of `rate`. */
export type SignedRating = RatingContent & Signed;

/** The input of `withdraw`. */
export type SignedWithdrawal = WithdrawalContent & Signed;

/** The input of `reopen`. */
export type SignedReopening = ReopeningContent & Signed;

/** The input of `letter` and `receipt`. */
export interface SignedRead {
  readonly authorKey: string;
  readonly day: Day;
  readonly signature: string;
}

/** What to send, and what to keep. Sending the same `input` again is harmless: it gives the same answer. */
export interface Prepared {
  readonly input: Submission;
  readonly receipt: string;
  readonly authorKey: string;
  /** Where it will stand once published. Do not ask the session origin for it before it is. */
  readonly threadId: string;
}

const UNIX_DAY: Day = '1970-01-01';

/**
 * Days since 1970-01-01: the `seq` of a signed read.
 */
export const dayNumber = (day: Day): number => daysBetween(UNIX_DAY, day);

function sign(author: Author, action: Action, threadId: string, seq: number, contentHash: Uint8Array): string {
  return toBase64Url(signAs(author, stepBytes({ action, threadId, seq, contentHash })));
}

/**
 * Spends a token on a thread, a letter or a reply. Remove the token from the device in the same step in which this is
 * kept there: a token spent on two contents is refused.
 * @throws Malformed naming the field that is out of bounds.
 */
export function buildSubmission(token: HeldToken, content: Content): Prepared {
  const seed = fromBase64Url(token.seed) ?? new Uint8Array();
  const author = authorFrom(seed);
  const kept = { receipt: encodeReceipt(seed), authorKey: author.authorKey };
  const proof = { token: token.token, authorKey: author.authorKey };
  if ('openThread' in content) {
    const openThread = checkThread(content.openThread);
    const threadId = threadIdOf(author.publicKey);
    const signature = sign(author, 'openThread', threadId, 1, hashThread(openThread));
    return { ...kept, threadId, input: { ...proof, openThread, signature } };
  }
  const reply = checkReply(content.reply);
  const signature = sign(author, 'reply', reply.threadId, 1, hashReply(reply));
  return { ...kept, threadId: reply.threadId, input: { ...proof, reply, signature } };
}

/**
 * A further word in the thread this receipt speaks in. Needs no token.
 * @param seq one more than the last accepted step (the submission was 1).
 * @throws Malformed
 */
export function buildFollowUp(receipt: string, seq: number, content: ReplyContent): FollowUp {
  const checked = checkReply(content);
  return nextStep(receipt, seq, 'followUp', checked, hashReply(checked));
}

/** The opener says how they found the handling. Like every step here it needs no token. @throws Malformed */
export function buildRating(receipt: string, seq: number, content: RatingContent): SignedRating {
  const checked = checkRating(content);
  return nextStep(receipt, seq, 'rate', checked, hashRating(checked));
}

/** The opener takes the matter back. @throws Malformed */
export function buildWithdrawal(receipt: string, seq: number, content: WithdrawalContent): SignedWithdrawal {
  const checked = checkWithdrawal(content);
  return nextStep(receipt, seq, 'withdraw', checked, hashWithdrawal(checked));
}

/** The opener is not content with the answer. @throws Malformed */
export function buildReopening(receipt: string, seq: number, content: ReopeningContent): SignedReopening {
  const checked = checkReopening(content);
  return nextStep(receipt, seq, 'reopen', checked, hashReopening(checked));
}

function nextStep<Content extends { readonly threadId: string }>(
  receipt: string,
  seq: number,
  action: Action,
  content: Content,
  contentHash: Uint8Array,
): Content & Signed {
  const author = authorOf(receipt);
  const signature = sign(author, action, content.threadId, seq, contentHash);
  return { ...content, authorKey: author.authorKey, seq, signature };
}

/**
 * A request to read one's own letter, or what became of what one sent.
 * @param day today at the anonymous origin (`anonymity.today`), or on the device.
 */
export function buildSignedRead(receipt: string, what: 'letter' | 'receipt', day: Day): SignedRead {
  const author = authorOf(receipt);
  const action = what === 'letter' ? 'readLetter' : 'readReceipt';
  const signature = sign(author, action, threadIdOf(author.publicKey), dayNumber(day), hashNothing());
  return { authorKey: author.authorKey, day, signature };
}

/** The author a receipt stands for, and the thread it opened if it opened one. @throws Malformed when mistyped */
export function authorOf(receipt: string): Author & { readonly ownThreadId: string } {
  const seed = parseReceipt(receipt);
  if (seed === undefined) throw new Malformed('receipt', 'is not a receipt');
  const author = authorFrom(seed);
  return { ...author, ownThreadId: threadIdOf(author.publicKey) };
}

/** The receipt of a token that is still unspent: it exists as soon as the token does. */
export function receiptOf(token: HeldToken): string {
  return encodeReceipt(fromBase64Url(token.seed) ?? new Uint8Array());
}
