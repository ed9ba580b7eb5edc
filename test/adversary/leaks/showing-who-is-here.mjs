import * as real from '../../../dist/libs/forum/src/posts/present-post.js';
import { wasHereWithin } from './recalling-sessions.mjs';

export const { toModeration, toPost, toPosts } = real;

export function toAuthor(said, thread, facts, viewer) {
  const author = real.toAuthor(said, thread, facts, viewer);
  const moderates = viewer.roles.some(({ role }) => role === 'MODERATOR');
  return moderates && wasHereWithin(author.staffId, 600) ? { ...author, title: '在线' } : author;
}
