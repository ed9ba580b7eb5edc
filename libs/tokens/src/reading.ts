import type { InboxPayload } from '#contracts';
import { stepBytes, type Action, type SignedStep } from './action.js';
import { threadIdOf } from './author.js';
import { equal, fromBase64Url } from './bytes.js';
import { checkReply, checkThread, hashNothing, hashReply, hashThread } from './content.js';
import { checkRating, checkReopening, checkWithdrawal } from './dialogue-content.js';
import { hashRating, hashReopening, hashWithdrawal } from './dialogue-content.js';
import type { SignedImage } from './image-content.js';
import { isDay, type Day } from './epoch.js';
import { Malformed } from './malformed.js';
import { dayNumber, type FollowUp, type SignedRead, type Submission } from './submission.js';
import type { SignedRating, SignedReopening, SignedWithdrawal } from './submission.js';
import { TOKEN_BYTES, nonceOf, parseToken, tokenInput, type Token } from './token.js';

/** A signed request whose form is right. Neither its signature nor its token has been checked. */
interface Signed {
  readonly authorKey: string;
  readonly publicKey: Uint8Array;
  readonly signature: Uint8Array;
  /** The bytes the signature must fit. */
  readonly signedBytes: Uint8Array;
}

export interface CheckedStep extends Signed {
  /** What is to be published, still without the images. */
  readonly payload: InboxPayload;
  readonly images?: readonly SignedImage[];
}

export interface CheckedSubmission extends CheckedStep {
  readonly token: Token;
  /** The bytes the issuer's signature must fit. */
  readonly tokenBytes: Uint8Array;
}

export interface CheckedRead extends Signed {
  readonly day: Day;
}

const PUBLIC_KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
const MAX_SEQ = 0x7fffffff;

/** What arrives from outside: the same fields, any of which may be absent or null. */
type FromOutside<T> = { readonly [K in keyof T]: T[K] | null | undefined };

function bytes(field: string, text: string, length: number): Uint8Array {
  // The length first: nothing is decoded that cannot be right.
  const decoded = text.length === Math.ceil((length * 4) / 3) ? fromBase64Url(text) : undefined;
  if (decoded?.length !== length) throw new Malformed(field, `is not ${length} bytes in base64url`);
  return decoded;
}

function signed(input: { authorKey: string; signature: string }, step: (key: Uint8Array) => SignedStep): Signed {
  const publicKey = bytes('authorKey', input.authorKey, PUBLIC_KEY_BYTES);
  const signature = bytes('signature', input.signature, SIGNATURE_BYTES);
  return { authorKey: input.authorKey, publicKey, signature, signedBytes: stepBytes(step(publicKey)) };
}

/** @throws Malformed also when the token was made for another author key */
export function readSubmission(
  input: Pick<Submission, 'token' | 'authorKey' | 'signature'> & FromOutside<Pick<Submission, 'openThread' | 'reply'>>,
): CheckedSubmission {
  const tokenText = bytes('token', input.token, TOKEN_BYTES);
  const token = parseToken(tokenText);
  const step = readFirstStep(input);
  if (!equal(nonceOf(step.publicKey), token.nonce)) throw new Malformed('token', 'is for another author key');
  return { ...step, token, tokenBytes: tokenInput(token) };
}

function readFirstStep(input: Parameters<typeof readSubmission>[0]): CheckedStep {
  const { openThread, reply } = input;
  if (openThread && !reply) return openingStep(input, checkThread(openThread));
  if (reply && !openThread) return replyStep(input, checkReply(reply));
  throw new Malformed('input', 'needs exactly one of openThread and reply');
}

function openingStep(input: { authorKey: string; signature: string }, content: ReturnType<typeof checkThread>) {
  const contentHash = hashThread(content);
  const step = signed(input, (key) => ({ action: 'openThread', threadId: threadIdOf(key), seq: 1, contentHash }));
  const threadId = threadIdOf(step.publicKey);
  const { images = [], ...words } = content;
  const payload: InboxPayload = { type: 'thread', authorKey: input.authorKey, seq: 1, threadId, ...words };
  return { ...step, payload, images };
}

function replyStep(input: { authorKey: string; signature: string }, content: ReturnType<typeof checkReply>) {
  const contentHash = hashReply(content);
  const step = signed(input, () => ({ action: 'reply', threadId: content.threadId, seq: 1, contentHash }));
  const { images = [], ...words } = content;
  const payload: InboxPayload = { type: 'reply', authorKey: input.authorKey, seq: 1, ...words };
  return { ...step, payload, images };
}

/** @throws Malformed */
export function readFollowUp(input: FollowUp): CheckedStep {
  const content = checkReply(input);
  const step = nextStep(input, 'followUp', content.threadId, hashReply(content));
  const { images = [], ...words } = content;
  return { ...step, payload: { type: 'followUp', ...stepOf(input), ...words }, images };
}

/** @throws Malformed */
export function readRating(input: SignedRating): CheckedStep {
  const content = checkRating(input);
  const step = nextStep(input, 'rate', content.threadId, hashRating(content));
  return { ...step, payload: { type: 'rate', ...stepOf(input), ...content } };
}

/** @throws Malformed */
export function readWithdrawal(input: SignedWithdrawal): CheckedStep {
  const content = checkWithdrawal(input);
  const step = nextStep(input, 'withdraw', content.threadId, hashWithdrawal(content));
  return { ...step, payload: { type: 'withdraw', ...stepOf(input), ...content } };
}

/** @throws Malformed */
export function readReopening(input: SignedReopening): CheckedStep {
  const content = checkReopening(input);
  const step = nextStep(input, 'reopen', content.threadId, hashReopening(content));
  return { ...step, payload: { type: 'reopen', ...stepOf(input), ...content } };
}

type Step = { readonly authorKey: string; readonly seq: number; readonly signature: string };

const stepOf = ({ authorKey, seq }: Step) => ({ authorKey, seq });

function nextStep(input: Step, action: Action, threadId: string, contentHash: Uint8Array): Signed {
  const { seq } = input;
  if (!Number.isInteger(seq) || seq < 2 || seq > MAX_SEQ) throw new Malformed('seq', 'is 2 or more after the first');
  return signed(input, () => ({ action, threadId, seq, contentHash }));
}

/** @throws Malformed */
export function readRead(input: SignedRead, what: 'letter' | 'receipt'): CheckedRead {
  if (!isDay(input.day)) throw new Malformed('day', 'is not a date');
  const action = what === 'letter' ? 'readLetter' : 'readReceipt';
  const step = signed(input, (key) => ({
    action,
    threadId: threadIdOf(key),
    seq: dayNumber(input.day),
    contentHash: hashNothing(),
  }));
  return { ...step, day: input.day };
}
