import { Rating, limits } from '#contracts';
import { concat, framed, utf8 } from './bytes.js';
import { hashIn } from './domain.js';
import { optional, text, threadIdFrom } from './fields.js';
import { Malformed } from './malformed.js';

/** How the opener of a thread found the handling of it. */
export interface RatingContent {
  readonly threadId: string;
  readonly solved: boolean;
  readonly rating: Rating;
  /** 2 to 500 characters; needed with DISSATISFIED. */
  readonly reason: string | null;
}

export interface WithdrawalContent {
  readonly threadId: string;
  /** 2 to 500 characters. */
  readonly reason: string | null;
}

export interface ReopeningContent {
  readonly threadId: string;
  /** Why, 2 to 2,000 characters. */
  readonly body: string;
}

// The letter keeps one action's hash from ever being another's; the thread itself is part of the signed action.
export const hashRating = ({ solved, rating, reason }: Omit<RatingContent, 'threadId'>): Uint8Array =>
  hashIn('content', utf8('S'), concat(Uint8Array.of(solved ? 1 : 0), framed(utf8(rating)), optional(reason)));

export const hashWithdrawal = ({ reason }: Omit<WithdrawalContent, 'threadId'>): Uint8Array =>
  hashIn('content', utf8('W'), optional(reason));

export const hashReopening = ({ body }: Omit<ReopeningContent, 'threadId'>): Uint8Array =>
  hashIn('content', utf8('O'), framed(utf8(body)));

const ratings: readonly string[] = Object.values(Rating);
const reasonFrom = (reason: string | null): string | null =>
  reason === null ? null : text('reason', reason, limits.noteLength);

/** @throws Malformed */
export function checkRating({ threadId, solved, rating, reason }: RatingContent): RatingContent {
  if (!ratings.includes(rating)) throw new Malformed('rating', 'is not a rating');
  const said = reasonFrom(reason);
  if (rating === Rating.DISSATISFIED && said === null) throw new Malformed('reason', 'is needed when dissatisfied');
  return { threadId: threadIdFrom(threadId), solved, rating, reason: said };
}

/** @throws Malformed */
export function checkWithdrawal({ threadId, reason }: WithdrawalContent): WithdrawalContent {
  return { threadId: threadIdFrom(threadId), reason: reasonFrom(reason) };
}

/** @throws Malformed */
export function checkReopening({ threadId, body }: ReopeningContent): ReopeningContent {
  return { threadId: threadIdFrom(threadId), body: text('body', body, limits.reopeningLength) };
}
