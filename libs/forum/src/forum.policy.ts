import { Role } from '#contracts';
import { holds, policy } from '#platform';
import type { Viewer } from '#platform';
import { mayAnnounce } from './announcing/announcing.policy.js';
import { mayConfigure } from './boards/board.policy.js';
import type { BoardFacts } from './boards/board.policy.js';
import { mayAskAuthor, mayBlock, mayRate, mayReopen, mayWithdraw } from './dialogue/dialogue.policy.js';
import { mayCorrect, mayDelete, mayEdit, mayFlag, mayMute, mayPurge, maySupport } from './posts/post.policy.js';
import { maySetLimits } from './pace/pace.policy.js';
import { mayScheduleHour } from './hours/hour.policy.js';
import { mayKeepWords } from './watching/watching.policy.js';
import {
  mayModerate,
  mayRead,
  mayReply,
  mayReplyOfficially,
  maySayMeToo,
  speaksOfficially,
} from './threads/thread.policy.js';
import type { PostFacts, ThreadFacts } from './threads/thread.policy.js';

interface PostInThread {
  readonly thread: ThreadFacts;
  readonly post: PostFacts;
}

const moderators = {
  who: "moderators over the board's moderating unit",
  mayCall: (viewer: Viewer) => holds(viewer, Role.MODERATOR),
  may: (viewer: Viewer, thread: ThreadFacts) => mayModerate(viewer, thread),
};

const announcers = {
  ...moderators,
  who: "moderators over the board's moderating unit and over the unit it is put before; not letters, nothing hidden or taken back",
};

const ofBoth = { ...moderators, who: 'moderators over the moderating units of the boards of both threads' };

const impartial = {
  ...moderators,
  who: "moderators over the board's moderating unit who did not speak or flag in the thread and are not addressed in it",
};

const blockers = { who: "moderators over the board's moderating unit; in a letter its addressee", may: mayBlock };

const administrators = {
  who: 'administrators over the unit that keeps the board',
  mayCall: (viewer: Viewer) => holds(viewer, Role.ADMINISTRATOR),
  may: (viewer: Viewer, board: Pick<BoardFacts, 'keep'>) => mayConfigure(viewer, board),
};

/** What each operation of the forum asks. What may not be read is absent, whatever else the rule says. */
export const forumPolicy = {
  readBoards: policy('readBoards', { who: 'every signed-in member, for boards they may read' }),
  readThread: policy<ThreadFacts>('readThread', {
    who: 'whoever the thread reaches, those above it by office, who answers, leads or moderates it, its author; letters: only the addressee, their delegates and the author',
    may: mayRead,
  }),
  readImage: policy('readImage', {
    who: 'whoever may read the post it belongs to (the cookie is read by the operation itself)',
    openToGuests: true,
  }),
  readFile: policy('readFile', {
    who: 'whoever may read the post it belongs to (the cookie is read by the operation itself)',
    openToGuests: true,
  }),
  readAnonymousDigest: policy('readAnonymousDigest', { who: 'every signed-in member, the same for all' }),
  readBulletin: policy('readBulletin', {
    who: 'every signed-in member, for threads they may read; letters as a total',
  }),
  openThread: policy('openThread', { who: "members of the board's posting unit; letters: every signed-in member" }),
  reply: policy<ThreadFacts>('reply', {
    who: "members of the board's posting unit who may read it; letters: addressee and author",
    may: mayReply,
  }),
  askAuthor: policy<ThreadFacts>('askAuthor', {
    who: 'the addressed leader, and leaders and heads of the unit that owes the answer or leads the matter; never its author',
    mayCall: (viewer) => speaksOfficially.some((role) => holds(viewer, role)),
    may: mayAskAuthor,
  }),
  rateThread: policy<ThreadFacts>('rateThread', { who: 'its author by name, once it is answered', may: mayRate }),
  withdrawThread: policy<ThreadFacts>('withdrawThread', { who: 'its author by name', may: mayWithdraw }),
  reopenThread: policy<ThreadFacts>('reopenThread', {
    who: 'its author by name, within 30 days of the answer',
    may: mayReopen,
  }),
  correctOfficialReply: policy<PostInThread>('correctOfficialReply', {
    who: 'the addressed leader, and leaders and heads of the unit that owes the answer or leads the matter',
    may: (viewer, { thread, post }) => mayCorrect(viewer, thread, post),
  }),
  editPost: policy<PostInThread>('editPost', {
    who: 'who wrote it by name, while it stands and the thread is open',
    may: (viewer, { thread, post }) => mayEdit(viewer, thread, post),
  }),
  deletePost: policy<PostInThread>('deletePost', {
    who: 'who wrote it by name, while it stands; never an official reply',
    may: (viewer, { thread, post }) => mayDelete(viewer, thread, post),
  }),
  support: policy<PostInThread>('support', {
    who: 'whoever may read it, except its author; not in letters',
    may: (viewer, { thread, post }) => maySupport(viewer, thread, post),
  }),
  meToo: policy<ThreadFacts>('meToo', {
    who: 'whoever may read it, except its author; not in letters',
    may: maySayMeToo,
  }),
  flagPost: policy<PostInThread>('flagPost', {
    who: 'whoever may read it, except its author; not in letters, and no official reply',
    may: (viewer, { thread, post }) => mayFlag(viewer, thread, post),
  }),
  readReviews: policy<ThreadFacts>('readReviews', moderators),
  claimReview: policy<ThreadFacts>('claimReview', impartial),
  decideReview: policy<ThreadFacts>('decideReview', impartial),
  addInternalNote: policy<ThreadFacts>('addInternalNote', impartial),
  removeInternalNote: policy<ThreadFacts>('removeInternalNote', {
    ...impartial,
    who: 'the moderator who wrote it, while they may moderate there and are no party',
  }),
  pinThread: policy<ThreadFacts>('pinThread', moderators),
  announceThread: policy<ThreadFacts>('announceThread', { ...announcers, may: mayAnnounce }),
  endAnnouncement: policy<ThreadFacts>('endAnnouncement', { ...announcers, may: mayAnnounce }),
  acknowledge: policy('acknowledge', { who: 'whoever it is put before, when they are asked to say that they read it' }),
  scheduleOfficeHour: policy<ThreadFacts>('scheduleOfficeHour', { ...moderators, may: mayScheduleHour }),
  cancelOfficeHour: policy<ThreadFacts>('cancelOfficeHour', { ...moderators, may: mayScheduleHour }),
  closeOfficeHour: policy<ThreadFacts>('closeOfficeHour', {
    who: 'whoever may answer the thread officially',
    mayCall: (viewer) => speaksOfficially.some((role) => holds(viewer, role)),
    may: mayReplyOfficially,
  }),
  lockThread: policy<ThreadFacts>('lockThread', moderators),
  unlockThread: policy<ThreadFacts>('unlockThread', moderators),
  moveThread: policy<ThreadFacts>('moveThread', {
    ...moderators,
    who: "moderators over the moderating unit of the thread's board and of the one it goes to",
  }),
  closeAsDuplicate: policy<ThreadFacts>('closeAsDuplicate', ofBoth),
  separateThread: policy<ThreadFacts>('separateThread', ofBoth),
  slowThread: policy<ThreadFacts>('slowThread', moderators),
  quickenThread: policy<ThreadFacts>('quickenThread', moderators),
  hide: policy<ThreadFacts>('hide', impartial),
  restore: policy<ThreadFacts>('restore', impartial),
  blockAnonymousAuthor: policy<ThreadFacts>('blockAnonymousAuthor', blockers),
  unblockAnonymousAuthor: policy<ThreadFacts>('unblockAnonymousAuthor', blockers),
  askPurge: policy<PostInThread>('askPurge', {
    ...impartial,
    may: (viewer, { thread, post }) => mayPurge(viewer, thread, post),
  }),
  grantPurge: policy<PostInThread>('grantPurge', {
    ...impartial,
    who: `${impartial.who}; never the one who asked`,
    may: (viewer, { thread, post }) => mayPurge(viewer, thread, post),
  }),
  dropPurge: policy<ThreadFacts>('dropPurge', impartial),
  readPurges: policy<ThreadFacts>('readPurges', impartial),
  readModerationLog: policy('readModerationLog', {
    who: 'every signed-in member, for threads they may read; what is internal for moderators who are no party in the thread',
  }),
  mutePerson: policy<PostInThread>('mutePerson', {
    ...impartial,
    may: (viewer, { thread, post }) => mayMute(viewer, thread, post),
  }),
  unmutePerson: policy('unmutePerson', {
    who: 'moderators over the unit by whose right it was done',
    mayCall: moderators.mayCall,
  }),
  readMuted: policy('readMuted', {
    who: 'moderators, of those whom they may let speak again',
    mayCall: moderators.mayCall,
  }),
  readBlockedWords: policy('readBlockedWords', { who: 'every signed-in member, the same for all' }),
  keepWatchedWords: policy('keepWatchedWords', {
    who: 'administrators of the whole organisation',
    mayCall: mayKeepWords,
  }),
  readSpeakingLimits: policy('readSpeakingLimits', { who: 'every signed-in member, the same for all' }),
  setSpeakingLimits: policy('setSpeakingLimits', {
    who: 'administrators of the whole organisation',
    mayCall: maySetLimits,
  }),
  createBoard: policy<Pick<BoardFacts, 'keep'>>('createBoard', administrators),
  updateBoard: policy<Pick<BoardFacts, 'keep'>>('updateBoard', administrators),
} as const;
