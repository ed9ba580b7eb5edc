/**
 * The protocol of anonymous speech as pure code: RFC 9474 (blind RSA), RFC 9578 type 2 (the token), Ed25519 (the
 * author). It runs in the browser, in a web worker and in Node, and keeps nothing; only `httpRedeemer` opens connections.
 *
 * The life of an anonymous post, as a client sees it:
 *
 * ```ts
 * // Once a week, at a random moment, whether or not the person will ever post; with the session:
 * const pending = await createLotRequest(key, lot);      // in a web worker; key and lot from `anonymity { keys lotsMissing }`
 * keep(pending);                                         // before sending: only the same bytes are answered twice
 * const tokens = await finishLot(pending, (await requestTokens(pending.request)).signatures);
 *
 * // When the person speaks; without the session, to the anonymous origin alone:
 * const { input, receipt, authorKey, threadId } = buildSubmission(token, { openThread: { … } });
 * const { publishedBy } = await submit(input);           // again and again until it is answered: it counts once
 *
 * // Later, from any device that has the receipt:
 * await followUp(buildFollowUp(receipt, lastSeq + 1, { threadId, parentSeq: null, body }));
 * await letter(buildSignedRead(receipt, 'letter', today));
 * await readReceipt(buildSignedRead(receipt, 'receipt', today));
 * ```
 *
 * A token is bound to a seed from the start, so its receipt exists before anything is sent (`receiptOf`). A thread's id
 * follows from its author's key (`threadIdOf`), so the receipt alone leads back to it. `AnonymousClient` does all of
 * this over storage and fetchers that are handed in.
 */
export {
  addDays,
  daysBetween,
  epochBefore,
  epochOf,
  firstDayOf,
  isDay,
  spendableIn,
  type Day,
  type Epoch,
} from './epoch.js';
export { Malformed } from './malformed.js';
export { equal, fromBase64Url, toBase64Url } from './bytes.js';
export { encodeTokenKey, importVerifyKey, parseTokenKey, readTokenKey, tokenKeyId, tokenKeyJwk } from './token-key.js';
export { MODULUS_BYTES, type VerifyKey } from './token-key.js';
export { challengeDigest, encodeToken, nonceOf, parseToken, tokenInput, type KeyPurpose, type Token } from './token.js';
export { LOTS_PER_EPOCH, TOKENS_PER_LOT, createLotRequest, finishLot } from './blinding.js';
export type { HeldToken, KeyInfo, LotRequest, PendingLot } from './blinding.js';
export { authorFrom, newSeed, threadIdOf, type Author } from './author.js';
export { encodeReceipt, parseReceipt, sameReceipt } from './receipt.js';
export type { Content, ReplyContent, ThreadContent } from './content.js';
export type { SignedImage } from './image-content.js';
export type { RatingContent, ReopeningContent, WithdrawalContent } from './dialogue-content.js';
export { letterTag } from './letter-tag.js';
export { stepBytes, type Action, type SignedStep } from './action.js';
export { authorOf, buildFollowUp, buildSignedRead, buildSubmission, dayNumber, receiptOf } from './submission.js';
export { buildRating, buildReopening, buildWithdrawal } from './submission.js';
export type { FollowUp, Prepared, SignedRead, Submission } from './submission.js';
export type { SignedRating, SignedReopening, SignedWithdrawal } from './submission.js';
export { readFollowUp, readRating, readRead, readReopening, readSubmission, readWithdrawal } from './reading.js';
export type { CheckedRead, CheckedStep, CheckedSubmission } from './reading.js';
export { AnonymousClient, Refused, nothingKept } from './client.js';
export type { Answer, Issuer, Kept, KeptStep, MissingLot, Redeemer, Sent, StepState, Vault } from './client.js';
export { httpRedeemer } from './http-redeemer.js';
export { NO_HEAD, entryHash, entryLine, fingerprintOf, readEntry, readEntryLines } from './directory-entry.js';
export { directoryKinds, type DirectoryEntry, type DirectoryKind } from './directory-entry.js';
export { commonLength, DirectoryFault, emptyDirectory, extendDirectory } from './directory.js';
export type { DirectoryFaultCode, DirectoryView, ListedKey } from './directory.js';
export { askFrom, judgeDirectories, nothingSeen, trustedKeys } from './directory-watch.js';
export type { DirectoryAnswers, DirectoryMemory, DirectoryVerdict } from './directory-watch.js';
