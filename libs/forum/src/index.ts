/** Boards, threads, posts, official replies, and the publication of the anonymous inbox. */
export { AnnouncingThreads } from './announcing/announcing.service.js';
export { AnonymousPublisher } from './anonymous/anonymous-publisher.js';
export { type Bulletin, Bulletins } from './bulletin/bulletins.js';
export { ThreadRating } from './dialogue/dialogue.type.js';
export { Asking } from './dialogue/asking.service.js';
export { RatingThreads } from './dialogue/rating.service.js';
export { Reopening } from './dialogue/reopening.service.js';
export { Standings } from './dialogue/standings.js';
export { Withdrawing } from './dialogue/withdrawing.service.js';
export { forumEntities } from './forum.entities.js';
export { ForumModule } from './forum.module.js';
export { forumPolicy } from './forum.policy.js';
export { AttachmentInput, ATTACHMENTS } from './attachments/attachment.input.js';
export { type DocumentFile, Documents } from './attachments/documents.service.js';
export { KeepingHours } from './hours/keeping-hours.service.js';
export { Images } from './images/images.service.js';
export { forumMigrations } from './migrations/index.js';
export { type OfficialReply, OfficialReplies, type PublishedReply } from './official/official-replies.js';
export { type PostAddress } from './posts/once.js';
export { Parameters } from './parameters.js';
export { PostReader } from './posts/post-reader.js';
export { type ShownPost } from './posts/shown-posts.js';
export { PostType } from './posts/post.type.js';
export { PurgeRound } from './purging/purge-round.js';
export { type Repaired, Reconciliation } from './reconciliation/reconciliation.service.js';
export { PostSearch } from './search/post-search.js';
export { type FoundPost, FoundPostConnection } from './search/post-search.type.js';
export { SimilarThreads } from './search/similar-threads.js';
export { SearchOrder } from './vocabulary.type.js';
export { checkBody, checkNote } from './text.rules.js';
export { toThread } from './threads/present-thread.js';
export {
  type AddedPost,
  type AuthorsRating,
  type AuthorsStep,
  type ClosedDuplicate,
  type ModeratedPost,
  type PublicationHook,
  type PublishedThread,
  type SettledFlags,
  ThreadHooks,
} from './threads/thread-hooks.js';
export {
  mayAnswer,
  mayAnswerAs,
  mayModerate,
  mayRead,
  mayReplyOfficially,
  maySeeHidden,
  mayTagForAction,
  type ThreadFacts,
} from './threads/thread.policy.js';
export { factsOf, type ThreadRow } from './threads/thread.row.js';
export { threadReadable } from './threads/thread-lists.js';
export { ThreadConnection, ThreadType } from './threads/thread.type.js';
export { Leading } from './threads/leading.js';
export { Threads } from './threads/threads.js';
export { Boards } from './boards/boards.service.js';
export { Flags } from './reviews/flags.service.js';
export { WatchedWords } from './watching/watched-words.service.js';
export { Moderation } from './moderation/moderation.service.js';
export { Corrections } from './official/corrections.service.js';
export { OwnWords } from './posts/own-words.service.js';
export { Replying } from './posts/replying.service.js';
export { Supporting } from './supports/supporting.service.js';
export { SupportsOfTheDay } from './supports/supports-of-the-day.js';
export { Opening } from './threads/opening.service.js';
