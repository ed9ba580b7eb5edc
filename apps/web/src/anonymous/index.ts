/**
 * The anonymous side of the browser. Framework-free; what React needs of it is in ui/.
 * It talks to the session origin only with what every browser asks alike (lots, the digest), and to the anonymous
 * origin without credentials of any kind.
 */
import { AnonymousService } from './service.js';

export { AnonymousError } from './model.js';
export type {
  AnonymousDraft,
  AnonymousReplyDraft,
  AnonymousThreadDraft,
  Availability,
  DirectoryFinding,
  DirectoryStanding,
  KeptReceipt,
  NextDraft,
  Posting,
  PostingState,
} from './model.js';
export { forgetDirectory } from './directory-memory.js';
export { canBeAnonymous } from './service.js';
export type { Account, AnonymousSite, AnonymousSnapshot } from './snapshot.js';
export type { PublicStatus, PublishedKey } from './availability.js';
export { rememberKeeping, chosenKeeping, type Keeping } from './keeping.js';
export { findGiveaways, type Found, type Giveaway, type Speaker } from './warnings.js';

/** One for the page. */
export const anonymity = new AnonymousService();
