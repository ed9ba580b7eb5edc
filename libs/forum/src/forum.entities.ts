import { ThreadAuthorEntity } from './anonymous/thread-author.entity.js';
import { DocumentEntity } from './attachments/document.entity.js';
import { BoardEntity } from './boards/board.entity.js';
import { ImageEntity } from './images/image.entity.js';
import { ModerationTraceEntity } from './moderation/moderation-trace.entity.js';
import { MuteEntity } from './muting/mute.entity.js';
import { PurgeEntity } from './purging/purge.entity.js';
import { InternalNoteEntity } from './notes/internal-note.entity.js';
import { PostBodyEntity } from './posts/post-body.entity.js';
import { PostRevisionEntity } from './posts/post-revision.entity.js';
import { PostEntity } from './posts/post.entity.js';
import { PostSearchEntity } from './search/post-search.entity.js';
import { FlagEntity } from './reviews/flag.entity.js';
import { ReviewEntity } from './reviews/review.entity.js';
import { SupportEntity } from './supports/support.entity.js';
import { SupportTodayEntity } from './supports/support-today.entity.js';
import { ThreadEntity } from './threads/thread.entity.js';
import { SpeakingLimitsEntity } from './pace/speaking-limits.entity.js';
import { WatchedWordEntity } from './watching/watched-word.entity.js';

export const forumEntities = [
  BoardEntity,
  ThreadEntity,
  PostEntity,
  PostBodyEntity,
  PostRevisionEntity,
  PostSearchEntity,
  ImageEntity,
  DocumentEntity,
  ThreadAuthorEntity,
  ModerationTraceEntity,
  SupportEntity,
  SupportTodayEntity,
  ReviewEntity,
  FlagEntity,
  InternalNoteEntity,
  MuteEntity,
  PurgeEntity,
  WatchedWordEntity,
  SpeakingLimitsEntity,
];
