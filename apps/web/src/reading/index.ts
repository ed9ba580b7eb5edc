export { follow, useFollows } from './follows.js';
export { unreadIn } from './marks.js';
export { markRead, marksOf, useMarks } from './reading.js';
export { mute, useMutes } from './mutes.js';
export { newsIn } from './news.js';
export { markSeen, useSeenNotices } from './seen-notices.js';
