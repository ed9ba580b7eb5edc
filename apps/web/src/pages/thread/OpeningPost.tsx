import { lazy, Suspense } from 'react';
import { Avatar, TimeStamp } from '../../design/index.js';
import type { ThreadFieldsFragment } from '../../gql/graphql.js';
import { loadAreas, useT } from '../../i18n/index.js';
import { AuthorLine, useAuthorName } from '../people/AuthorLine.js';
import { domId, type Post } from './desk.js';
import { PostBody } from './PostBody.js';

// What one can press is not part of the first paint; its place is kept.
const actionsModule = Promise.all([import('./OpeningActions.js'), loadAreas(['post'])]);
const OpeningActions = lazy(async () => (await actionsModule)[0]);

interface OpeningPostProps {
  readonly thread: ThreadFieldsFragment;
  readonly post: Post;
}

export function OpeningPost({ thread, post }: OpeningPostProps) {
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
      <PostBody post={post} />
      <footer className="no-print">
        <Suspense fallback={null}>
          <OpeningActions thread={thread} post={post} />
        </Suspense>
      </footer>
    </article>
  );
}
