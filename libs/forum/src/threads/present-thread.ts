import { Voice } from '#contracts';
import type { Viewer } from '#platform';
import type { BoardRow } from '../boards/board.queries.js';
import { toBoard } from '../boards/board.type.js';
import type { BoardType } from '../boards/board.type.js';
import { toAuthor, toModeration } from '../posts/present-post.js';
import { mayAskAuthor, mayRate, mayReopen, mayWithdraw } from '../dialogue/dialogue.policy.js';
import { lastDay } from '../dialogue/reopening.rules.js';
import { mayAnnounce } from '../announcing/announcing.policy.js';
import { mayScheduleHour } from '../hours/hour.policy.js';
import { THE_MATTER } from '../supports/support.entity.js';
import {
  mayModerate,
  mayReply,
  mayReplyOfficially,
  maySayMeToo,
  maySeeHidden,
  mayTagForAction,
} from './thread.policy.js';
import type { ThreadFacts } from './thread.policy.js';
import { factsOf, isPurged } from './thread.row.js';
import type { ThreadRow } from './thread.row.js';
import type { ThreadType, ThreadViewerCan } from './thread.type.js';

/**
 * Everything a client may know of a thread, for this viewer.
 * @param boards of this viewer, presented so far: the threads of a list share a few
 */
export function toThread(row: ThreadRow, viewer: Viewer, boards = new Map<BoardRow, BoardType>()): ThreadType {
  const facts = factsOf(row);
  const readable = row.hidden === null || maySeeHidden(viewer, facts, row);
  return {
    id: row.id,
    kind: row.kind,
    title: readable ? row.title : '',
    board: row.board && boardOf(row.board, viewer, boards),
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
    hidden: row.hidden && toModeration(row.hidden, row),
    lockedReason: row.locked && toModeration(row.locked, row),
    slowMinutes: row.slowMinutes,
    withdrawn: row.withdrawn,
    withdrawalReason: readable ? row.withdrawalReason : null,
    openQuestion: row.openQuestion,
    rating: row.rating && { ...row.rating, reason: readable ? row.rating.reason : null },
    canReopenUntil: row.answeredOn === null || row.withdrawn ? null : lastDay(row.answeredOn),
    viewerCan: viewerCan(row, facts, viewer),
    viewerMeToo: row.supported.includes(THE_MATTER),
    row,
  };
}

function boardOf(row: BoardRow, viewer: Viewer, boards: Map<BoardRow, BoardType>): BoardType {
  const board = boards.get(row) ?? toBoard(row, viewer);
  boards.set(row, board);
  return board;
}

function viewerCan(row: ThreadRow, facts: ThreadFacts, viewer: Viewer): ThreadViewerCan {
  const moderates = mayModerate(viewer, facts);
  return {
    reply: mayReply(viewer, facts),
    replyOfficially: mayReplyOfficially(viewer, facts),
    askAuthor: mayAskAuthor(viewer, facts),
    rate: mayRate(viewer, facts),
    withdraw: mayWithdraw(viewer, facts),
    reopen: mayReopen(viewer, facts),
    tagForAction: mayTagForAction(viewer, facts),
    pin: moderates,
    announce: mayAnnounce(viewer, facts),
    scheduleHour: mayScheduleHour(viewer, facts),
    lock: moderates,
    move: moderates,
    hide: moderates && !facts.hidden,
    restore: moderates && facts.hidden && !isPurged(row),
    meToo: maySayMeToo(viewer, facts),
  };
}
