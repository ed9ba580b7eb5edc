import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { limits } from '#contracts';
import { FilesModule } from '#files';
import { AnonymousDigest } from './anonymous/anonymous-digest.js';
import { AnonymousDigestResolver } from './anonymous/anonymous-digest.resolver.js';
import { AnonymousPublisher } from './anonymous/anonymous-publisher.js';
import { InboxDialogue } from './anonymous/inbox-dialogue.js';
import { InboxPublication } from './anonymous/inbox-publication.js';
import { LetterCopies } from './anonymous/letter-copies.js';
import { Personas } from './anonymous/personas.js';
import { Announcements } from './announcing/announcements.js';
import { AnnouncementResolver, AnnouncingResolver } from './announcing/announcing.resolver.js';
import { AnnouncingThreads } from './announcing/announcing.service.js';
import { Attaching } from './attachments/attaching.js';
import { Documents } from './attachments/documents.service.js';
import { Reattaching } from './attachments/reattaching.js';
import { BoardResolver } from './boards/board.resolver.js';
import { Boards } from './boards/boards.service.js';
import { BulletinResolver } from './bulletin/bulletin.resolver.js';
import { Bulletins } from './bulletin/bulletins.js';
import { Asking } from './dialogue/asking.service.js';
import { DialogueResolver } from './dialogue/dialogue.resolver.js';
import { RatingThreads } from './dialogue/rating.service.js';
import { Reopened } from './dialogue/reopened.js';
import { Reopening } from './dialogue/reopening.service.js';
import { Standings } from './dialogue/standings.js';
import { Withdrawal } from './dialogue/withdrawal.js';
import { Withdrawing } from './dialogue/withdrawing.service.js';
import { KeepingHoursResolver, OfficeHourResolver } from './hours/hour.resolver.js';
import { Hours } from './hours/hours.js';
import { KeepingHours } from './hours/keeping-hours.service.js';
import { forumEntities } from './forum.entities.js';
import { Images } from './images/images.service.js';
import { BlockingResolver } from './moderation/blocking.resolver.js';
import { Blocking } from './moderation/blocking.service.js';
import { ModerationResolver } from './moderation/moderation.resolver.js';
import { Hiding } from './moderation/hiding.js';
import { Keeping } from './moderation/keeping.js';
import { ModerationLog } from './moderation/moderation-log.js';
import { ModerationLogResolver } from './moderation/moderation-log.resolver.js';
import { Moderation } from './moderation/moderation.service.js';
import { Merging } from './moderation/merging.service.js';
import { ModerationStepResolver } from './moderation/moderation-step.resolver.js';
import { MovingResolver } from './moderation/moving.resolver.js';
import { Moving } from './moderation/moving.service.js';
import { Traces } from './moderation/traces.js';
import { Erasing } from './purging/erasing.js';
import { PurgeRound } from './purging/purge-round.js';
import { PurgingResolver } from './purging/purging.resolver.js';
import { Purging } from './purging/purging.service.js';
import { Mutes } from './muting/mutes.js';
import { MutedHereResolver, MutingResolver } from './muting/muting.resolver.js';
import { Muting } from './muting/muting.service.js';
import { InternalNoteResolver, InternalNotesResolver } from './notes/internal-notes.resolver.js';
import { InternalNotes } from './notes/internal-notes.service.js';
import { Corrections } from './official/corrections.service.js';
import { Pace } from './pace/pace.js';
import { PaceResolver } from './pace/pace.resolver.js';
import { SlowMode } from './pace/slow-mode.service.js';
import { SPEAKING_DEFAULTS, SpeakingLimits } from './pace/speaking-limits.service.js';
import { OfficeResolver } from './official/office.resolver.js';
import { Offices } from './official/offices.js';
import { OfficialReplies } from './official/official-replies.js';
import { Once } from './posts/once.js';
import { OwnWords } from './posts/own-words.service.js';
import { PostChanges } from './posts/post-changes.js';
import { PostPages } from './posts/post-pages.js';
import { PostReader } from './posts/post-reader.js';
import { PostWriter } from './posts/post-writer.js';
import { PostResolver } from './posts/post.resolver.js';
import { Replying } from './posts/replying.service.js';
import { ShownPosts } from './posts/shown-posts.js';
import { Speakers } from './posts/speakers.js';
import { ThreadPostsResolver } from './posts/thread-posts.resolver.js';
import { ReaderLists } from './readers/readers.js';
import { Reconciliation } from './reconciliation/reconciliation.service.js';
import { Flags } from './reviews/flags.service.js';
import { ReviewQueue } from './reviews/review-queue.js';
import { ReviewResolver } from './reviews/review.resolver.js';
import { Reviews } from './reviews/reviews.service.js';
import { Settling } from './reviews/settling.js';
import { Waiting } from './reviews/waiting.js';
import { PostSearch } from './search/post-search.js';
import { SearchIndex } from './search/search-index.js';
import { SimilarThreads } from './search/similar-threads.js';
import { Supporting } from './supports/supporting.service.js';
import { SupportsOfTheDay } from './supports/supports-of-the-day.js';
import { Addressing } from './threads/addressing.js';
import { Leading } from './threads/leading.js';
import { Opening } from './threads/opening.service.js';
import { ThreadHooks } from './threads/thread-hooks.js';
import { ThreadLists } from './threads/thread-lists.js';
import { ThreadSurroundingsResolver } from './threads/thread-surroundings.resolver.js';
import { ThreadWriter } from './threads/thread-writer.js';
import { ThreadResolver } from './threads/thread.resolver.js';
import { Threads } from './threads/threads.js';
import { Announcing } from './watching/announcing.js';
import { WatchedWords } from './watching/watched-words.service.js';
import { Watching } from './watching/watching.js';
import { WatchingResolver } from './watching/watching.resolver.js';

const reading = [
  Threads,
  ThreadLists,
  PostPages,
  PostReader,
  ShownPosts,
  Images,
  Documents,
  ReaderLists,
  Traces,
  ModerationLog,
  PostSearch,
  SimilarThreads,
  Bulletins,
  Announcements,
  Hours,
];
const writing = [
  Addressing,
  Leading,
  Opening,
  ThreadWriter,
  ThreadHooks,
  Once,
  Speakers,
  PostWriter,
  PostChanges,
  LetterCopies,
  SearchIndex,
  Attaching,
  Reattaching,
];
const acting = [
  Boards,
  Replying,
  OwnWords,
  Supporting,
  SupportsOfTheDay,
  Moderation,
  Moving,
  AnnouncingThreads,
  Merging,
  InternalNotes,
  KeepingHours,
  Offices,
  OfficialReplies,
  Corrections,
  Reconciliation,
];
const reviewing = [Erasing, Purging, PurgeRound, Hiding, Keeping, Settling, Flags, ReviewQueue, Reviews, Waiting];
const dialogue = [Standings, Asking, RatingThreads, Withdrawal, Withdrawing, Reopened, Reopening, Blocking];
const anonymous = [Personas, InboxPublication, InboxDialogue, AnonymousPublisher, AnonymousDigest];
const pace = [{ provide: SPEAKING_DEFAULTS, useValue: limits.speaking }, SpeakingLimits, Pace, SlowMode, Mutes, Muting];
const watching = [Watching, WatchedWords, Announcing];
const resolvers = [
  BoardResolver,
  ThreadResolver,
  ThreadPostsResolver,
  ThreadSurroundingsResolver,
  OfficeResolver,
  PostResolver,
  ModerationResolver,
  MovingResolver,
  ModerationStepResolver,
  ModerationLogResolver,
  InternalNotesResolver,
  InternalNoteResolver,
  BlockingResolver,
  ReviewResolver,
  WatchingResolver,
  PaceResolver,
  MutingResolver,
  PurgingResolver,
  MutedHereResolver,
  DialogueResolver,
  AnonymousDigestResolver,
  BulletinResolver,
  AnnouncingResolver,
  AnnouncementResolver,
  KeepingHoursResolver,
  OfficeHourResolver,
];

/** Boards, threads, posts, official replies, moderation; and the publication of what comes in anonymously. */
@Module({
  imports: [TypeOrmModule.forFeature(forumEntities), FilesModule],
  providers: [
    ...reading,
    ...writing,
    ...acting,
    ...reviewing,
    ...watching,
    ...pace,
    ...dialogue,
    ...anonymous,
    ...resolvers,
  ],
  exports: [
    Boards,
    AnnouncingThreads,
    KeepingHours,
    Threads,
    Leading,
    PostReader,
    PostPages,
    PostSearch,
    SimilarThreads,
    Bulletins,
    Images,
    Documents,
    ThreadHooks,
    OfficialReplies,
    Standings,
    AnonymousPublisher,
    Reconciliation,
    PurgeRound,
    SupportsOfTheDay,
  ],
})
export class ForumModule {}
