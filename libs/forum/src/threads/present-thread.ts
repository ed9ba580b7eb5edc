import { Voice } from '#contracts';
import type { Viewer } from '#platform';
import { toBoard } from '../boards/board.type.js';
import { toAuthor, toModeration } from '../posts/present-post.js';
import {
  mayModerate,
  mayReply,
  mayReplyOfficially,
  maySayMeToo,
  maySeeHidden,
  mayTagForAction,
} from './thread.policy.js';
import { factsOf } from './thread.row.js';
import type { ThreadRow } from './thread.row.js';
import type { ThreadType, ThreadViewerCan } from './thread.type.js';

/** Everything a client may know of a thread, for this viewer. */
export function toThread(row: ThreadRow, viewer: Viewer): ThreadType {
  const facts = factsOf(row);
  const readable = row.hidden === null || maySeeHidden(viewer, facts, row);
  return {
    id: row.id,
    kind: row.kind,
    title: readable ? row.title : '',
    board: row.board && toBoard(row.board, viewer),
    audience: row.audience,
    author: toAuthor(row, row, facts, viewer),
    postedAt: row.postedAt,
    slot: row.voice === Voice.ANONYMOUS,
    lastActivityAt: row.lastActivityAt,
    lastSeq: row.lastSeq,
    postCount: row.postCount,
    officialCount: row.officialCount,
    meTooCount: row.meTooCount,
    version: row.version,
    excerpt: readable ? row.excerpt : '',
    pinned: row.pinned,
    locked: row.locked !== null,
    hidden: row.hidden && toModeration(row.hidden),
    lockedReason: row.locked && toModeration(row.locked),
    viewerCan: viewerCan(row, viewer),
    viewerMeToo: row.meToo,
    row,
  };
}

function viewerCan(row: ThreadRow, viewer: Viewer): ThreadViewerCan {
  const facts = factsOf(row);
  const moderates = mayModerate(viewer, facts);
  return {
    reply: mayReply(viewer, facts),
    replyOfficially: mayReplyOfficially(viewer, facts),
    tagForAction: mayTagForAction(viewer, facts),
    pin: moderates,
    lock: moderates,
    hide: moderates && !facts.hidden,
    restore: moderates && facts.hidden,
    meToo: maySayMeToo(viewer, facts),
  };
}
