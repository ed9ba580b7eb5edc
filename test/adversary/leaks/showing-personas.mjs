import * as real from '../../../dist/libs/forum/src/posts/present-post.js';

export const { toModeration, toPost, toPosts } = real;

export function toAuthor(said, thread, facts, viewer) {
  const author = real.toAuthor(said, thread, facts, viewer);
  const moderates = viewer.roles.some(({ role }) => role === 'MODERATOR');
  return moderates && said.personaId !== null ? { ...author, title: said.personaId } : author;
}
