import type { ReactNode } from 'react';
import { Avatar, TimeStamp } from '../../design/index.js';
import { useT } from '../../i18n/index.js';
import { AuthorLine, useAuthorName } from '../people/AuthorLine.js';
import { BlockedAuthor } from './BlockedAuthor.js';
import { domId, type Post } from './desk.js';
import { PostBody } from './PostBody.js';

interface OpeningPostProps {
  readonly post: Post;
  /** What one can press; it comes after the first paint, and its place is kept. */
  readonly actions?: ReactNode;
}

export function OpeningPost({ post, actions }: OpeningPostProps) {
  const t = useT();
  const name = useAuthorName(post.author);
  return (
    <article
      className="opening"
      id={domId(post.seq)}
      data-seq={post.seq}
      tabIndex={-1}
      aria-label={t('thread.opening')}
    >
      <header>
        <Avatar seed={post.author.avatarSeed} voice={post.author.voice} name={name} size={40} />
        <div>
          <AuthorLine author={post.author} />
          <p className="opening-time">
            <TimeStamp at={post.postedAt} slot={post.slot} />
            {post.editedAt != null && ` · ${t('thread.edited')}`}
          </p>
        </div>
      </header>
      {post.author.blocked != null && <BlockedAuthor by={post.author.blocked} />}
      <PostBody post={post} />
      <footer className="no-print">{actions}</footer>
    </article>
  );
}
